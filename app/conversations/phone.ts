import {
  type CountryCode,
  findPhoneNumbersInText,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from "libphonenumber-js";

const MAX_PHONES = 10;

function toCountry(country: string | null): CountryCode | undefined {
  return country && isSupportedCountry(country) ? country : undefined;
}

/**
 * A phone number as E.164 ("+358401234567"), or null when it is none. Numbers written without a country are taken to
 * be of `country` (ISO 3166-1 alpha-2); those of messengers, which leave out the plus, are tried with one.
 */
export function toE164(written: string, country: string | null): string | null {
  const text = written.replace(/^[a-z]+:/i, "").trim();
  const national = parsePhoneNumberFromString(text, toCountry(country));
  if (national?.isValid()) return national.number;
  const digits = text.replace(/\D/g, "");
  const international = digits ? parsePhoneNumberFromString(`+${digits}`) : undefined;
  return international?.isValid() ? international.number : null;
}

/** Phone numbers written in a text, as E.164. */
export function findPhones(text: string, country: string | null): string[] {
  const found = findPhoneNumbersInText(text, toCountry(country));
  return [...new Set(found.map(({ number }) => number.number as string))].slice(0, MAX_PHONES);
}
