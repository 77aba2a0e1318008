import { withAsciiDigits } from "~/lib/normalize-text";
import { simplifyChinese } from "./simplify-chinese";

// Ways of writing the same letter: Arabic keyboards on Persian words, and marks nobody types.
const LETTERS: readonly (readonly [RegExp, string])[] = [
  // Zero-width non-joiner and its kind, tatweel, soft hyphen, directional marks
  [/[\u00ad\u0640\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, ""],
  [/[\u064a\u0649\u06d2]/gu, "\u06cc"],
  [/\u0643/gu, "\u06a9"],
  [/[\u0622\u0623\u0625\u0671]/gu, "\u0627"],
  [/[\u06c0\u0629\u06c2]/gu, "\u0647"],
  [/\u0624/gu, "\u0648"],
  [/\u0626/gu, "\u06cc"],
  // Marks above and below, hamza by itself at a word's end ("جزء"), and the letters that only Kurdish has
  [/[\u064b-\u065f\u0670]/gu, ""],
  [/(?<=\p{L})\u0621(?!\p{L})/gu, ""],
  [/\u06ce/gu, "\u06cc"],
  [/\u06b5/gu, "\u0644"],
  [/\u0695/gu, "\u0631"],
  [/\u06c6/gu, "\u0648"],
  [/\u06d5/gu, "\u0647"],
  [/[’ʼ`´‘]/gu, "'"],
];

/** Letters of the longest sign that stands for several, "ﷺ". A text of nothing else is cut, rather than grow so much. */
const LONGEST_SIGN = 18;

/**
 * Text in one way of writing: compatibility forms resolved, lower case, ASCII digits, one form of each Arabic letter,
 * Chinese in simplified characters.
 * Accents stay, since stemmers need them; `stripAccents` takes them off.
 */
export function foldLetters(text: string, language = ""): string {
  const plain = (language === "zh" ? simplifyChinese(text) : text)
    .normalize("NFKC")
    .slice(0, 3 * text.length + LONGEST_SIGN);
  let folded = withAsciiDigits(plain.toLowerCase());
  for (const [pattern, replacement] of LETTERS) folded = folded.replace(pattern, replacement);
  return folded.normalize("NFC");
}

const PLAIN_LETTERS: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ł: "l",
  ı: "i",
};

/** Letters without their marks ("é" → "e", "ä" → "a"). Kana keep theirs, which make other sounds. */
export function stripAccents(text: string): string {
  return text
    .normalize("NFD")
    .replace(/(?<![\u3040-\u30ff])\p{M}/gu, "")
    .normalize("NFC")
    .replace(/[ßæœøđłı]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter);
}
