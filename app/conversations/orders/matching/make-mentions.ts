import { toNameKey } from "~/commerce/read/order-name";
import type { MaskedSpan } from "./mask-other-numbers";
import type { MentionStrength, NumberMention, Place } from "./order-candidates";
import type { NumberContext } from "./read-number-context";
import type { NumberToken } from "./scan-numbers";

const LONGEST_NAME = 40;
const LONGEST_PLAIN = 9;

export const STRENGTH_RANK: Record<MentionStrength, number> = {
  named: 3,
  cued: 2,
  bare: 1,
  weak: 0,
};

/** A number with what was read of it. */
export interface ReadToken {
  token: NumberToken;
  context: NumberContext;
  mask: MaskedSpan["certainty"] | null;
  isAlone: boolean;
  isYear: boolean;
  strength: MentionStrength | null;
  /** Stands in a list with a number that is called an order's. */
  isListed: boolean;
}

export function hasForeignLetters(
  { lettersBefore, lettersAfter }: NumberToken,
  context: NumberContext,
): boolean {
  // Letters that are themselves a word for order or number ("order1042", "nr1042") say so themselves: no foreign prefix.
  if (lettersBefore && !context.isOrderDirect) return true;
  // "1042please" is a slip of the space bar, "1042B" another number.
  return lettersAfter.length > 0 && lettersAfter.length < 3;
}

/** A code with letters that is a carrier's ("SF1234567890123"), a model ("T480"), a door's ("42B19"), not an order's. */
function isOthersCode({ token, context, isAlone }: ReadToken): boolean {
  const { run, digits, isNamed } = token;
  if (isNamed || isAlone) return false;
  if (context.isBehindThing) return true;
  const isParcel = digits.length >= LONGEST_PLAIN;
  const isGlued = /^[\p{L}\p{N}]+$/u.test(run.text) && !/^\p{L}{1,4}\d{4,}$/u.test(run.text);
  const isCalled = context.isOrderDirect || context.isCalledOrder;
  return (isParcel || isGlued) && (context.isBehindParcel || !isCalled);
}

// A shop may have named this very order with those letters and groups: "EX1001", "1001-R1", "FBA-111-222".
function readWholeName(
  read: ReadToken,
): Pick<NumberMention, "nameKey" | "rank" | "groups" | "strength" | "hasForeignLetters"> | null {
  const { token, context, strength, isAlone } = read;
  const { run, digits, ownName } = token;
  const nameKey = ownName ?? toNameKey(run.text);
  if (nameKey === digits || nameKey.length > LONGEST_NAME) return null;
  const hasLetters = /\p{L}/u.test(nameKey);
  // Digits in groups are a date or a phone number until they are called an order.
  if (!hasLetters && !strength && !context.isOrderDirect && !isAlone) return null;
  const isSomethingElse = context.isOther || context.isDenied || context.isOfOtherShop;
  return {
    nameKey,
    rank: 0,
    groups: hasLetters ? null : run.text,
    strength:
      isSomethingElse || (hasLetters && isOthersCode(read))
        ? "weak"
        : hasLetters
          ? "named"
          : (strength ?? "cued"),
    hasForeignLetters: false,
  };
}

/** The ways in which a number may be an order's name: with all that is joined to it, its digits, those without zeros. */
export function toMentions(folded: string, read: ReadToken, place: Place): NumberMention[] {
  const { token, context, strength, isListed } = read;
  const base = {
    written: folded.slice(token.start, token.end).trim(),
    place,
    isOfOtherShop: context.isOfOtherShop,
    isCalledOrder: token.isNamed || context.isCalledOrder || isListed,
    at: `${place} ${token.run.start}`,
    groups: null,
  };
  const whole = readWholeName(read);
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
