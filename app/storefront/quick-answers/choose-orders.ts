import type { OrderStatus } from "~/storefront/order-status/order-status";

const MAX_SHOWN = 3;

/**
 * The orders that "where is my order?" may mean, at most three, the newest first: the newest in any case (it may be
 * said to have arrived and not have), and those still under way.
 */
export function chooseOrders(statuses: readonly OrderStatus[]): OrderStatus[] {
  return statuses.filter(({ isOpen }, index) => isOpen || index === 0).slice(0, MAX_SHOWN);
}
