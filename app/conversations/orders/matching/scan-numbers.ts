import type { OrderNameFormat } from "~/commerce/read/order-name";
import { lowerCase, normalizeText } from "./normalize-text";

/** A number as it stands in folded text, with what is glued to it. */
export interface NumberToken {
  /** Of the number with everything glued to it. */
  start: number;
  end: number;
  /** Of the digits alone. */
  digitsStart: number;
  digitsEnd: number;
  digits: string;
  /** Preceded by the shop's own prefix (or "#") and followed by its suffix. */
  isNamed: boolean;
  /** Latin letters glued to the front or the back, without the shop's own: "ab", "". */
  lettersBefore: string;
  lettersAfter: string;
}

const PLAIN = (text: string): string => text.replace(/[\s_/-]/g, "");

// A number, perhaps in groups of three ("1 042"), perhaps with letters before ("DB-1042") and after ("1042-B").
const NUMBER =
  /(?<![\p{Script=Latin}\p{N}#])(?<sign>#+ ?)?(?:(?<before>\p{Script=Latin}{1,24})(?<joint>[-_#.:]?)#?)?(?<digits>\d{1,3}(?:[ .,']\d{3})+(?![\d])|\d+)(?<after>-?\p{Script=Latin}{1,12}(?![\p{L}\p{N}]))?/gu;

const LONGEST_PREFIX = 12;

interface Affixes {
  before: string;
  after: string;
}

function readAffixes({ prefix, suffix }: OrderNameFormat): Affixes {
  const fold = (text: string) => PLAIN(lowerCase(normalizeText(text)).replace(/#/g, ""));
  return { before: fold(prefix), after: fold(suffix) };
}

function toToken(match: RegExpMatchArray, folded: string, affixes: Affixes): NumberToken | null {
  const { sign, before = "", digits, after = "" } = match.groups ?? {};
  if (!digits) return null;
  const start = match.index ?? 0;
  const digitsStart = start + match[0].length - after.length - digits.length;
  // The shop's prefix may stand apart from the number: "DB 1042".
  const beside = folded.slice(Math.max(0, start - LONGEST_PREFIX - 2), start);
  const apart = /(?<!\p{L})(\p{L}{1,12}) $/u.exec(beside)?.[1] ?? "";
  const hasOwnPrefix =
    affixes.before !== "" && (before === affixes.before || (!before && apart === affixes.before));
  const hasOwnSuffix = affixes.after !== "" && PLAIN(after) === affixes.after;
  const end = digitsStart + digits.length;
  // In a right-to-left line the sign may have been typed after the number.
  const hasSign =
    Boolean(sign) || folded[digitsStart - 1] === "#" || /^ ?#(?![\w])/.test(folded.slice(end));
  return {
    start,
    end: start + match[0].length,
    digitsStart,
    digitsEnd: end,
    digits: digits.replace(/\D/g, ""),
    isNamed: hasSign || hasOwnPrefix,
    lettersBefore: hasOwnPrefix ? "" : before,
    lettersAfter: hasOwnSuffix ? "" : after.replace("-", ""),
  };
}

/** All numbers of folded text, with what is glued to each. */
export function scanNumbers(folded: string, format: OrderNameFormat): NumberToken[] {
  const affixes = readAffixes(format);
  const tokens: NumberToken[] = [];
  // The letter O between digits is a zero that was hit beside.
  const text = folded.replace(/(?<=\d)[oо](?=\d)/g, "0");
  for (const match of text.matchAll(NUMBER)) {
    const token = toToken(match, text, affixes);
    if (token) tokens.push(token);
  }
  return tokens;
}
