import { toNameKey, type OrderNameFormat } from "~/commerce/read/order-name";

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
  /** With the shop's own prefix and suffix, as an order's name is folded; null when the prefix was not written. */
  ownName: string | null;
  /** The digits with all letters, signs and further groups that are joined to them: "fba-111-222", "1042-r1". */
  run: { start: number; text: string };
}

// A number, perhaps in groups of three ("1 042"), perhaps with letters before ("DB-1042") and after ("1042-B").
const NUMBER =
  /(?<![\p{Script=Latin}\p{N}#])(?<sign>#+ ?)?(?:(?<before>\p{Script=Latin}{1,24})(?<joint>[-_#.:]?)#?)?(?<digits>\d{1,3}(?:[ .,']\d{3})+(?![\d])|\d+)(?<after>-?\p{Script=Latin}{1,12}(?![\p{L}\p{N}]))?/gu;

const LONGEST_AFFIX = 24;
const LONGEST_RUN_SIDE = 30;
// Joined to a number without a space. Chinese, Japanese and Thai write their words so, and are left out.
const RUN_LETTER =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{N}]$/u;
const RUN_JOINT = /^[-_/.#]$/;
const LETTER = /^[\p{L}\p{N}]$/u;

/** How many of `signs` from the first on are joined to what stands before them; each joint has a letter behind it. */
function countJoined(signs: readonly string[]): number {
  let count = 0;
  for (; count < signs.length; count += 1) {
    const sign = signs[count] ?? "";
    const isJoint = RUN_JOINT.test(sign) && LETTER.test(signs[count + 1] ?? "");
    if (!isJoint && !RUN_LETTER.test(sign)) break;
  }
  return signs.slice(0, count).join("").length;
}

/** Patterns of the shop's prefix at the end of a text and its suffix at the beginning of one; null: it has no letters. */
interface Affixes {
  format: OrderNameFormat;
  before: RegExp | null;
  after: RegExp | null;
}

const JOINT = "[-_ /.:#]{0,2}";

/** Its letters and digits, with or without what stands between them. */
function loosely(affix: string): string | null {
  const plain = toNameKey(affix).slice(0, LONGEST_AFFIX);
  return /\p{L}/u.test(plain) ? [...plain].join(JOINT) : null;
}

function readAffixes({ prefix, suffix }: OrderNameFormat): Affixes {
  const [before, after] = [loosely(prefix), loosely(suffix)];
  return {
    format: { prefix, suffix },
    before: before === null ? null : new RegExp(`(?<![\\p{L}\\p{N}])${before}${JOINT}$`, "u"),
    after: after === null ? null : new RegExp(`^${JOINT}${after}(?![\\p{L}\\p{N}])`, "u"),
  };
}

function findRun(folded: string, start: number, end: number): NumberToken["run"] {
  const before = Array.from(
    folded.slice(Math.max(0, start - LONGEST_RUN_SIDE), start),
  ).toReversed();
  const after = Array.from(folded.slice(end, end + LONGEST_RUN_SIDE));
  const runStart = start - countJoined(before);
  return { start: runStart, text: folded.slice(runStart, end + countJoined(after)) };
}

function toToken(match: RegExpMatchArray, folded: string, affixes: Affixes): NumberToken | null {
  const { sign, before = "", digits, after = "" } = match.groups ?? {};
  if (!digits) return null;
  const start = match.index ?? 0;
  const digitsStart = start + match[0].length - after.length - digits.length;
  const end = digitsStart + digits.length;
  // The shop's prefix may stand apart from the number: "DB 1042".
  const beside = folded.slice(Math.max(0, digitsStart - 2 * LONGEST_AFFIX), digitsStart);
  const following = folded.slice(end, end + 2 * LONGEST_AFFIX);
  const hasOwnPrefix = affixes.before?.test(beside) ?? false;
  const hasOwnSuffix = affixes.after?.test(following) ?? false;
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
    ownName: hasOwnPrefix
      ? toNameKey(`${affixes.format.prefix}${digits}${affixes.format.suffix}`)
      : null,
    run: findRun(folded, digitsStart, end),
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
