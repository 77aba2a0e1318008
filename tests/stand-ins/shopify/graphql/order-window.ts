import type { Order } from "tests/stand-ins/shopify/store/types";
import { hasScope, type RequestContext } from "./request-context";

const WINDOW_MILLISECONDS = 60 * 86_400_000;

/** True when the app sees orders of any age. */
export function seesAllOrders({ grant }: RequestContext): boolean {
  return hasScope(grant, "read_all_orders");
}

/** Without `read_all_orders` an app sees only the orders of the last 60 days. */
export function canReadOrder(order: Order, context: RequestContext): boolean {
  if (seesAllOrders(context)) return true;
  return Date.parse(order.createdAt) >= context.shop.now().getTime() - WINDOW_MILLISECONDS;
}

/** The filter of an order list for this app; null when it sees all. */
export function orderWindow(context: RequestContext): ((order: Order) => boolean) | null {
  return seesAllOrders(context) ? null : (order) => canReadOrder(order, context);
}
