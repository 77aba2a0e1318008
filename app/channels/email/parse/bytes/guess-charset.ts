import { analyse } from "chardet";
import { findDecoder } from "./find-decoder";

const SAMPLE_BYTES = 16 * 1024;
const REPLACEMENT = "\ufffd";

/** East Asian charsets, whose bytes come in pairs; a short text is too little for the detector's statistics. */
const PAIRED = ["shift_jis", "euc-jp", "gb18030", "euc-kr", "big5"] as const;

const KANA = /[\u3041-\u30fe]/g;
const HANGUL = /[\uac00-\ud7a3]/g;
const HAN = /[\u4e00-\u9fff]/g;
// Half-width katakana and rare signs are what wrong readings are full of.
const ODD = /[\uff61-\uff9f\ue000-\uf8ff\u3400-\u4dbf\u2500-\u257f\u0370-\u052f]/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Lead bytes of GB 2312's first level, the 3,755 signs that texts are written with. */
function countCommonPairs(bytes: Uint8Array): number {
  let common = 0;
  for (let index = 0; index + 1 < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    if (lead >= 0xb0 && lead <= 0xd7 && (bytes[index + 1] ?? 0) >= 0xa1) common += 1;
    index += 1;
  }
  return common;
}

/** How well `bytes` read in a charset of pairs, from 0 to 1. */
function scorePaired(bytes: Uint8Array, charset: (typeof PAIRED)[number]): number {
  const text = findDecoder(charset)?.(bytes) ?? REPLACEMENT;
  const signs = [...text].filter((sign) => sign > "\u007f").length;
  if (signs === 0 || text.includes(REPLACEMENT)) return 0;
  const kana = count(text, KANA);
  const han = count(text, HAN);
  const odd = count(text, ODD);
  if (charset === "euc-kr") {
    // The same bytes read as Chinese too; but Korean has blanks between its words.
    const share = (count(text, HANGUL) - odd) / signs;
    return share > 0.99 && /[\uac00-\ud7a3] [\uac00-\ud7a3]/.test(text) ? share + 0.1 : share - 0.1;
  }
  if (charset === "gb18030") {
    // What is Korean has pairs of the first level too, and what is Japanese kana, whose rows are elsewhere.
    const common = countCommonPairs(bytes);
    return Math.min(han, common) / signs - odd / signs - kana / signs;
  }
  if (charset === "big5") return (han - odd) / signs - 0.15;
  return kana === 0 ? (han - odd) / signs - 0.3 : (kana + han - odd) / signs;
}

/** Whether most bytes beyond ASCII stand together, as letters of two bytes do; accents in Latin text stand alone. */
function standTogether(bytes: Uint8Array): boolean {
  let high = 0;
  let paired = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    if ((bytes[index] ?? 0) < 0x80) continue;
    high += 1;
    if ((bytes[index + 1] ?? 0) >= 0x80 || (bytes[index - 1] ?? 0) >= 0x80) paired += 1;
  }
  return high >= 4 && paired / high > 0.8;
}

function guessPaired(bytes: Uint8Array): { charset: string; score: number } | null {
  if (!standTogether(bytes) && !bytes.some((byte) => byte === 0x82 || byte === 0x83)) return null;
  const [best] = PAIRED.map((charset) => ({
    charset,
    score: scorePaired(bytes, charset),
  })).toSorted((left, right) => right.score - left.score);
  return best && best.score > 0.6 ? best : null;
}

const CYRILLIC = /^(?:windows-1251|koi8-r|iso-8859-5)$/i;
const LATIN = /^(?:windows-125[02478]|iso-8859-(?:[1-4]|9|1\d))$/i;
const SINGLE = /^(?:windows-125\d|iso-8859-\d{1,2}|koi8-r)$/i;

/** Whether a text reads as words: mostly letters of one script, capitals at beginnings. */
function readsWell(text: string): boolean {
  const letters = count(text, /[^\p{ASCII}]/gu);
  const inWords = count(text, /\p{L}/gu);
  const capitalsInside = count(text, /\p{Ll}\p{Lu}/gu);
  return (
    letters > 0 && inWords > 0 && capitalsInside <= letters / 8 && !/[\u0080-\u009f]/.test(text)
  );
}

const OTHER_SCRIPTS = [
  { charset: "windows-1251", letters: /\p{Script=Cyrillic}/gu },
  { charset: "koi8-r", letters: /\p{Script=Cyrillic}/gu },
  { charset: "iso-8859-5", letters: /\p{Script=Cyrillic}/gu },
  { charset: "windows-1253", letters: /\p{Script=Greek}/gu },
  { charset: "windows-1255", letters: /\p{Script=Hebrew}/gu },
  { charset: "windows-1256", letters: /\p{Script=Arabic}/gu },
] as const;

/** Read as Latin, a text of another script is words of nothing but accented letters. */
function guessScript(bytes: Uint8Array): string | null {
  const western = findDecoder("windows-1252")?.(bytes) ?? "";
  if (!/[\u00c0-\u00ff]{3}/.test(western)) return null;
  const scored = OTHER_SCRIPTS.map(({ charset, letters }) => {
    const text = findDecoder(charset)?.(bytes) ?? "";
    const signs = count(text, /[^\p{ASCII}]/gu);
    const inside = count(text, /\p{Ll}\p{Lu}/gu) + count(text, /[\u0080-\u009f\ufffd]/g);
    return { charset, score: (count(text, letters) - 3 * inside) / Math.max(1, signs) };
  });
  const [best] = scored.toSorted((left, right) => right.score - left.score);
  return best && best.score > 0.9 ? best.charset : null;
}

/** Letters that no Western language has beside each other, and where they are at home. */
const MISREAD = [
  { western: /[þýðÞÝÐ]/, beside: /[çüÇÜ]/, charset: "windows-1254" },
  { western: /[øìèù]/, beside: /[šžýŠŽ]/, charset: "windows-1250" },
] as const;

function refineWestern(bytes: Uint8Array): string {
  const text = findDecoder("windows-1252")?.(bytes) ?? "";
  const found = MISREAD.find(({ western, beside }) => western.test(text) && beside.test(text));
  return found?.charset ?? "windows-1252";
}

/**
 * The charset that bytes beyond ASCII, which are not UTF-8, were most probably written in. `hints`: charsets that the rest
 * of the mail names, the likeliest first. Western European when nothing says more.
 */
export function guessCharset(bytes: Uint8Array, hints: readonly string[] = []): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  for (const hint of hints) {
    const text = findDecoder(hint)?.(sample);
    if (text && !text.includes(REPLACEMENT) && readsWell(text)) return hint;
  }
  const matches = analyse(sample).filter(
    ({ name }) => SINGLE.test(name) && !(findDecoder(name)?.(sample) ?? "").includes(REPLACEMENT),
  );
  const paired = guessPaired(sample);
  const cyrillic = matches.find(({ name, confidence }) => CYRILLIC.test(name) && confidence >= 30);
  if (paired && (!cyrillic || paired.score > 0.9)) {
    const asCyrillic = cyrillic && findDecoder(cyrillic.name)?.(sample);
    if (!asCyrillic || !readsWell(asCyrillic)) return paired.charset;
  }
  const [best] = matches;
  const script = guessScript(sample);
  if (script && (!best || !readsWell(findDecoder(best.name)?.(sample) ?? ""))) return script;
  if (script && best && LATIN.test(best.name)) return script;
  if (!best || best.confidence < 20) return refineWestern(sample);
  // Latin 1's detector knows common words; among equals it is the one that most mail has.
  const western = matches.find(({ name }) => /^(?:iso-8859-1|windows-1252)$/i.test(name));
  if (western && western.confidence >= best.confidence - 5) return refineWestern(sample);
  return best.name;
}
