import type { OrderForStatus } from "~/commerce/read/order-for-status";
import { isOpenOrder, judgeOrder } from "./judge-order";
import { makeOrderCard } from "./order-card";
import type { OrderStatus } from "./order-status";
import { sayOrder } from "./say-order";
import type { StatusContext } from "./status-context";

/** How an order stands, in the shopper's language. Pure. */
export function describeOrder(order: OrderForStatus, context: StatusContext): OrderStatus {
  const judged = judgeOrder(order);
  return {
    orderId: order.id,
    text: sayOrder(order, judged, context),
    card: makeOrderCard(order, judged, context),
    isOpen: isOpenOrder(judged),
  };
}
