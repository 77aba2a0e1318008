import type { CodeMention, Place } from "./order-candidates";

const MAX_CODES = 60;
const SHORTEST_TRACKING = 8;
const LONGEST_TRACKING = 34;
const MIN_TRACKING_DIGITS = 6;
const MAX_GROUPS = 8;

const countDigits = (text: string): number => text.replace(/\D/g, "").length;

function isTrackingKey(key: string): boolean {
  const isLongEnough = key.length >= SHORTEST_TRACKING && key.length <= LONGEST_TRACKING;
  return isLongEnough && countDigits(key) >= MIN_TRACKING_DIGITS;
}

/**
 * What may be tracking numbers in normalised text: long runs of letters and digits, also when written in groups
 * ("JJFI 6000 0012 3456"). Which of them exist, the mirror knows.
 */
export function extractTrackingNumbers(normal: string, place: Place): CodeMention[] {
  const keys = new Set<string>();
  for (const [line] of normal.matchAll(/[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*/g)) {
    const groups = line.split(/[ -]/);
    for (let first = 0; first < groups.length && keys.size < MAX_CODES; first += 1) {
      let key = "";
      for (const group of groups.slice(first, first + MAX_GROUPS)) {
        // A group without a digit is a word, except a carrier's letters.
        if (!/\d/.test(group) && !/^[A-Z]{1,4}$/.test(group)) break;
        key += group.toUpperCase();
        if (key.length > LONGEST_TRACKING) break;
        if (isTrackingKey(key)) keys.add(key);
      }
    }
  }
  return [...keys].slice(0, MAX_CODES).map((key) => ({ key, place }));
}

/** What may be confirmation numbers ("XPAV284CT"): nine letters and digits, as Shopify makes them. */
export function extractConfirmationNumbers(normal: string, place: Place): CodeMention[] {
  const keys = new Set<string>();
  for (const [word] of normal.matchAll(/(?<![A-Za-z0-9])#?[A-Za-z0-9]{9}(?![A-Za-z0-9])/g)) {
    const code = word.replace("#", "");
    const isCode = /[A-Za-z]/.test(code) && (/\d/.test(code) || code === code.toUpperCase());
    if (isCode && keys.size < MAX_CODES) keys.add(code.toUpperCase());
  }
  return [...keys].map((key) => ({ key, place }));
}

// Only from the beginning of a run of letters on, and bounded, so that a run without an end is looked at once.
const EMAIL = /(?<![a-z0-9._%+-])[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/g;

/** E-mail addresses written in folded text. */
export function extractEmails(folded: string): string[] {
  const found = folded.match(EMAIL) ?? [];
  return [...new Set(found)].slice(0, 10);
}
