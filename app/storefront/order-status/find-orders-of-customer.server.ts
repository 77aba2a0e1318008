import { findMirroredOrdersOfCustomer } from "~/commerce/read/find-orders-of-customer.server";
import type { ShopId } from "~/database/db.server";
import { describeOrder } from "./describe-order";
import { findStatusContext } from "./find-status-context.server";
import type { OrderStatus } from "./order-status";

const MAX_ORDERS = 5;

interface CustomerQuestion {
  /** Customer who is proven to be signed in, a numeric string. */
  customerId: string;
  locale: string;
  now?: Date;
}

/** How a customer's newest five orders stand, the newest first. */
export async function findOrdersOfCustomer(
  shopId: ShopId,
  { customerId, locale, now = new Date() }: CustomerQuestion,
): Promise<OrderStatus[]> {
  const orders = await findMirroredOrdersOfCustomer(shopId, { customerId, limit: MAX_ORDERS });
  if (orders.length === 0) return [];
  const contextFor = await findStatusContext(shopId, { locale, now });
  return orders.map((order) => describeOrder(order, contextFor(order)));
}
