import { nextChildId } from "tests/stand-ins/shopify/store/actions/order-drafts";
import { blankOrder, storeNewOrder } from "tests/stand-ins/shopify/store/actions/place-order";
import { refuse } from "tests/stand-ins/shopify/store/actions/user-errors";
import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult, Order } from "tests/stand-ins/shopify/store/types";
import { saveDraftOrder } from "./change-draft-order";
import { draftFigures } from "./draft-figures";
import { findDraftOrder, type DraftOrder } from "./draft-order";

/**
 * Turns a draft into an order, paid by hand or (`isPending`) still to be paid. Announces
 * `orders/create` with what goes with it, and `draft_orders/update`.
 * @param sourceName the order's source: as given with the draft, else the app.
 */
export function completeDraftOrder(
  shop: ShopStore,
  input: { draftOrderId: number; isPending: boolean; sourceName: string },
): ActionResult<DraftOrder> {
  const draft = findDraftOrder(shop, input.draftOrderId);
  if (draft === null) return refuse(["id"], "Draft order does not exist");
  if (draft.status === "COMPLETED") return refuse(null, "This order has been paid");
  const order = toOrder(shop, draft, draft.sourceName ?? input.sourceName);
  if (!input.isPending) pay(order);
  const placed = storeNewOrder(shop, order);
  const completed: DraftOrder = {
    ...draft,
    status: "COMPLETED",
    completedAt: shop.nowIso(),
    orderId: placed.id,
  };
  return { ok: true, value: saveDraftOrder(shop, completed, "draft_orders/update") };
}

function toOrder(shop: ShopStore, draft: DraftOrder, sourceName: string): Order {
  const order = blankOrder(shop);
  const { preview } = draftFigures(shop, draft);
  const customer = draft.customerId === null ? undefined : shop.customers.get(draft.customerId);
  order.customerId = customer?.id ?? null;
  order.email = draft.email;
  order.phone = draft.phone;
  order.customerLocale = customer?.locale ?? null;
  order.note = draft.note;
  order.tags = draft.tags;
  order.poNumber = draft.poNumber;
  order.customAttributes = draft.customAttributes;
  order.discountCodes = draft.discountCodes;
  order.metafields = draft.metafields;
  order.sourceName = sourceName;
  order.lineItems = preview.lineItems.map((line) => ({ ...line, id: nextChildId(order) }));
  order.shippingLines = preview.shippingLines.map((line) => ({ ...line, id: nextChildId(order) }));
  order.shippingAddress = draft.shippingAddress && {
    ...draft.shippingAddress,
    id: nextChildId(order),
  };
  order.billingAddress = draft.billingAddress && {
    ...draft.billingAddress,
    id: nextChildId(order),
  };
  return order;
}

function pay(order: Order): void {
  const amount = computeOrderFigures(order).total;
  order.transactions.push({
    id: nextChildId(order),
    kind: "SALE",
    status: "SUCCESS",
    gateway: "manual",
    amount,
    createdAt: order.createdAt,
    processedAt: order.createdAt,
    parentId: null,
    refundId: null,
  });
}
