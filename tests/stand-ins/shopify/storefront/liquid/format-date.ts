interface DatePlace {
  locale: string;
  now: Date;
}

const NAMED: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  abbreviated_date: { year: "numeric", month: "short", day: "numeric" },
  basic: { year: "numeric", month: "numeric", day: "numeric" },
  date: { year: "numeric", month: "long", day: "numeric" },
  date_at_time: {
    year: "numeric",
    month: "long",
    day: "numeric",
    hour: "numeric",
    minute: "2-digit",
  },
  default: { dateStyle: "full", timeStyle: "long" },
  on_date: { year: "numeric", month: "short", day: "numeric" },
};

/** `date` filter: `strftime` patterns and Shopify's named, localised formats. UTC throughout. */
export function formatDate(value: unknown, format: string, { locale, now }: DatePlace): string {
  const date = toDate(value, now);
  if (!date) return String(value ?? "");
  if (format === "") return date.toISOString();
  const options = NAMED[format];
  if (options) return new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(date);
  return format.replaceAll(/%([-^]?)([a-zA-Z%])/g, (whole, flag: string, letter: string) => {
    const part = strftimePart(date, letter, locale);
    if (part === null) return whole;
    if (flag === "-") return part.replace(/^[0 ]+(?=\d)/, "");
    return flag === "^" ? part.toUpperCase() : part;
  });
}

function toDate(value: unknown, now: Date): Date | null {
  if (value === "now" || value === "today") return now;
  if (value instanceof Date) return value;
  if (value === null || value === undefined || value === "") return null;
  const isSeconds = typeof value === "number" || /^\d{9,11}$/.test(String(value));
  const date = isSeconds ? new Date(Number(value) * 1000) : new Date(String(value));
  return Number.isNaN(date.getTime()) ? null : date;
}

function strftimePart(date: Date, letter: string, locale: string): string | null {
  const named = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: "UTC" }).format(date);
  const two = (number: number) => String(number).padStart(2, "0");
  const hours = date.getUTCHours();
  const parts: Record<string, () => string> = {
    Y: () => String(date.getUTCFullYear()),
    y: () => two(date.getUTCFullYear() % 100),
    m: () => two(date.getUTCMonth() + 1),
    d: () => two(date.getUTCDate()),
    e: () => String(date.getUTCDate()).padStart(2, " "),
    B: () => named({ month: "long" }),
    b: () => named({ month: "short" }),
    A: () => named({ weekday: "long" }),
    a: () => named({ weekday: "short" }),
    H: () => two(hours),
    I: () => two(hours % 12 || 12),
    l: () => String(hours % 12 || 12),
    M: () => two(date.getUTCMinutes()),
    S: () => two(date.getUTCSeconds()),
    p: () => (hours < 12 ? "AM" : "PM"),
    s: () => String(Math.floor(date.getTime() / 1000)),
    F: () => date.toISOString().slice(0, 10),
    T: () => date.toISOString().slice(11, 19),
    z: () => "+0000",
    Z: () => "UTC",
    "%": () => "%",
  };
  return parts[letter]?.() ?? null;
}
