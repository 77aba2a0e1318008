import { editDistance } from "./edit-distance";
import { findAll, wordsPattern, type FoundWord } from "./find-words";
import { isNumberOfSomethingElse } from "./number-of-something";
import type { NumberToken } from "./scan-numbers";
import {
  BESIDE_ORDER_WORDS,
  NUMBER_WORDS,
  OFTEN_NEAR_WORDS,
  ORDER_COMPOUNDS,
  ORDER_WORDS,
  ORDERING_WORDS,
  OTHER_NUMBERED_WORDS,
  OTHER_SHOPS,
  PAPER_WORDS,
} from "./vocabulary";

/** What the words around a number say it is. */
export interface NumberContext {
  /** A word for order stands right beside it. */
  isOrder: boolean;
  /** … with nothing between but words for number: not even "in", as in "my order in 2025". */
  isOrderDirect: boolean;
  /** … and not only a word for number ("box no 1042"): the number is called an order's. */
  isCalledOrder: boolean;
  /** A word for what has codes of its own stands directly before it: "article", "tracking"; or a parcel. */
  isBehindThing: boolean;
  isBehindParcel: boolean;
  /** The nearest word says it is something else: a phone, an address, a card. */
  isOther: boolean;
  isOfOtherShop: boolean;
  /** Denied: "not 1042 but 1043". */
  isDenied: boolean;
}

const REACH_BEFORE = 60;
const REACH_AFTER = 24;
const REACH_BEYOND = 60;
const MAX_WORDS_BETWEEN = 4;

const ORDER = new RegExp(
  `${wordsPattern([...ORDER_WORDS, ...BESIDE_ORDER_WORDS]).source}|\\p{L}*(?:${ORDER_COMPOUNDS.join("|")})\\p{L}*`,
  "gu",
);
const NUMBER_WORD = wordsPattern(NUMBER_WORDS);
const ANY_NUMBER_WORD_AT_START = new RegExp(`^\\s?(?:${NUMBER_WORD.source})`, "u");
const ONLY_NUMBER_WORDS = new RegExp(`^(?:${NUMBER_WORD.source}|[\\s:.,=()\\[\\]"'#*-])*$`, "u");
const NUMBER_WORD_AT_END = new RegExp(
  `(?:${NUMBER_WORD.source})[\\s:.=#-]{0,3}(?:is|on|ist|est|es|ar|er|: )?\\s?$`,
  "u",
);
const OTHER = wordsPattern(OTHER_NUMBERED_WORDS);
const OFTEN_NEAR = wordsPattern(OFTEN_NEAR_WORDS);
const PAPER = wordsPattern(PAPER_WORDS);
const MAX_WORDS_AFTER_OTHER = 2;
const OTHER_SHOP = new RegExp(wordsPattern(OTHER_SHOPS).source, "u");

const PARCEL = wordsPattern(BESIDE_ORDER_WORDS);
const ORDERING = wordsPattern(ORDERING_WORDS);
// In folded text, which has no marks on its letters: "ては" for "では". "1184 نه، 1148" and "4459ではなく4495": said of the number before it, and another one follows.
const DENIAL_AFTER =
  /^[\s"'」)]{0,3}(?:نه|لا|degil|てはなく|しゃなく|てなく|不是|이 아니|아니)[^\d.!?\n]{0,16}#?\d/u;
/** What may stand between a denial and its number, and between that number and the right one. */
const DENIED_NUMBER =
  /(?:^|[^\p{L}])(?:not|nicht|pas|ei|no(?= (?:era|es|fue|el|la|il)\b)|nao|non|inte|ikke|niet|nie|не|مو|مش|وليس|وليست|نه|لا|不是)(?: (?:\p{L}{1,3}|order|bestellung|commande|pedido|заказ)){0,2}(?: number| numero)? ?[#.]? ?$/u;
const NUMBER_SOON = /^[^.!?\n\d]{1,40}#?\d/u;
const NUMBER_JUST_BEFORE = /\d[^.!?\n\d]{1,40}$/u;
const DENIAL_BEFORE =
  /(?:^|[^\p{L}])(?:not|nicht|pas|ei|eika|no|non|inte|niet|instead of|rather than|statt|anstatt|instead|نه|ليس|لیس|不是|ではなく)(?:[^\p{L}]+(?:about|for|the|order|number|um|die|der|bestellung|la|le|commande|el|pedido|tilaus\p{L}*|koske|سفارش|订单|单号))*[^\p{L}\p{N}]*$/u;
const BUT_AFTER =
  /^[^.!?\n]{0,20}?(?:but|sondern|mais|vaan|sino|ma |utan|maar|بلکه|بل |而是|なく)/u;
const INSTEAD_BEFORE =
  /(?<!\p{L})(?:instead of|rather than|statt|anstatt|au lieu de|en lugar de|en vez de|sijaan)(?!\p{L})[^.!?\n\d]{0,20}$/u;

// Words that a slip of the hand does not make of "order", although they look like it.
const NOT_TYPOS = new Set(["oder", "older", "border", "under", "ander", "orders", "lauter"]);
const TYPO_TARGETS = [
  "order",
  "orders",
  "tilaus",
  "tilauksen",
  "tilaukseni",
  "tilausnumero",
  "bestellung",
  "bestellnummer",
  "commande",
  "pedido",
  "ordine",
  "bestallning",
  "bestelling",
  "zamowienie",
  "siparis",
  "purchase",
];

const isSlip = (word: string, target: string): boolean =>
  Math.abs(word.length - target.length) <= 2 &&
  editDistance(word, target) <= (target.length >= 8 ? 2 : 1);

function findMisspelt(before: string): FoundWord[] {
  return findAll(/\p{L}{4,16}/gu, before).filter(({ start, end }) => {
    const word = before.slice(start, end);
    return (
      !NOT_TYPOS.has(word) &&
      !isOrdering(word) &&
      TYPO_TARGETS.some((target) => isSlip(word, target))
    );
  });
}

/** Whether a line's end goes on in the next one: after a colon, a "#" or a short line without a sentence's end. */
function leadsOn(before: string): boolean {
  const line = before.slice(before.lastIndexOf("\n") + 1);
  const words = line.trimEnd();
  if (words === "" && line.length < before.length) return false;
  return /[:#]$/.test(words) || (line !== "" && words.length <= 30 && !/[.!?]/.test(words));
}

// Chinese and Japanese go on at once behind their full stop.
const SENTENCE_END = /[!?;]|\.(?=\s|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana})|\n/gu;

const ABBREVIATION = /(?:^|[^\p{L}])\p{L}{1,4}$|n[ro]$/u;

// A full stop ends a sentence unless it ends an abbreviation ("nr.", "no."); a line's end does unless a colon leads on.
function sentenceStart(text: string): number {
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(SENTENCE_END)) {
    const before = text.slice(0, index);
    if (mark === "." && ABBREVIATION.test(before)) continue;
    if (mark === "\n" && leadsOn(before)) continue;
    start = index + 1;
  }
  return start;
}

function sentenceEnd(text: string): number {
  const mark = text.search(SENTENCE_END);
  return mark < 0 ? text.replace(/\.$/, "").length : mark;
}

const last = (words: FoundWord[]): FoundWord | undefined => words.at(-1);
const countWords = (text: string): number => (text.match(/[\p{L}\p{N}]+/gu) ?? []).length;

const isOrdering = (word: string): boolean => findAll(ORDERING, word)[0]?.start === 0;

/** "Not 1042 but 1043", "1042 نه، 1043": the shopper takes the number back. */
function isTakenBack(before: string, following: string): boolean {
  if (DENIAL_AFTER.test(following)) return true;
  if (DENIAL_BEFORE.test(before) && BUT_AFTER.test(following)) return true;
  const isBesideAnother = NUMBER_SOON.test(following) || NUMBER_JUST_BEFORE.test(before);
  return INSTEAD_BEFORE.test(before) || (isBesideAnother && DENIED_NUMBER.test(before));
}

function readBefore(
  before: string,
): Omit<NumberContext, "isBehindThing" | "isBehindParcel" | "isOfOtherShop" | "isDenied"> {
  const nothing = { isOrder: false, isOrderDirect: false, isCalledOrder: false, isOther: false };
  const order = last(
    [...findAll(ORDER, before), ...findMisspelt(before)].sort((a, b) => a.end - b.end),
  );
  const isNearest = (word: FoundWord | undefined) =>
    word !== undefined && (!order || word.start >= order.start);
  // "Order from customer 1042" is a customer; "customer's order 1042" is an order.
  const other = last(findAll(OTHER, before));
  if (other && isNearest(other) && countWords(before.slice(other.end)) <= MAX_WORDS_AFTER_OTHER) {
    return { ...nothing, isOther: true };
  }
  if (isNumberOfSomethingElse(before)) return { ...nothing, isOther: true };
  const paper = last(findAll(PAPER, before));
  if (paper && isNearest(paper) && ONLY_NUMBER_WORDS.test(before.slice(paper.end)))
    return { ...nothing, isOther: true };
  const near = last(findAll(OFTEN_NEAR, before));
  if (near && isNearest(near) && ONLY_NUMBER_WORDS.test(before.slice(near.end))) {
    // "Customer number 1042" is the customer's; "wrong item 1042" may well be the order's.
    return { ...nothing, isOther: NUMBER_WORD_AT_END.test(before.slice(near.end)) };
  }
  const between = order ? before.slice(order.end) : "";
  // "I ordered 1000 cards" counts them.
  const isCount = order !== undefined && isOrdering(before.slice(order.start, order.end));
  if (isCount && /^\s*$/.test(between)) return nothing;
  const isNear =
    order !== undefined && countWords(between) <= MAX_WORDS_BETWEEN && !/\d/.test(between);
  const isNumbered = NUMBER_WORD_AT_END.test(before);
  const isOrderDirect = isNumbered || (order !== undefined && ONLY_NUMBER_WORDS.test(between));
  return {
    isOrder: isNear || isOrderDirect,
    isOrderDirect,
    isCalledOrder: order !== undefined && (isNear || ONLY_NUMBER_WORDS.test(between)),
    isOther: false,
  };
}

// "Ticket 4412 for order 1042": the order word has a number of its own.
const OWN_NUMBER =
  /^(?:[\s:.,=()"'*-]|\p{L}{1,3}(?![\p{L}])'?|(?:番号|编号|编码|号|は|是)){0,8}#?(?:\p{L}{1,6}[-/]?)?\d/u;

function isOrderAfter(after: string, beyond: string): boolean {
  const first = findAll(ORDER, after)[0];
  if (first === undefined) return false;
  const between = after.slice(0, first.start);
  const behind = beyond.slice(first.end).replace(ANY_NUMBER_WORD_AT_START, "");
  return countWords(between) <= 2 && !/[,\d]/.test(between) && !OWN_NUMBER.test(behind);
}

function isDirectlyBehind(pattern: RegExp, before: string): boolean {
  const word = last(findAll(pattern, before));
  return word !== undefined && ONLY_NUMBER_WORDS.test(before.slice(word.end));
}

/** "order1042", "nr1042": what is glued to the digits is itself a word for order or number. */
function isOrderWord({ lettersBefore }: NumberToken): boolean {
  const word = ` ${lettersBefore}`;
  return lettersBefore !== "" && (findAll(ORDER, word).length > 0 || NUMBER_WORD_AT_END.test(word));
}

/** Reads what the words around `token` in folded text say about it. */
export function readNumberContext(folded: string, token: NumberToken): NumberContext {
  const reached = folded.slice(Math.max(0, token.start - REACH_BEFORE), token.start);
  // What stands before the letters is of another script, and no part of their word: "とNo.1042".
  const letters = token.lettersBefore && ` ${token.lettersBefore}`;
  const before = `${reached.slice(sentenceStart(reached))}${letters}`;
  // Of a code ("INV-2026-0815") all parts are what stands before it.
  const runStart = Math.min(token.start, token.run.start);
  const reachedRun = folded.slice(Math.max(0, runStart - REACH_BEFORE), runStart);
  const beforeRun = reachedRun.slice(sentenceStart(reachedRun));
  const isApart = beforeRun !== before;
  const isCode = /\p{L}/u.test(token.run.text);
  const following = folded.slice(token.digitsEnd, token.digitsEnd + REACH_AFTER);
  const after = following.slice(0, sentenceEnd(following));
  const context = readBefore(before);
  const beforeInClause = before.split(/ (?:but|aber|mutta|mais|pero|men|maar) /).at(-1) ?? "";
  const isOfOtherShop =
    OTHER_SHOP.test(beforeInClause) || OTHER_SHOP.test(after.split(",")[0] ?? "");
  const isDenied = isTakenBack(before, following) || (isApart && isTakenBack(beforeRun, following));
  const isOther =
    context.isOther || (isApart && !isOrderWord(token) && readBefore(beforeRun).isOther);
  const isOrderNext =
    !isOther && isOrderAfter(after, folded.slice(token.digitsEnd, token.digitsEnd + REACH_BEYOND));
  return {
    ...context,
    isOther,
    isBehindThing: isCode && isDirectlyBehind(OFTEN_NEAR, beforeRun),
    isBehindParcel: isCode && isDirectlyBehind(PARCEL, beforeRun),
    isOrder: context.isOrder || isOrderNext,
    isCalledOrder: context.isCalledOrder || isOrderNext,
    isOfOtherShop,
    isDenied,
  };
}
