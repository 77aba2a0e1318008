import type { OrderNameFormat } from "~/commerce/read/order-name";
import { findPhones } from "~/conversations/contacts/phone";
import { lowerCase, normalizeText } from "~/lib/normalize-text";
import { extractConfirmationNumbers, extractEmails, extractTrackingNumbers } from "./extract-codes";
import { hasForeignLetters, STRENGTH_RANK, toMentions, type ReadToken } from "./make-mentions";
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
import { readNumberContext } from "./read-number-context";
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
const LONGEST_BARE = 8;
const LONGEST = 20;

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
function standsAlone(folded: string, { run, ...token }: NumberToken): boolean {
  const start = Math.min(run.start, token.start);
  const end = Math.max(run.start + run.text.length, token.end);
  const lineStart = folded.lastIndexOf("\n", start - 1) + 1;
  const nextBreak = folded.indexOf("\n", end);
  const line = folded.slice(lineStart, nextBreak < 0 ? folded.length : nextBreak);
  const rest = line.replace(folded.slice(start, end), "");
  return !/[\p{L}\p{N}]/u.test(
    rest.replace(/^(?:\s*(?:re|fwd?|vs|aw|wg|sv|tr|rv|答复|回复)\s*:)+/u, ""),
  );
}

const isPhone = (digits: string): boolean => digits.startsWith("0") && digits.length >= 9;

// Shopify counts orders from 1001 on. No shop begins a number with a zero, and round numbers are counts and amounts.
const isUnlikely = (digits: string): boolean =>
  digits.length <= SHORTEST_BARE ||
  digits.startsWith("0") ||
  (/^[1-9]0{2,}$/.test(digits) && digits !== "1000000");

function judge({
  token,
  context,
  mask,
  isAlone,
  isYear: isLikeYear,
}: Omit<ReadToken, "strength" | "isListed">): MentionStrength | null {
  const isNamed = token.isNamed;
  if (mask === "sure" && !isNamed) return null;
  if (token.digits.length > LONGEST) return null;
  const isCalled = isNamed || context.isOrderDirect || isAlone;
  if (token.digits.length > LONGEST_BARE && !isCalled) return null;
  const isCalledShort = context.isOrderDirect && context.isCalledOrder;
  if (token.digits.length < SHORTEST_BARE && !isNamed && !isCalledShort) return null;
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
  if (
    isUnlikely(token.digits) &&
    !context.isOrderDirect &&
    !(isAlone && !token.digits.startsWith("0"))
  )
    return isPhone(token.digits) ? null : "weak";
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
  if (!isList || from.token.digits.length !== to.token.digits.length) return;
  to.strength = "cued";
  to.isListed = from.isListed || from.token.isNamed || from.context.isCalledOrder;
}

function spreadCues(folded: string, tokens: ReadToken[]): void {
  tokens.forEach((token, index) => spreadAlongList(folded, tokens[index - 1], token));
  for (let index = tokens.length - 2; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token) spreadAlongList(folded, tokens[index + 1], token);
  }
}

function extractNumbers(normal: string, place: Place, format: OrderNameFormat): NumberMention[] {
  const folded = lowerCase(normal);
  if (!/\d/.test(folded)) return [];
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
      return { ...facts, strength: judge(facts), isListed: false };
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
