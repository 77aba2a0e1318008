import type { OrderStatus } from "~/storefront/order-status/order-status";

const MAX_SHOWN = 3;

/**
 * The orders that "where is my order?" may mean, at most three: those under way, the newest first, and the newest of all
 * in any case (it may be said to have arrived and not have).
 */
export function chooseOrders(statuses: readonly OrderStatus[]): OrderStatus[] {
  const [newest] = statuses;
  const underWay = statuses.filter(({ isOpen }) => isOpen);
  return [...underWay, ...(newest && !newest.isOpen ? [newest] : [])].slice(0, MAX_SHOWN);
}
