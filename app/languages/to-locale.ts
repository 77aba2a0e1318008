/**
 * A locale that somebody sent, as a locale that formatting takes: "fi_FI" → "fi-FI". Null for anything that is none.
 */
export function toLocale(input: string): string | null {
  try {
    return Intl.getCanonicalLocales(input.replaceAll("_", "-").slice(0, 35))[0] ?? null;
  } catch {
    return null;
  }
}
