import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type {
  ActionResult,
  Order,
  OrderReturn,
  UserError,
} from "tests/stand-ins/shopify/store/types";
import { findReturn, type ReturnOfOrder } from "./edit-return";
import { nextChildId, orderGid } from "./order-drafts";
import type { RequestReturnInput } from "./types";
import { refuse, userError } from "./user-errors";

/**
 * A shopper asks to return shipped units, or staff opens a return (`approved`). Announces
 * `returns/request` or `returns/approve`, and `orders/updated`.
 */
export function requestReturn(
  shop: ShopStore,
  input: RequestReturnInput,
): ActionResult<ReturnOfOrder> {
  const order = shop.orders.get(input.orderId);
  if (order === undefined) return refuse(["orderId"], "Order does not exist.", "NOT_FOUND");
  const errors = quantityErrors(order, input);
  if (errors.length > 0) return { ok: false, errors };
  let returnId = 0;
  shop.editOrder(order.id, (draft) => {
    const orderReturn = newReturn(draft, input, shop.nowIso());
    draft.returns.push(orderReturn);
    returnId = orderReturn.id;
  });
  shop.announce([
    {
      topic: input.approved === true ? "returns/approve" : "returns/request",
      resourceGid: gid("Return", returnId),
    },
    { topic: "orders/updated", resourceGid: orderGid(order) },
  ]);
  const made = findReturn(shop, returnId);
  return made === null
    ? refuse(["orderId"], "Order does not exist.", "NOT_FOUND")
    : { ok: true, value: made };
}

function newReturn(draft: Order, input: RequestReturnInput, now: string): OrderReturn {
  return {
    id: nextChildId(draft),
    name: `${draft.name}-R${draft.returns.length + 1}`,
    status: input.approved === true ? "OPEN" : "REQUESTED",
    createdAt: now,
    closedAt: null,
    requestApprovedAt: input.approved === true ? now : null,
    decline: null,
    lineItems: input.lines.map((line) => ({
      id: nextChildId(draft),
      fulfillmentLineItemId: line.fulfillmentLineItemId,
      quantity: line.quantity,
      processedQuantity: 0,
      reason: line.reason,
      reasonNote: line.reasonNote ?? "",
      customerNote: line.customerNote ?? null,
    })),
  };
}

function quantityErrors(order: Order, input: RequestReturnInput): UserError[] {
  const errors: UserError[] = [];
  for (const [index, line] of input.lines.entries()) {
    const at = (field: string) => ["returnLineItems", String(index), field];
    const shipped = order.fulfillments
      .filter(({ status }) => status === "SUCCESS")
      .flatMap(({ lineItems }) => lineItems)
      .find(({ id }) => id === line.fulfillmentLineItemId);
    if (shipped === undefined) {
      const text = "Fulfillment line item does not exist.";
      errors.push(userError(at("fulfillmentLineItemId"), text, "NOT_FOUND"));
    } else if (line.quantity > shipped.quantity - returning(order, shipped.id)) {
      const text = "Quantity is not available for return.";
      errors.push(userError(at("quantity"), text, "INVALID"));
    }
  }
  return errors;
}

/** Units of a fulfillment line that other returns hold already. */
function returning(order: Order, fulfillmentLineItemId: number): number {
  return order.returns
    .filter(({ status }) => status !== "CANCELED" && status !== "DECLINED")
    .flatMap(({ lineItems }) => lineItems)
    .filter((line) => line.fulfillmentLineItemId === fulfillmentLineItemId)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}
