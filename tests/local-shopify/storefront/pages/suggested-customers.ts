import { computeOrderFigures } from "../../store/order-figures";
import type { ShopStore } from "../../store/store";
import type { Order } from "../../store/types";

interface SuggestedCustomer {
  name: string;
  email: string;
  /** The last order's name and state. */
  last_order: string;
}

const LOOKED_AT = 60;
const SHOWN = 8;

/** Customers with recent orders, whom the demo's sign-in page offers by a click. */
export function suggestedCustomers(shop: ShopStore): SuggestedCustomer[] {
  const found = new Map<number, SuggestedCustomer>();
  for (const order of newestOrders(shop)) {
    const customer = order.customerId === null ? undefined : shop.customers.get(order.customerId);
    if (!customer?.email || found.has(customer.id)) continue;
    const status = computeOrderFigures(order).fulfillmentStatus.toLowerCase().replaceAll("_", " ");
    found.set(customer.id, {
      name: [customer.firstName, customer.lastName].filter(Boolean).join(" "),
      email: customer.email,
      last_order: `${order.name}, ${status}`,
    });
    if (found.size >= SHOWN) break;
  }
  return [...found.values()];
}

function newestOrders(shop: ShopStore): Order[] {
  const ids = [...shop.orders.ids()].slice(-LOOKED_AT).toReversed();
  return ids.flatMap((id) => shop.orders.get(id) ?? []);
}
