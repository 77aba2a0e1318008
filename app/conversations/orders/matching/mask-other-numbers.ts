import { wordsPattern } from "./find-words";
import { MONTH_WORDS } from "./vocabulary";

/**
 * A stretch of text whose digits are surely ("sure": a date, an amount, a phone number) or probably ("likely": a count,
 * a postal code) something else than an order's number.
 */
export interface MaskedSpan {
  start: number;
  end: number;
  certainty: "sure" | "likely";
}

const AMOUNT = String.raw`\d{1,3}(?:[ .,']\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2}(?!\d))?`;
const SYMBOLS = String.raw`[$€£¥₹₽₺₩₪฿]`;
const CURRENCIES =
  "eur|euros?|euroa|euron|euroja|eurolla|usd|dollars?|dollaria|gbp|pounds?|sek|nok|dkk|kr|kronor|kroner|chf|franken|jpy|cny|rmb|pln|zl|zł|złotych|kc|czk|korun|ft|huf|lei|ron|leva|rub|rubl\\p{L}{1,3}|руб\\p{L}{0,4}|р|грн|inr|rs|won|baht|irr|aed|sar|brl|reais|pesos|yen|yuan|cents?|sentti\\p{L}*|toman|tl";
const CJK_CURRENCIES = "元|円|圆|塊|块|원|تومان|ریال|درهم|دلار|دولار|یورو|جنیه|руб|₽|บาท";
const UNITS =
  "par|paar|paria|stycks|szt|sztuk|adet|шт|штук\\p{L}{0,2}|kg|g|gr|grams?|mg|lbs?|oz|cm|mm|km|m|metres?|meters?|ml|cl|dl|l|liters?|litres?|w|watts?|v|mah|gb|mb|tb|px|dpi|pcs|pc|pieces?|units?|items?|copies|pairs?|boxes|kpl|kappaletta|stuck|stk|st|piezas?|unidades|pieces|uds|pezzi|pecas|stycken|x|×|days?|weeks?|months?|years?|hours?|minutes?|mins?|hrs?|paivaa|viikkoa|vuotta|tuntia|tage|wochen|jahre|stunden|minuten|jours|semaines|heures|dias|semanas|horas|giorni|characters|points?|pistetta|punkte|visitors|followers|kunden|customers|people|guests";
const CJK_UNITS =
  "个|件|個|本|台|枚|箱|套|双|只|名|人|개|명|عدد|قطعه|تا|روز|هفته|ساعت|یوم|ایام|قطع";

/** No letter that a word could go on with; Chinese and Japanese go on at once: "160cmで". */
const NO_WORD = "(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{N}'])";

const MONTH = wordsPattern(MONTH_WORDS).source;
const FULL_YEAR = String.raw`(?:19|20|1[34])\d{2}`;
const YEAR = `(?:${FULL_YEAR}|'?\\d{2})`;

const MASKS: readonly (readonly [MaskedSpan["certainty"], RegExp])[] = [
  ["sure", /https?:\/\/\S+|www\.\S+/g],
  ["sure", /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g],
  // Dates: 12.3.2025, 2025-03-12, 12/03, 12. März 2025, March 12th 2025, 2025年3月12日
  ["sure", /(?<![\d#])\d{1,4}([./-])\d{1,2}\1\d{1,4}(?!\d)/g],
  ["sure", /(?<!\d)\d{1,2}\/\d{4}(?!\d)|(?<!\d)\d{4}[/-](?:0[1-9]|1[0-2])(?!\d)/g],
  ["sure", /(?<!\d)\d{2,4} ?[年년](?: ?\d{1,2} ?[月월](?: ?\d{1,2} ?[日일])?)?/g],
  [
    "sure",
    new RegExp(
      String.raw`(?<!\d)\d{1,2}(?:st|nd|rd|th|er|\.|a|o)?(?: de| of)? (?:${MONTH})\.?,?(?: de| of)? ?${YEAR}?(?!\d)`,
      "gu",
    ),
  ],
  [
    "sure",
    new RegExp(
      String.raw`(?:${MONTH})\.?(?: de| of)? \d{1,2}(?:st|nd|rd|th)?(?!\d)(?:,? ${FULL_YEAR}(?!\d))?|(?:${MONTH})\.?,?(?: de| of)? ${FULL_YEAR}(?!\d)`,
      "gu",
    ),
  ],
  // Times: 14:30, 1430h
  ["sure", /(?<!\d)\d{1,2}[:.]\d{2}(?::\d{2})?(?!\d)|(?<!\d)\d{4} ?h(?:rs)?(?![\p{L}\p{N}])/gu],
  // Money: € 1 299,00 and 1.299 EUR, 1042,-
  ["sure", new RegExp(`${SYMBOLS} ?(?:${AMOUNT})|\\p{Sc} ?(?:${AMOUNT})`, "gu")],
  ["sure", new RegExp(`(?<![\\p{L}\\p{N}])(?:${CURRENCIES})\\.? ?(?:${AMOUNT})`, "gu")],
  ["sure", new RegExp(`(?:${AMOUNT}) ?${SYMBOLS}(?! ?\\d)`, "gu")],
  [
    "sure",
    new RegExp(`(?:${AMOUNT}) ?(?:(?:${CURRENCIES})(?! ?\\d)${NO_WORD}|${CJK_CURRENCIES})`, "gu"),
  ],
  ["sure", /(?<!\d)\d+(?:[.,:]-(?!\d)| ?[%‰])/g],
  ["sure", /(?<![\d.,])\d+[.,]\d{1,2}(?![\d])/g],
  // An amount needs no currency when it has cents: 1,204.50 and 1.199,00
  ["sure", /(?<![\d.,])\d{1,3}(?:[ .,']\d{3})+[.,]\d{2}(?!\d)/g],
  // Phone numbers, and anything written in many groups: accounts, cards
  ["sure", /\+ ?\d[\d ()./-]{6,}\d/g],
  ["sure", /\(\d{1,5}\) ?\d[\d -]{4,}\d/g],
  ["sure", /(?<![\d#-])0\d{1,4}[ /-]\d{3,}(?:[ -]\d{2,})*(?!\d)/g],
  ["sure", /(?<![\d#])\d{3}[ .-]\d{3}[ .-]\d{4}(?!\d)|(?<![\d#])\d{3}-\d{4}(?!\d)/g],
  ["sure", /(?<!\d)\d{4}(?:[ -]\d{4}){2,}(?!\d)/g],
  ["sure", /(?<!\d)\d{2,7}-\d{2,8}(?:-\d{2,8})+(?!\d)/g],
  [
    "sure",
    /(?<![\p{L}\p{N}])[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?(?![\p{L}\p{N}])/gu,
  ],
  ["sure", /(?:\*|xx|•|…|\.{3}) ?\d{3,4}(?!\d)/g],
  // Counts and measures
  ["likely", new RegExp(`\\d+ ?(?:(?:${UNITS})${NO_WORD}|${CJK_UNITS})`, "gu")],
  ["likely", /(?<![\p{L}\p{N}])x ?\d+/gu],
  // 1010 Wien, in small letters too where a word leads to a place; 223 50 Lund, 00-950 Warszawa
  ["likely", /(?<!\p{L})(?:in|nach|to|nel|aus|naar|till|do|para|vers) \d{4,5} \p{L}{3}/gu],
  ["likely", /(?<![\d#])\d{3} \d{2} \p{L}{3}|(?<![\d#-])\d{2}-\d{3}(?![\d-])/gu],
  // 12 Elm Street; Mannerheimintie 12
  [
    "likely",
    /(?<!\d)\d+,? (?:[\p{L}.]+ ){0,2}(?:street|st|road|rd|avenue|ave|lane|drive|blvd)(?!\p{L})/gu,
  ],
  [
    "likely",
    /(?:katu|tie|kuja|strasse|straße|str\.|gasse|weg|platz|gatan|vagen|vej|straat|laan|via|rue \p{L}+) \d+/gu,
  ],
];

// Only capitals tell them from a number and a word.
const WITH_CAPITALS: readonly RegExp[] = [
  // 1012 AB Amsterdam
  /(?<!\d)[1-9]\d{3} ?[A-Z]{2}(?= [A-Z][a-z]|[,\n]|$)/gu,
  // Hauptstr. 7, 50667 Köln
  /(?:[\p{L}\d.] ?,|(?<=\n)) ?\d{4,6} \p{Lu}\p{Ll}/gu,
  // the AirFit 2000
  /(?<=\p{Ll} )\p{Lu}\p{Ll}{0,20}\p{Lu}\p{Ll}{1,20} \d{3,5}(?!\d)/gu,
];

// "1041-1042-1043" lists orders, which were counted one after the other; the groups of an account, a card or a foreign
// order number differ in length or have nothing in common.
function isListOfNumbers(text: string): boolean {
  const groups = text.split(/[ -]/);
  const isPlain =
    groups.length > 1 && groups.length < 8 && groups.every((group) => /^\d{4,6}$/.test(group));
  const alike = (of: (group: string) => string | number) => new Set(groups.map(of)).size === 1;
  return isPlain && alike((group) => group.length) && alike((group) => group.charAt(0));
}

/** Stretches of a message whose digits are something else. `normal` is the text with its case, `folded` without. */
export function maskOtherNumbers(normal: string, folded: string): MaskedSpan[] {
  const spans: MaskedSpan[] = [];
  for (const [certainty, pattern] of MASKS) {
    for (const match of folded.matchAll(pattern)) {
      if (isListOfNumbers(match[0])) continue;
      spans.push({ certainty, start: match.index, end: match.index + match[0].length });
    }
  }
  for (const pattern of WITH_CAPITALS) {
    for (const match of normal.matchAll(pattern))
      spans.push({ certainty: "likely", start: match.index, end: match.index + match[0].length });
  }
  return spans;
}
