import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult, Order } from "tests/stand-ins/shopify/store/types";
import { archiveIfDone } from "./archive-order";
import { addOrderEvent, nextChildId, orderGid } from "./order-drafts";
import { refuse } from "./user-errors";

/**
 * Takes what is outstanding: captures an authorization, else a sale by the gateway (default
 * `manual`). Announces `orders/paid` and `orders/updated`.
 */
export function payOrder(
  shop: ShopStore,
  { orderId, gateway = "manual" }: { orderId: number; gateway?: string },
): ActionResult<Order> {
  const order = shop.orders.get(orderId);
  if (order === undefined) return refuse(["id"], "Order does not exist");
  const { outstanding, financialStatus } = computeOrderFigures(order);
  const isUnpayable = financialStatus === "VOIDED" || financialStatus === "REFUNDED";
  if (outstanding <= 0 || isUnpayable || order.cancelledAt !== null) {
    return refuse(["id"], "Order cannot be marked as paid.");
  }
  const changed = shop.editOrder(orderId, (draft) => takePayment(draft, gateway, shop.nowIso()));
  shop.announce([
    { topic: "orders/paid", resourceGid: orderGid(order) },
    { topic: "orders/updated", resourceGid: orderGid(order) },
  ]);
  return { ok: true, value: changed ?? order };
}

function takePayment(order: Order, gateway: string, at: string): void {
  const { outstanding } = computeOrderFigures(order);
  const authorization = order.transactions.find(
    ({ kind, status }) => kind === "AUTHORIZATION" && status === "SUCCESS",
  );
  order.transactions.push({
    id: nextChildId(order),
    kind: authorization === undefined ? "SALE" : "CAPTURE",
    status: "SUCCESS",
    gateway: authorization?.gateway ?? gateway,
    amount: outstanding,
    createdAt: at,
    processedAt: at,
    parentId: authorization?.id ?? null,
    refundId: null,
  });
  archiveIfDone(order, at);
  addOrderEvent(order, {
    action: "marked_as_paid",
    message: `${order.name} was marked as paid.`,
    createdAt: at,
  });
}
