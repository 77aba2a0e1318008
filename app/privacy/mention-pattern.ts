import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import type { Subject } from "./subject";

const MIN_NAME_LENGTH = 5;
/** What is longer is no name, address or number of a person, and would be searched for in every text of the shop. */
const MAX_LENGTH = 600;
const MIN_NATIONAL_DIGITS = 7;
/** What people put between the digits of a phone. */
const GAP = "[ ().-]*";

const escape = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");

// Letters of scripts that put blanks between words. In Chinese, Japanese, Korean, Thai and their like a name may touch
// what stands around it.
const LETTERS = "A-Za-z\u00aa-\u02af\u0370-\u0dff\u10a0-\u177f\u1800-\u1fff";

/** A name as a word of its own, however it is spaced, with the ending that names get most often: "Jan Bergs Bestellung". */
function namePattern(name: string): string {
  const words = name.trim().split(/\s+/).map(escape).join("[ ]+");
  return `(?<![0-9${LETTERS}])${words}(?:s|n)?(?![0-9${LETTERS}])`;
}

/** An address that is not the end of a longer one, nor its beginning: "joanna@…" and "….com.tr" are somebody else's. */
const emailPattern = (email: string): string =>
  `(?<![0-9${LETTERS}._%+'-])${escape(email)}(?![0-9${LETTERS}-]|[.][0-9${LETTERS}])`;

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
 * names the person: e-mail addresses, phones however they are spaced, full names. Each is found as a whole and not as a
 * part of somebody else's. Null when nothing is known that could be searched for.
 */
export function mentionPattern(
  subject: Pick<Subject, "emails" | "phones" | "names">,
): string | null {
  const isUsable = (text: string) => text.length <= MAX_LENGTH;
  const names = subject.names.filter((name) => name.length >= MIN_NAME_LENGTH && isUsable(name));
  const alternatives = [
    ...subject.emails.filter(isUsable).map(emailPattern),
    ...names.map(namePattern),
    ...subject.phones.filter(isUsable).map((phone) => phonePattern(phone) ?? escape(phone)),
  ];
  return alternatives.length === 0 ? null : alternatives.join("|");
}

/** Bytes as PostgreSQL's encode(…, 'escape') writes them: "ä" is "\\303\\244". */
const inOctal = (character: string): string =>
  [...Buffer.from(character)].map((byte) => `\\\\${byte.toString(8).padStart(3, "0")}`).join("");

/**
 * The same for bytes in UTF-8 that PostgreSQL wrote with encode(…, 'escape'), where a letter beyond ASCII is not a letter
 * any more. Null as above.
 */
export function mentionPatternInBytes(
  subject: Pick<Subject, "emails" | "phones" | "names">,
): string | null {
  const text = mentionPattern(subject);
  if (text === null) return null;
  return text.replaceAll(LETTERS, "A-Za-z").replaceAll(/[^\0-\x7f]/gu, (letter) => {
    const cases = new Set([letter, letter.toLowerCase(), letter.toUpperCase()]);
    return `(?:${[...cases].map(inOctal).join("|")})`;
  });
}
