import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type {
  ActionResult,
  Cents,
  FulfillmentLineItem,
  Order,
  OrderReturn,
  UserError,
} from "tests/stand-ins/shopify/store/types";
import { findReturn, type ReturnOfOrder } from "./edit-return";
import type { RequestReturnInput } from "./inputs";
import { findVariant, nextChildId, orderGid } from "./order-drafts";
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
  const errors = [...quantityErrors(order, input), ...exchangeErrors(shop, input)];
  if (errors.length > 0) return { ok: false, errors };
  let returnId = 0;
  shop.editOrder(order.id, (draft) => {
    const orderReturn = newReturn(shop, draft, input);
    draft.returns.push(orderReturn);
    // There is something to do for the order again.
    if (draft.cancelledAt === null) draft.closedAt = null;
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

function newReturn(shop: ShopStore, draft: Order, input: RequestReturnInput): OrderReturn {
  const now = shop.nowIso();
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
      restockingPercentage: line.restockingPercentage ?? 0,
    })),
    exchangeLineItems: (input.exchangeLines ?? []).map(({ variantId, quantity, discount }) => ({
      id: nextChildId(draft),
      variantId,
      quantity,
      processedQuantity: 0,
      discount: discountOf(shop, { variantId, quantity, discount }),
      lineItemIds: [],
    })),
    shippingFee: input.shippingFee ?? 0,
  };
}

type ExchangeLine = NonNullable<RequestReturnInput["exchangeLines"]>[number];

function discountOf(shop: ShopStore, { variantId, quantity, discount }: ExchangeLine): Cents {
  const price = (findVariant(shop, variantId)?.variant.price ?? 0) * quantity;
  if (discount === null) return 0;
  if ("amount" in discount) return Math.min(price, discount.amount);
  return Math.round((price * Math.min(100, discount.percentage)) / 100);
}

function exchangeErrors(shop: ShopStore, input: RequestReturnInput): UserError[] {
  return (input.exchangeLines ?? []).flatMap(({ variantId, quantity }, index): UserError[] => {
    const at = (field: string) => ["exchangeLineItems", String(index), field];
    if (findVariant(shop, variantId) === null) {
      return [userError(at("variantId"), "Variant does not exist.", "NOT_FOUND")];
    }
    if (quantity > 0) return [];
    return [userError(at("quantity"), "Quantity must be greater than 0", "GREATER_THAN")];
  });
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
    } else if (line.quantity > returnableUnits(order, shipped)) {
      const text = "Quantity is not available for return.";
      errors.push(userError(at("quantity"), text, "INVALID"));
    }
  }
  return errors;
}

/** Units of a fulfillment line that can still be returned. */
export function returnableUnits(order: Order, shipped: FulfillmentLineItem): number {
  return shipped.quantity - returning(order, shipped.id);
}

/** Units of a fulfillment line that other returns hold already. */
function returning(order: Order, fulfillmentLineItemId: number): number {
  return order.returns
    .filter(({ status }) => status !== "CANCELED" && status !== "DECLINED")
    .flatMap(({ lineItems }) => lineItems)
    .filter((line) => line.fulfillmentLineItemId === fulfillmentLineItemId)
    .reduce((sum, { quantity }) => sum + quantity, 0);
}
