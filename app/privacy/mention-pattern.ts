import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import type { Subject } from "./subject";

const MIN_NAME_LENGTH = 5;
/** What is longer is no name, address or number of a person, and would be searched for in every text of the shop. */
const MAX_LENGTH = 600;
const MIN_NATIONAL_DIGITS = 7;
/** What people put between the digits of a phone. */
const GAP = "[ ().-]*";

const escape = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");

/** Digits as people write them: "+358 40 123 4567", "(040) 123-4567", "00358401234567". */
function phonePattern(phone: string): string | null {
  const parsed = parsePhoneNumberFromString(phone);
  if (!parsed || parsed.nationalNumber.length < MIN_NATIONAL_DIGITS) return null;
  const spaced = (digits: string) => [...digits].join(GAP);
  const abroad = `(?:\\+|00)?${spaced(parsed.countryCallingCode)}${GAP}(?:\\(0\\)${GAP})?`;
  const atHome = `\\(?0${GAP}`;
  // Digits before or after would make it another number.
  return `(?<![0-9])(?:${abroad}|${atHome})?${spaced(parsed.nationalNumber)}(?![0-9])`;
}

/**
 * Source of a case-insensitive regular expression, valid in JavaScript and in PostgreSQL, that finds where a text
 * names the person: e-mail addresses, phones however they are spaced, full names. Null when nothing is known that
 * could be searched for.
 */
export function mentionPattern(
  subject: Pick<Subject, "emails" | "phones" | "names">,
): string | null {
  const isUsable = (text: string) => text.length <= MAX_LENGTH;
  const names = subject.names.filter((name) => name.length >= MIN_NAME_LENGTH && isUsable(name));
  const alternatives = [
    ...subject.emails.filter(isUsable).map(escape),
    ...names.map((name) => name.trim().split(/\s+/).map(escape).join("[ ]+")),
    ...subject.phones.filter(isUsable).map((phone) => phonePattern(phone) ?? escape(phone)),
  ];
  return alternatives.length === 0 ? null : alternatives.join("|");
}
