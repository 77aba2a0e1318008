import type { Order } from "tests/stand-ins/shopify/store/types";
import type { Payload, PayloadFormat } from "tests/stand-ins/shopify/webhooks/payload-format";

/** Units of a line before and after an edit. */
function keptUnits(order: Order | null, lineItemId: number): number {
  const line = order?.lineItems.find(({ id }) => id === lineItemId);
  return line ? line.quantity - line.removedQuantity : 0;
}

/** `orders/edited`: which lines gained or lost units between two versions of the order. */
export function orderEditPayload(
  before: Order | null,
  after: Order,
  format: PayloadFormat,
): Payload {
  const deltas = after.lineItems.map(({ id }) => ({
    id,
    delta: keptUnits(after, id) - keptUnits(before, id),
  }));
  return {
    order_edit: {
      id: after.id,
      app_id: null,
      created_at: format.time(after.updatedAt),
      committed_at: format.time(after.updatedAt),
      notify_customer: false,
      order_id: after.id,
      staff_note: "",
      user_id: null,
      line_items: {
        additions: deltas.filter(({ delta }) => delta > 0),
        removals: deltas
          .filter(({ delta }) => delta < 0)
          .map(({ id, delta }) => ({ id, delta: -delta })),
      },
      discounts: { line_item: { additions: [], removals: [] } },
      shipping_lines: { additions: [], removals: [] },
    },
  };
}
