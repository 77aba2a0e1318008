import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult, Order, OrderReturn } from "tests/stand-ins/shopify/store/types";
import { editReturn, findReturn, type ReturnOfOrder } from "./edit-return";
import { refundOrder } from "./refund-order";
import { refuse } from "./user-errors";

export interface ProcessReturnInput {
  returnId: number;
  /** All that is open when absent. */
  lines?: { returnLineItemId: number; quantity: number }[];
  /** Refund and restock the units too. */
  refund?: boolean;
}

/**
 * Returned goods arrived: their units count as processed, the return closes when all are, and with
 * `refund` they are refunded. Announces `returns/close` when it closes.
 */
export function processReturn(
  shop: ShopStore,
  { returnId, lines, refund }: ProcessReturnInput,
): ActionResult<ReturnOfOrder> {
  const found = findReturn(shop, returnId);
  if (found === null) return refuse(["returnId"], "Return not found.", "NOT_FOUND");
  const open = found.orderReturn.lineItems.map(({ id, quantity, processedQuantity }) => ({
    returnLineItemId: id,
    quantity: quantity - processedQuantity,
  }));
  const processed = lines ?? open;
  const tooMany = processed.findIndex(
    (line) =>
      line.quantity >
      (open.find((one) => one.returnLineItemId === line.returnLineItemId)?.quantity ?? 0),
  );
  if (tooMany >= 0) {
    const field = ["returnLineItems", String(tooMany), "quantity"];
    return refuse(field, "Quantity exceeds the unprocessed quantity.", "INVALID");
  }
  const result = editReturn(shop, {
    returnId,
    topic: "returns/close",
    from: ["OPEN"],
    refusal: "Return is not open.",
    change: (draft) => markProcessed(draft, processed, shop.nowIso()),
  });
  if (!result.ok || refund !== true) return result;
  const refunded = refundOrder(shop, {
    orderId: found.order.id,
    returnId,
    lines: refundLines(found.order, found.orderReturn, processed),
  });
  if (!refunded.ok) return refunded;
  return { ok: true, value: findReturn(shop, returnId) ?? result.value };
}

function markProcessed(
  draft: OrderReturn,
  processed: readonly { returnLineItemId: number; quantity: number }[],
  now: string,
): void {
  for (const { returnLineItemId, quantity } of processed) {
    const line = draft.lineItems.find(({ id }) => id === returnLineItemId);
    if (line !== undefined) line.processedQuantity += quantity;
  }
  if (draft.lineItems.every((line) => line.processedQuantity >= line.quantity)) {
    draft.status = "CLOSED";
    draft.closedAt = now;
  }
}

function refundLines(
  order: Order,
  orderReturn: OrderReturn,
  processed: readonly { returnLineItemId: number; quantity: number }[],
) {
  const shipped = order.fulfillments.flatMap(({ lineItems }) => lineItems);
  return processed.flatMap(({ returnLineItemId, quantity }) => {
    const line = orderReturn.lineItems.find(({ id }) => id === returnLineItemId);
    const unit = shipped.find(({ id }) => id === line?.fulfillmentLineItemId);
    if (unit === undefined || quantity === 0) return [];
    return [{ lineItemId: unit.lineItemId, quantity, restockType: "RETURN" as const }];
  });
}
