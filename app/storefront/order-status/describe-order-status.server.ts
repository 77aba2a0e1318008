import { findOrderForStatus } from "~/commerce/read/find-order-for-status.server";
import type { ShopId } from "~/database/db.server";
import { AppError } from "~/errors";
import { describeOrder } from "./describe-order";
import { findStatusContext } from "./find-status-context.server";
import type { OrderStatus } from "./order-status";

interface StatusQuestion {
  /** Shopify's id, a numeric string. The caller has made sure that the shopper may see this order. */
  orderId: string;
  locale: string;
  now?: Date;
}

/**
 * How an order stands, in the shopper's language: what happened, what comes next and when, with the tracking link.
 * Dates are the carrier's; without them only what the shop's published policy says is quoted, as such. AppError
 * NOT_FOUND when the shop has no such order.
 */
export async function describeOrderStatus(
  shopId: ShopId,
  { orderId, locale, now = new Date() }: StatusQuestion,
): Promise<OrderStatus> {
  const order = await findOrderForStatus(shopId, orderId);
  if (!order) throw new AppError("NOT_FOUND", "This order does not exist any more.");
  const contextFor = await findStatusContext(shopId, { locale, now });
  return describeOrder(order, contextFor(order));
}
