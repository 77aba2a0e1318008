import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  type CountryCode,
} from "libphonenumber-js/max";

/**
 * The E.164 form of a phone number written in any usual way, or null when it is none. A number
 * without `+` is read as one of the given country.
 */
export function normalizePhone(text: string, countryCode: string | null): string | null {
  const trimmed = text.trim();
  if (!/^[+\d\s().\-/]+$/.test(trimmed)) return null;
  const country = supported(countryCode);
  const parsed = parsePhoneNumberFromString(trimmed, country);
  if (parsed === undefined) return null;
  // Shopify keeps numbers of reserved ranges (555…), so "possible" is the measure, not "valid".
  return parsed.isPossible() || country !== undefined ? parsed.number : null;
}

function supported(code: string | null): CountryCode | undefined {
  return code !== null && isSupportedCountry(code) ? code : undefined;
}
