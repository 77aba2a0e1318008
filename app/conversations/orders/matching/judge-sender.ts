import type { OrderLinkDecision } from "~/conversations/orders/order-evidence";
import type { MatchCase, OrderWithOwnership } from "./match-case";

const DAY_MS = 86_400_000;
/** How long after a parcel came an order is still what a customer most likely writes about. */
const CURRENT_AFTER_DELIVERY_DAYS = 30;
/** … and after it was placed, when we do not know of its parcel. */
const CURRENT_AFTER_ORDER_DAYS = 90;
const MAX_OFFERED = 5;

const byNewest = (a: OrderWithOwnership, b: OrderWithOwnership): number =>
  b.order.processedAt.localeCompare(a.order.processedAt);

function isOnItsWay({ order }: OrderWithOwnership, now: Date): boolean {
  if (order.isCancelled || order.deliveredAt) return false;
  const age = (now.getTime() - Date.parse(order.processedAt)) / DAY_MS;
  return age <= CURRENT_AFTER_ORDER_DAYS;
}

function isCurrent(judged: OrderWithOwnership, now: Date): boolean {
  const { deliveredAt, isCancelled } = judged.order;
  if (isCancelled || !deliveredAt) return isOnItsWay(judged, now);
  return (now.getTime() - Date.parse(deliveredAt)) / DAY_MS <= CURRENT_AFTER_DELIVERY_DAYS;
}

/** The one of the sender's orders that a message without a number must mean, if there is exactly one. */
function findOnlyPlausible(
  own: OrderWithOwnership[],
  matchCase: MatchCase,
): OrderWithOwnership | null {
  const { candidates, now } = matchCase;
  const [newest] = own;
  if (!newest || !candidates.isAboutAnOrder || candidates.namesOtherShop) return null;
  // A number that is said to be an order's and is not one of the sender's: who knows what is meant.
  const namesAnother = candidates.numbers.some(
    ({ strength, place }) => (strength === "named" || strength === "cued") && place !== "quoted",
  );
  if (namesAnother) return null;
  if (own.length === 1 || candidates.isAboutLatest) return newest;
  const current = own.filter((judged) => isCurrent(judged, now));
  const isClear = current.length === 1 && current[0] === newest;
  return isClear && candidates.isWaiting && isOnItsWay(newest, now) ? newest : null;
}

function toDecision(
  judged: OrderWithOwnership,
  state: OrderLinkDecision["state"],
  confidence: number,
): OrderLinkDecision {
  const evidence = judged.ownership.map(({ kind, detail }) => ({ kind, detail }));
  return { orderId: judged.order.id, state, confidence, evidence };
}

/**
 * What the sender's address says when nothing in the text names an order of theirs: their only plausible order is
 * attached, several are offered, the newest first.
 */
export function judgeSender(matchCase: MatchCase, named: OrderLinkDecision[]): OrderLinkDecision[] {
  const isSettled = matchCase.hasAttachedOrder || named.some(({ state }) => state === "attached");
  if (isSettled) return [];
  const own = matchCase.orders.filter(({ ownership }) => ownership.length > 0).sort(byNewest);
  const cart = own.filter(({ ownership }) => ownership.some(({ kind }) => kind === "cart"));
  if (cart.length > 0) return cart.map((judged) => toDecision(judged, "attached", 0.9));
  const only = named.length === 0 ? findOnlyPlausible(own, matchCase) : null;
  if (only) return [toDecision(only, "attached", own.length === 1 ? 0.85 : 0.8)];
  return own
    .slice(0, MAX_OFFERED)
    .map((judged, rank) => toDecision(judged, "offered", Math.max(0.2, 0.45 - rank * 0.05)));
}
