import { wordsPattern } from "./find-words";
import {
  BESIDE_ORDER_WORDS,
  NUMBERED_LIKE_ORDERS,
  ORDER_COMPOUNDS,
  ORDER_WORDS,
} from "./vocabulary";

// Whatever has a number has a name for it, and languages make that name in two ways: one word that ends in "number"
// ("Debitorennummer", "お問い合わせ番号"), or "number" with the thing behind it ("numéro client", "n° de dossier",
// "رقم العملية"). The thing needs to be in no list: unless it is an order, the number is not an order's.

const ORDER = new RegExp(
  `${wordsPattern([...ORDER_WORDS, ...BESIDE_ORDER_WORDS, ...NUMBERED_LIKE_ORDERS]).source}|${ORDER_COMPOUNDS.join("|")}`,
  "u",
);
const END = "[\\s:.=#*-]{0,3}";
const BE = `(?:(?: (?:is|est|es|e|er|ar|ist|on|to|is the|est le|es el|e il))?)`;

const GERMANIC = new RegExp(
  `(?<!\\p{L})(\\p{L}{3,30}?)-?n(?:r|ro|ummer\\p{L}{0,3}|umero\\p{L}{0,5})\\.?${BE}${END}$`,
  "u",
);
const CJK = new RegExp(
  `([\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー]{1,12})(?:番号|编号|編號|号码|號碼|号)(?:は|が|是|为|為)?${END}$`,
  "u",
);
const NUMBER_OF = new RegExp(
  `(?<!\\p{L})(?:numero|number|num|numer|nummer|n°|номер|رقم|شماره)(?:\\.? (?:d[eiou]|del|da|of))?\\.? (\\p{L}{4,24})${BE}${END}$`,
  "u",
);

/** A particle before "number" leaves open whose number it is: "私の番号は", "我的号码". */
const OPEN_END = /[のなる的]$/u;

const REACH = 60;

// What each of them cannot do without is looked for first: most numbers have none of it before them.
const FORMS: readonly (readonly [RegExp, RegExp])[] = [
  [/n(?:r|um)/u, GERMANIC],
  [/[番编編号號]/u, CJK],
  [/num|n°|номер|رقم|شماره/u, NUMBER_OF],
];

function findForm(near: string): RegExpExecArray | null {
  for (const [sign, form] of FORMS) {
    const found = sign.test(near) ? form.exec(near) : null;
    if (found) return found;
  }
  return null;
}

/** Whether what stands directly before a number, folded, calls it the number of something that is no order. */
export function isNumberOfSomethingElse(before: string): boolean {
  const near = before.slice(-REACH);
  const found = findForm(near);
  // With the word for number: "单" is an order only in "单号".
  return found !== null && !ORDER.test(found[0]) && !OPEN_END.test(found[1] ?? "");
}
