interface LocaleWithZones {
  getTimeZones?: () => string[] | undefined;
}

/**
 * What the clocks of a country show now, or null when they do not all show the same: nobody knows which part of such a
 * country a person is in. `countryCode` is ISO 3166-1 alpha-2.
 */
export function countryClock(countryCode: string, now: Date, locale: string): string | null {
  if (!/^[A-Z]{2}$/i.test(countryCode)) return null;
  const zones =
    (new Intl.Locale("und", { region: countryCode }) as LocaleWithZones).getTimeZones?.() ?? [];
  const clocks = zones.map((timeZone) =>
    new Intl.DateTimeFormat(locale, { timeZone, hour: "numeric", minute: "2-digit" }).format(now),
  );
  const [clock] = clocks;
  return clock !== undefined && clocks.every((other) => other === clock) ? clock : null;
}

/** "fi" → "Finnish"; null when the code is none. */
export function languageName(code: string, locale: string): string | null {
  try {
    const name = new Intl.DisplayNames(locale, { type: "language", fallback: "none" }).of(code);
    return name ?? null;
  } catch {
    return null;
  }
}
