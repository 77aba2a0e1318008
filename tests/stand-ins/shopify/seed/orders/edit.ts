import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import { payBack } from "./money-back";
import { newLine } from "./new-line";
import { HOUR, type OrderHistory } from "./order-history";

/** Staff take a unit off the order and pay it back, or add a line. */
export function edit(history: OrderHistory, at: number): void {
  if (!history.happens(at)) return;
  const { order, random, plan } = history;
  const several = order.lineItems.find(({ quantity }) => quantity > 1);
  order.edited = true;
  if (several && random.chance(0.6)) {
    several.removedQuantity = 1;
    const owed = -computeOrderFigures(order).outstanding;
    history.event("edited", `Removed 1 × ${several.title}.`, at);
    if (owed > 0) payBack(history, owed, at);
    return;
  }
  const used = new Set(order.lineItems.map(({ variantId }) => variantId ?? 0));
  const added = newLine({ plan, random, nextId: () => history.childId(), discounted: false, used });
  if (!added) return;
  order.lineItems.push({ ...added, addedByEdit: true });
  history.event("edited", `Added ${added.quantity} × ${added.title}.`, at);
  const { outstanding, received } = computeOrderFigures(order);
  if (received > 0 && outstanding > 0 && random.chance(0.8)) {
    history.transact("SALE", at + HOUR, outstanding);
  }
}
