import { toNameKey, type OrderNameFormat } from "~/commerce/read/order-name";
import { findPhones } from "~/conversations/contacts/phone";
import { lowerCase, normalizeText } from "~/lib/normalize-text";
import { extractConfirmationNumbers, extractEmails, extractTrackingNumbers } from "./extract-codes";
import { maskOtherNumbers, type MaskedSpan } from "./mask-other-numbers";
import type {
  MentionStrength,
  MessageText,
  NumberMention,
  OrderCandidates,
  Place,
  ShopMatchSettings,
} from "./order-candidates";
import { readIntent } from "./read-intent";
import { readNumberContext, type NumberContext } from "./read-number-context";
import { scanNumbers, type NumberToken } from "./scan-numbers";

/** Enough for the longest mail a person writes; a machine's mail is not read to its end. */
const MAX_TEXT = 12_000;
const MAX_SUBJECT = 1_000;
const MAX_NUMBERS = 120;
/** No word is as long; what is, is cut, so that no pattern walks through it again and again. */
const LONG_RUN = /(?<![\p{Script=Latin}\p{N}\p{P}\p{S}])[\p{Script=Latin}\p{N}\p{P}\p{S}]{160,}/gu;
const LONGEST_RUN = 160;
const MAX_MENTIONS = 60;
const SHORTEST_BARE = 3;
/** A longer one is an account or a parcel unless it is called an order. */
const LONGEST_BARE = 12;
const LONGEST = 20;
const LONGEST_NAME = 40;

const STRENGTH_RANK: Record<MentionStrength, number> = { named: 3, cued: 2, bare: 1, weak: 0 };

interface ReadToken {
  token: NumberToken;
  context: NumberContext;
  mask: MaskedSpan["certainty"] | null;
  isAlone: boolean;
  isYear: boolean;
  strength: MentionStrength | null;
}

function findMask(token: NumberToken, spans: MaskedSpan[]): ReadToken["mask"] {
  const covering = spans.filter(
    ({ start, end }) => start < token.digitsEnd && end > token.digitsStart,
  );
  if (covering.some(({ certainty }) => certainty === "sure")) return "sure";
  return covering.length > 0 ? "likely" : null;
}

// Solar years are written in Persian texts only.
function isYear(digits: string, folded: string): boolean {
  const year = digits.length === 4 ? Number(digits) : 0;
  const isSolar = year >= 1395 && year <= 1420 && /[\u0600-\u06ff]/.test(folded);
  return isSolar || (year >= 1990 && year <= 2040);
}

/** The number stands alone in its line, as people answer in a chat and as forms write. */
function standsAlone(folded: string, token: NumberToken): boolean {
  const lineStart = folded.lastIndexOf("\n", token.start - 1) + 1;
  const nextBreak = folded.indexOf("\n", token.end);
  const line = folded.slice(lineStart, nextBreak < 0 ? folded.length : nextBreak);
  const rest = line.replace(folded.slice(token.start, token.end), "");
  return !/[\p{L}\p{N}]/u.test(
    rest.replace(/^(?:\s*(?:re|fwd?|vs|aw|wg|sv|tr|rv|答复|回复)\s*:)+/u, ""),
  );
}

function hasForeignLetters(
  { lettersBefore, lettersAfter }: NumberToken,
  context: NumberContext,
): boolean {
  // Letters that are themselves a word for order or number ("order1042", "nr1042") say so themselves: no foreign prefix.
  if (lettersBefore && !context.isOrderDirect) return true;
  // "1042please" is a slip of the space bar, "1042B" another number.
  return lettersAfter.length > 0 && lettersAfter.length < 3;
}

function judge({
  token,
  context,
  mask,
  isAlone,
  isYear: isLikeYear,
}: Omit<ReadToken, "strength">): MentionStrength | null {
  const isNamed = token.isNamed;
  if (mask === "sure" && !isNamed) return null;
  if (token.digits.length > LONGEST) return null;
  const isCalled = isNamed || context.isOrderDirect || isAlone;
  if (token.digits.length > LONGEST_BARE && !isCalled) return null;
  if (token.digits.length < SHORTEST_BARE && !isNamed && !context.isOrderDirect) return null;
  if (
    context.isOther ||
    context.isDenied ||
    context.isOfOtherShop ||
    hasForeignLetters(token, context)
  )
    return "weak";
  if (isNamed) return "named";
  if (mask === "likely" && !context.isOrderDirect) return "weak";
  if (isLikeYear && !context.isOrderDirect && !isAlone) return "weak";
  return context.isOrder || isAlone ? "cued" : "bare";
}

const AND_WORDS =
  "and|und|et|ja|y|e|och|og|or|oder|tai|ou|o|plus|sowie|seka|и|ve|و|kai|i|also|auch|myos|aussi|tambien";
const LIST_SEPARATOR = new RegExp(
  `^(?:[\\s,;&+/()-]|(?:${AND_WORDS})(?!\\p{L})|[和与跟及とや、])*$`,
  "u",
);
const MAX_SEPARATOR = 14;

// "Orders 1041, 1042 and 1043": what is said of the first is meant for all.
function spreadAlongList(folded: string, from: ReadToken | undefined, to: ReadToken): void {
  if (!from?.strength || !to.strength || to.strength === "named" || to.strength === "cued") return;
  if (STRENGTH_RANK[from.strength] < STRENGTH_RANK.cued) return;
  if (to.strength === "weak" && !to.isYear) return;
  const [left, right] = from.token.start < to.token.start ? [from, to] : [to, from];
  const between = folded.slice(left.token.end, right.token.start);
  const isList =
    between.length <= MAX_SEPARATOR && LIST_SEPARATOR.test(between) && /\S/.test(between);
  if (isList && from.token.digits.length === to.token.digits.length) to.strength = "cued";
}

function spreadCues(folded: string, tokens: ReadToken[]): void {
  tokens.forEach((token, index) => spreadAlongList(folded, tokens[index - 1], token));
  for (let index = tokens.length - 2; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token) spreadAlongList(folded, tokens[index + 1], token);
  }
}

// A shop may have named this very order with those letters and groups: "EX1001", "1001-R1", "FBA-111-222".
function readWholeName(
  { run, digits, ownName }: NumberToken,
  context: NumberContext,
  strength: MentionStrength | null,
): Pick<NumberMention, "nameKey" | "rank" | "groups" | "strength" | "hasForeignLetters"> | null {
  const nameKey = ownName ?? toNameKey(run.text);
  if (nameKey === digits || nameKey.length > LONGEST_NAME) return null;
  const hasLetters = /\p{L}/u.test(nameKey);
  // Digits in groups are a date or a phone number until they are called an order.
  if (!hasLetters && !strength && !context.isOrderDirect) return null;
  const isSomethingElse = context.isOther || context.isDenied || context.isOfOtherShop;
  return {
    nameKey,
    rank: 0,
    groups: hasLetters ? null : run.text,
    strength: isSomethingElse ? "weak" : hasLetters ? "named" : (strength ?? "cued"),
    hasForeignLetters: false,
  };
}

function toMentions(
  folded: string,
  { token, context, strength }: ReadToken,
  place: Place,
): NumberMention[] {
  const base = {
    written: folded.slice(token.start, token.end).trim(),
    place,
    isOfOtherShop: context.isOfOtherShop,
    at: `${place} ${token.run.start}`,
    groups: null,
  };
  const whole = readWholeName(token, context, strength);
  if (!strength) return whole ? [{ ...base, ...whole }] : [];
  const isForeign = hasForeignLetters(token, context);
  const mentions: NumberMention[] = [
    { ...base, nameKey: token.digits, rank: 1, strength, hasForeignLetters: isForeign },
  ];
  if (whole) mentions.unshift({ ...base, ...whole });
  const withoutZeros = token.digits.replace(/^0+/, "");
  if (withoutZeros && withoutZeros !== token.digits) {
    mentions.push({
      ...base,
      nameKey: withoutZeros,
      rank: 2,
      strength: STRENGTH_RANK[strength] >= STRENGTH_RANK.cued ? "bare" : "weak",
      hasForeignLetters: isForeign,
    });
  }
  return mentions;
}

function extractNumbers(normal: string, place: Place, format: OrderNameFormat): NumberMention[] {
  const folded = lowerCase(normal);
  const spans = maskOtherNumbers(normal, folded);
  const tokens = scanNumbers(folded, format)
    .slice(0, MAX_NUMBERS)
    .map((token): ReadToken => {
      const facts = {
        token,
        context: readNumberContext(folded, token),
        mask: findMask(token, spans),
        isAlone: standsAlone(folded, token),
        isYear: isYear(token.digits, folded),
      };
      return { ...facts, strength: judge(facts) };
    });
  spreadCues(folded, tokens);
  return tokens.flatMap((token) => toMentions(folded, token, place));
}

/** Each group of a name reads the whole of it: of what was read twice, the first. */
function withoutDoubles(mentions: readonly NumberMention[]): NumberMention[] {
  const byKind = new Map<string, NumberMention>();
  for (const mention of mentions) {
    const kind = `${mention.at} ${mention.nameKey} ${mention.rank}`;
    if (!byKind.has(kind)) byKind.set(kind, mention);
  }
  return [...byKind.values()];
}

function readable(text: string, maxLength: number): string {
  // Cut before and after: some characters become many ("ﷺ" is eighteen).
  const start = text.slice(0, maxLength).normalize("NFKC").slice(0, maxLength);
  const normal = normalizeText(start);
  return normal.replace(LONG_RUN, (run) => run.slice(0, LONGEST_RUN));
}

/**
 * What in a message may point to an order: numbers with how clearly each is said to be an order's, codes, addresses,
 * and what the message is about. Decides nothing: it says what to look up, and matchOrders judges what was found.
 */
export function extractOrderCandidates(
  message: MessageText,
  shop: ShopMatchSettings,
): OrderCandidates {
  const parts = (
    [
      ["subject", message.subject, MAX_SUBJECT],
      ["text", message.text, MAX_TEXT],
      ["quoted", message.quotedText, MAX_TEXT],
    ] as const
  ).map(([place, text, maxLength]) => ({ place, normal: readable(text ?? "", maxLength) }));
  const numbers = parts
    .flatMap(({ place, normal }) => extractNumbers(normal, place, shop.orderName))
    .sort((a, b) => STRENGTH_RANK[b.strength] - STRENGTH_RANK[a.strength]);
  const own = parts
    .filter(({ place }) => place !== "quoted")
    .map(({ normal }) => lowerCase(normal));
  return {
    numbers: withoutDoubles(numbers).slice(0, MAX_MENTIONS),
    trackingNumbers: parts.flatMap(({ place, normal }) => extractTrackingNumbers(normal, place)),
    confirmationNumbers: parts.flatMap(({ place, normal }) =>
      extractConfirmationNumbers(normal, place),
    ),
    emails: extractEmails(own.join("\n")),
    phones: findPhones(own.join("\n"), shop.country),
    ...readIntent(own.join("\n")),
  };
}
