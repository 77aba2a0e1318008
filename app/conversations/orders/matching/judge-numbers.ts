import type { OrderEvidence, OrderLinkDecision } from "~/conversations/orders/order-evidence";
import { readCalledNumbers, type CalledNumbers } from "./called-numbers";
import { editDistance } from "./edit-distance";
import { findMeantOrders, type MeantOrder } from "./find-meant-orders";
import type { MatchCase, OrderWithOwnership } from "./match-case";
import type { NumberMention } from "./order-candidates";
import { findCorroboration, type Ownership } from "./sender";

const OWN_CONFIDENCE = { named: 0.99, cued: 0.98, bare: 0.95, weak: 0.5 } as const;
const SHORTEST_SIMILAR = 4;

const isExplicit = ({ strength }: NumberMention): boolean =>
  strength === "named" || strength === "cued";

const toEvidence = ({ written, place }: NumberMention): OrderEvidence => ({
  kind: "order-number",
  detail: written,
  place,
});

const toOwnerEvidence = (ownership: Ownership[]): OrderEvidence[] =>
  ownership.map(({ kind, detail }) => ({ kind, detail }));

function judgeOwn(
  mention: NumberMention,
  { order, ownership }: OrderWithOwnership,
  isOnlyQuoted: boolean,
): OrderLinkDecision {
  const isQuoted = mention.place === "quoted";
  // A quoted thread is full of numbers; one said to be an order's counts when the message itself names none.
  const isSure = isQuoted ? isExplicit(mention) && isOnlyQuoted : mention.strength !== "weak";
  const confidence = isQuoted ? 0.85 : OWN_CONFIDENCE[mention.strength];
  return {
    orderId: order.id,
    state: isSure ? "attached" : "offered",
    confidence: isSure ? confidence : Math.min(confidence, 0.5),
    evidence: [toEvidence(mention), ...toOwnerEvidence(ownership)],
  };
}

function judgeForeign(
  mention: NumberMention,
  { order }: OrderWithOwnership,
  { called, ...matchCase }: MatchCase & { called: CalledNumbers },
): OrderLinkDecision | null {
  if (called.isBeside(mention)) return null;
  const found =
    mention.place === "quoted"
      ? null
      : findCorroboration(order, {
          words: matchCase.words,
          emails: matchCase.candidates.emails,
          phones: matchCase.candidates.phones,
        });
  // A signature is below every number of the mail: it speaks for those alone that are called an order's.
  const corroboration = found?.kind === "name" && !called.isNamable(mention) ? null : found;
  if (corroboration && mention.strength !== "weak") {
    const evidence = [toEvidence(mention), ...toOwnerEvidence([corroboration])];
    const isSure = isExplicit(mention);
    return {
      orderId: order.id,
      state: isSure ? "attached" : "offered",
      confidence: isSure ? 0.9 : 0.6,
      evidence,
    };
  }
  const confidence = foreignConfidence(mention, matchCase);
  if (confidence === null) return null;
  const contrary: OrderEvidence = {
    kind: "email",
    detail: "The number is in the text, but the order belongs to another address",
    isContrary: true,
  };
  return {
    orderId: order.id,
    state: "offered",
    confidence,
    evidence: [toEvidence(mention), contrary],
  };
}

/** How likely a number means an order that is not the sender's; null: not worth a look. */
function foreignConfidence(mention: NumberMention, matchCase: MatchCase): number | null {
  const { isKnownSender, candidates } = matchCase;
  if (mention.isOfOtherShop) return null;
  if (mention.strength === "weak") {
    const isPossible = mention.hasForeignLetters && candidates.isAboutAnOrder && !isKnownSender;
    return isPossible && mention.place !== "quoted" ? 0.2 : null;
  }
  if (mention.place === "quoted") return isExplicit(mention) ? 0.3 : null;
  if (isExplicit(mention)) return isKnownSender ? 0.5 : 0.65;
  // A number that stands for itself: worth a look, unless the sender has orders and speaks of none, or is yet to buy.
  if (candidates.isBeforeBuying) return null;
  if (candidates.isAboutAnOrder) return isKnownSender ? 0.25 : 0.3;
  return isKnownSender ? null : 0.2;
}

const toSimilar = (
  { written, place }: NumberMention,
  { order, ownership }: OrderWithOwnership,
): OrderLinkDecision => ({
  orderId: order.id,
  state: "offered",
  confidence: 0.6,
  evidence: [
    { kind: "similar-order-number", detail: written, place },
    ...toOwnerEvidence(ownership),
  ],
});

// A digit left out, added, changed or swapped: "1024" for "1042". Only the sender's own orders can be meant by it.
function judgeSimilar(mention: NumberMention, own: OrderWithOwnership[]): OrderLinkDecision[] {
  const { nameKey } = mention;
  const isWorthALook =
    mention.place !== "quoted" &&
    mention.strength !== "weak" &&
    nameKey.length >= SHORTEST_SIMILAR - 1;
  if (!isWorthALook) return [];
  return own
    .filter(({ order }) =>
      order.nameKeys.some(
        ({ key, rank }) =>
          rank < 2 && key.length >= SHORTEST_SIMILAR && editDistance(key, nameKey) === 1,
      ),
    )
    .map((judged) => toSimilar(mention, judged));
}

/** What the numbers written in a message say about orders. */
export function judgeNumbers(matchCase: MatchCase): OrderLinkDecision[] {
  const { candidates, orders } = matchCase;
  const own = orders.filter(({ ownership }) => ownership.length > 0);
  const called = readCalledNumbers(candidates.numbers);
  const meant = findMeantOrders(candidates.numbers, orders);
  const ofOwn = meant.filter(({ judged, isPart }) => judged.ownership.length > 0 && !isPart);
  const isPlain = ({ mention }: MeantOrder) =>
    mention.strength !== "weak" &&
    !called.isBeside(mention) &&
    !(candidates.isBeforeBuying && mention.strength === "bare");
  const isOnlyQuoted = !ofOwn.some((one) => one.mention.place !== "quoted" && isPlain(one));
  const decisions = meant.map((one) => {
    const { mention, judged, isPart } = one;
    if (judged.ownership.length === 0)
      return isPart ? null : judgeForeign(mention, judged, { ...matchCase, called });
    if (isPart) return toSimilar(mention, judged);
    // What may be something else is worth a look only where nothing plain names an order.
    if (!isPlain(one) && !isOnlyQuoted) return null;
    return judgeOwn(
      isPlain(one) ? mention : { ...mention, strength: "weak" },
      judged,
      isOnlyQuoted,
    );
  });
  const placesOfOwn = new Set(ofOwn.map(({ mention }) => mention.at));
  const similar = candidates.numbers
    .filter(({ at }) => !placesOfOwn.has(at))
    .flatMap((mention) => judgeSimilar(mention, own));
  return [...decisions, ...similar].filter((decision) => decision !== null);
}
