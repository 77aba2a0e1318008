import { editableFulfillmentOrders } from "tests/stand-ins/shopify/store/fulfillment-orders";
import { gid } from "tests/stand-ins/shopify/store/gid";
import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult, ChangeTopic, Order, Refund } from "tests/stand-ins/shopify/store/types";
import type { CancelOrderInput } from "./inputs";
import { moveStock } from "./move-stock";
import { addOrderEvent, nextChildId, orderGid } from "./order-drafts";
import { addRefund, creditCustomer, restock } from "./refund-order";
import { settleFulfillmentOrders } from "./settle-fulfillment-orders";
import { refuse } from "./user-errors";

/**
 * Cancels an order of which nothing is under way: voids or refunds the money, gives committed stock
 * back. Announces `orders/cancelled`, `orders/updated` and, with a refund, `refunds/create`.
 */
export function cancelOrder(shop: ShopStore, input: CancelOrderInput): ActionResult<Order> {
  const order = shop.orders.get(input.orderId);
  if (order === undefined) return refuse(["orderId"], "Order does not exist", "NOT_FOUND");
  if (order.cancelledAt !== null) {
    const text = "Cannot cancel an order that has already been canceled";
    return refuse(["orderId"], text, "INVALID");
  }
  if (order.returns.some(({ status }) => status === "OPEN" || status === "REQUESTED")) {
    const text = "Cannot cancel an order that has outstanding returns";
    return refuse(["orderId"], text, "INVALID");
  }
  if (order.fulfillments.some(({ status }) => status === "SUCCESS")) {
    const text = "Cannot cancel an order that has outstanding fulfillments";
    return refuse(["orderId"], text, "INVALID");
  }
  let refund: Refund | null = null;
  const { received, refunded } = computeOrderFigures(order);
  const changed = shop.editOrder(order.id, (draft) => {
    const now = shop.nowIso();
    editableFulfillmentOrders(draft);
    refund = giveBack(draft, input, now);
    draft.cancelledAt = now;
    draft.closedAt = now;
    draft.cancelReason = input.reason;
    draft.cancelStaffNote = input.staffNote ?? null;
    settleFulfillmentOrders(draft, now);
    addOrderEvent(draft, {
      action: "cancelled",
      message: `${draft.name} was canceled.`,
      createdAt: now,
    });
  });
  if (input.storeCredit) {
    const credit = { ...input.storeCredit, amount: received - refunded };
    creditCustomer(shop, order, credit, "ORDER_CANCELLATION");
  }
  shop.announce([
    { topic: "orders/cancelled", resourceGid: orderGid(order) },
    { topic: "orders/updated", resourceGid: orderGid(order) },
    ...stockAndRefundTopics(shop, order, refund, input.restock),
  ]);
  return { ok: true, value: changed ?? order };
}

/** Takes all units off the order; voids what was only authorized, refunds money when asked. */
function giveBack(draft: Order, input: CancelOrderInput, now: string): Refund | null {
  const figures = computeOrderFigures(draft);
  const isPaid = figures.received > 0;
  if (isPaid && !input.refund && !input.storeCredit) return null;
  if (!isPaid) voidAuthorization(draft, now);
  const restockType = input.restock ? ("CANCEL" as const) : ("NO_RESTOCK" as const);
  const lines = [...figures.lines.values()]
    .filter(({ refundableQuantity }) => refundableQuantity > 0)
    .map(({ lineItem, refundableQuantity }) => ({
      lineItemId: lineItem.id,
      quantity: refundableQuantity,
      restockType,
    }));
  const left = figures.received - figures.refunded;
  const storeCredit = input.storeCredit ? { ...input.storeCredit, amount: left } : null;
  const amount = isPaid ? { amount: left, storeCredit } : {};
  return addRefund(draft, { orderId: draft.id, lines, shipping: "all", ...amount }, now);
}

function voidAuthorization(draft: Order, now: string): void {
  const held = draft.transactions.find(
    ({ kind, status }) => kind === "AUTHORIZATION" && status === "SUCCESS",
  );
  if (held === undefined) return;
  draft.transactions.push({
    id: nextChildId(draft),
    kind: "VOID",
    status: "SUCCESS",
    gateway: held.gateway,
    amount: held.amount,
    createdAt: now,
    processedAt: now,
    parentId: held.id,
    refundId: null,
  });
}

function stockAndRefundTopics(
  shop: ShopStore,
  order: Order,
  refund: Refund | null,
  restocks: boolean,
): { topic: ChangeTopic; resourceGid: string }[] {
  if (refund !== null) {
    const topic = { topic: "refunds/create" as const, resourceGid: gid("Refund", refund.id) };
    return [topic, ...restock(shop, order, refund)];
  }
  if (!restocks) return [];
  return [...computeOrderFigures(order).lines.values()].flatMap(
    ({ lineItem, unfulfilledQuantity }) =>
      lineItem.variantId === null || unfulfilledQuantity === 0
        ? []
        : moveStock(shop, {
            variantId: lineItem.variantId,
            locationId: null,
            changes: { available: unfulfilledQuantity, committed: -unfulfilledQuantity },
          }),
  );
}
