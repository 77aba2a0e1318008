const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How a shop writes numbers and times. */
export interface ShopFormat {
  /** BCP 47, "fi" */
  locale: string;
  /** IANA, "Europe/Helsinki" */
  timeZone: string;
}

/** The calendar day of a moment in the shop's time zone, as "2026-11-22". */
export function dayKey(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(at);
}

function daysBetween(earlier: Date, later: Date, timeZone: string): number {
  return Math.round(
    (Date.parse(dayKey(later, timeZone)) - Date.parse(dayKey(earlier, timeZone))) / DAY,
  );
}

/** "Today", "Yesterday", "Thursday 19 November", and with the year when it is another one. */
export function formatDay(at: Date, now: Date, { locale, timeZone }: ShopFormat): string {
  const days = daysBetween(at, now, timeZone);
  if (days === 0 || days === 1) {
    const word = new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(-days, "day");
    return word.charAt(0).toLocaleUpperCase(locale) + word.slice(1);
  }
  const isSameYear = dayKey(at, timeZone).slice(0, 4) === dayKey(now, timeZone).slice(0, 4);
  const year = isSameYear ? undefined : "numeric";
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: "long",
    day: "numeric",
    month: "long",
    year,
  }).format(at);
}

/** "14:02" or "2:02 PM", as the locale has it. */
export function formatClock(at: Date, { locale, timeZone }: ShopFormat): string {
  return new Intl.DateTimeFormat(locale, { timeZone, hour: "numeric", minute: "2-digit" }).format(
    at,
  );
}

/** Date without a time: "19 Nov 2026". */
export function formatDate(at: Date, { locale, timeZone }: ShopFormat): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    day: "numeric",
    month: "short",
    year: "numeric",
  }).format(at);
}

/** A moment to come, with its date: "19 Nov 2026, 14:02". */
export function formatMoment(at: Date, { locale, timeZone }: ShopFormat): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    dateStyle: "medium",
    timeStyle: "short",
  }).format(at);
}

/** To the second and with the zone's name, for the tooltip of a relative time. */
export function formatExact(at: Date, { locale, timeZone }: ShopFormat): string {
  return new Intl.DateTimeFormat(locale, { timeZone, dateStyle: "full", timeStyle: "long" }).format(
    at,
  );
}

/** "now", "5m", "3h", "2d": how long something has taken, as short as it can be said; seconds are not worth a number. */
export function formatDuration(milliseconds: number, locale: string): string {
  const span = Math.max(0, milliseconds);
  if (span < MINUTE)
    return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(0, "second");
  const [value, unit] =
    span < HOUR
      ? ([Math.floor(span / MINUTE), "minute"] as const)
      : span < DAY
        ? ([Math.floor(span / HOUR), "hour"] as const)
        : ([Math.floor(span / DAY), "day"] as const);
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "narrow" }).format(
    value,
  );
}

/** "12 sec. ago", "5 min. ago", "yesterday", then the date. Never in the future: clocks differ by seconds. */
export function formatAgo(at: Date, now: Date, format: ShopFormat): string {
  const elapsed = Math.max(0, now.getTime() - at.getTime());
  const relative = new Intl.RelativeTimeFormat(format.locale, { numeric: "auto", style: "short" });
  if (elapsed < MINUTE) return relative.format(-Math.floor(elapsed / SECOND), "second");
  if (elapsed < HOUR) return relative.format(-Math.floor(elapsed / MINUTE), "minute");
  if (elapsed < DAY) return relative.format(-Math.floor(elapsed / HOUR), "hour");
  const days = daysBetween(at, now, format.timeZone);
  return days < 7 ? relative.format(-Math.max(1, days), "day") : formatDate(at, format);
}

/** What a list has room for: the clock today, the weekday within a week, then day and month. */
export function formatShort(at: Date, now: Date, format: ShopFormat): string {
  const { locale, timeZone } = format;
  const days = daysBetween(at, now, timeZone);
  if (days <= 0) return formatClock(at, format);
  if (days < 7) return new Intl.DateTimeFormat(locale, { timeZone, weekday: "short" }).format(at);
  const isSameYear = dayKey(at, timeZone).slice(0, 4) === dayKey(now, timeZone).slice(0, 4);
  const year = isSameYear ? undefined : "2-digit";
  return new Intl.DateTimeFormat(locale, { timeZone, day: "numeric", month: "short", year }).format(
    at,
  );
}
