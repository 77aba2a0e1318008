/** Strangers choose their names. */
const MAX_NAME = 300;

/** One or two letters for a person: "Sara Ek" → "SE", "山田 太郎" → "山太", "care@example.com" → "C". */
export function initials(name: string): string {
  const words = name.slice(0, MAX_NAME).trim().split(/\s+/).filter(Boolean);
  const first = firstLetter(words[0]);
  const last = words.length > 1 ? firstLetter(words.at(-1)) : "";
  return (first + last).toLocaleUpperCase();
}

// By code point: half of a surrogate pair is no letter.
function firstLetter(word: string | undefined): string {
  return Array.from(word ?? "").find((letter) => /[\p{L}\p{N}]/u.test(letter)) ?? "";
}
