import type { OrderEvidence, OrderLinkDecision } from "~/conversations/orders/order-evidence";
import type { MatchCase } from "./match-case";

// One parcel can hold two orders. A "tracking number" of many orders is a placeholder somebody typed.
const MAX_ORDERS_OF_ONE_PARCEL = 2;

/** Orders whose tracking or confirmation number the message holds: nobody writes one by chance. */
export function judgeCodes({ candidates, orders }: MatchCase): OrderLinkDecision[] {
  const decisions: OrderLinkDecision[] = [];
  const decide = (orderId: string, evidence: OrderEvidence, isSure: boolean) => {
    const confidence = isSure ? 0.96 : 0.4;
    decisions.push({
      orderId,
      state: isSure ? "attached" : "offered",
      confidence,
      evidence: [evidence],
    });
  };
  for (const { key, place } of candidates.trackingNumbers) {
    const holders = orders.filter(({ order }) => order.trackingKeys.includes(key));
    const isSure = holders.length <= MAX_ORDERS_OF_ONE_PARCEL && place !== "quoted";
    for (const { order } of holders)
      decide(order.id, { kind: "tracking-number", detail: key, place }, isSure);
  }
  for (const { key, place } of candidates.confirmationNumbers) {
    const holders = orders.filter(({ order }) => order.confirmationNumber === key);
    const isSure = holders.length === 1 && place !== "quoted";
    for (const { order } of holders)
      decide(order.id, { kind: "confirmation-number", detail: key, place }, isSure);
  }
  return decisions;
}
