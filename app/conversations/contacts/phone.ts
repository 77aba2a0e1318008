import {
  isSupportedCountry,
  parsePhoneNumberFromString,
  searchPhoneNumbersInText,
  type CountryCode,
} from "libphonenumber-js";

const MAX_PHONES = 10;
/** How often a text may repeat them. */
const MAX_FOUND = 50;
/** Numbers that turn out to be no phone's before a text is given up: each takes a tenth of a millisecond to judge. */
const MAX_TRIES = 150;
/** Longer than any number, with all that people write around one. */
const MAX_WRITTEN = 250;

function toCountry(country: string | null): CountryCode | undefined {
  return country && isSupportedCountry(country) ? country : undefined;
}

/**
 * A phone number as E.164 ("+358401234567"), or null when it is none. Numbers written without a country are taken to
 * be of `country` (ISO 3166-1 alpha-2); those of messengers, which leave out the plus, are tried with one.
 */
export function toE164(written: string, country: string | null): string | null {
  const text = written
    .slice(0, MAX_WRITTEN)
    .replace(/^[a-z]+:/i, "")
    .trim();
  const national = parsePhoneNumberFromString(text, toCountry(country));
  if (national?.isValid()) return national.number;
  const digits = text.replace(/\D/g, "");
  const international = digits ? parsePhoneNumberFromString(`+${digits}`) : undefined;
  return international?.isValid() ? international.number : null;
}

/** Phone numbers written in a text, as E.164; the first 10. */
export function findPhones(text: string, country: string | null): string[] {
  // The library's types leave out `maxTries`, which its matcher documents (PhoneNumberMatcher.js).
  const options = { defaultCountry: toCountry(country), maxTries: MAX_TRIES };
  const phones = new Set<string>();
  let found = 0;
  for (const { number } of searchPhoneNumbersInText(text, options)) {
    phones.add(number.number);
    found += 1;
    if (phones.size === MAX_PHONES || found === MAX_FOUND) break;
  }
  return [...phones];
}
