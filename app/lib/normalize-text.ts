/** First code point ("zero") of the decimal digits of scripts that NFKC leaves alone. */
const ZEROS = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50,
  0x0ed0, 0x1040, 0x17e0,
];

function toAsciiDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = ZEROS.find((candidate) => code >= candidate && code < candidate + 10);
  return zero === undefined ? character : String(code - zero);
}

/** Decimal digits of every script as 0 to 9; `text` is in NFKC. */
export const withAsciiDigits = (text: string): string => text.replace(/\p{Nd}/gu, toAsciiDigit);

// Characters that look alike or do not show, and would otherwise split a number or hide a word.
const REPLACEMENTS: readonly (readonly [RegExp, string])[] = [
  [/[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, ""],
  [/[\u2010-\u2015\u2212]/g, "-"],
  [/[\u2018\u2019\u02bc`´]/g, "'"],
  [/[\u060c\u066c、]/g, ","],
  [/\u066b/g, "."],
  [/。/g, "."],
  [/؟/g, "?"],
  [/؛/g, ";"],
  [/\u064a|\u0649/g, "\u06cc"],
  [/\u0643/g, "\u06a9"],
  [/[\u0623\u0625\u0622]/g, "\u0627"],
  [/[^\S\n]/g, " "],
];

/**
 * Text with one way of writing each thing: ASCII digits whatever the script, plain hyphens, commas and spaces, no
 * accents, no invisible characters. Letters keep their case; `foldText` lower-cases too, with the same positions.
 */
export function normalizeText(text: string): string {
  let normal = withAsciiDigits(text.normalize("NFKC").replace(/\r\n?/g, "\n"));
  for (const [pattern, replacement] of REPLACEMENTS) normal = normal.replace(pattern, replacement);
  return normal.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
}

/** Lower-cased text of the same length: characters whose lower case is longer are left as they are. */
export function lowerCase(normal: string): string {
  return normal.replace(/\p{Lu}/gu, (character) => {
    const lower = character.toLowerCase();
    return lower.length === character.length ? lower : character;
  });
}

/** `normalizeText`, lower-cased: what words are compared in. */
export const foldText = (text: string): string => lowerCase(normalizeText(text));
