import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { Order } from "tests/stand-ins/shopify/store/types";

interface SuggestedCustomer {
  name: string;
  email: string;
  /** The last order's name and state. */
  last_order: string;
}

const LOOKED_AT = 400;
const SHOWN = 8;
/** So that orders in several states are among them. */
const PER_STATE = 3;

/** Customers with recent orders in different states, whom the demo's sign-in page offers by a click. */
export function suggestedCustomers(shop: ShopStore): SuggestedCustomer[] {
  const found = new Map<number, SuggestedCustomer>();
  const states = new Map<string, number>();
  for (const order of newestOrders(shop)) {
    const customer = order.customerId === null ? undefined : shop.customers.get(order.customerId);
    if (!customer?.email || found.has(customer.id)) continue;
    const state = stateOf(order);
    const count = states.get(state) ?? 0;
    if (count >= PER_STATE) continue;
    states.set(state, count + 1);
    found.set(customer.id, {
      name: [customer.firstName, customer.lastName].filter(Boolean).join(" "),
      email: customer.email,
      last_order: `${order.name}, ${state}`,
    });
    if (found.size >= SHOWN) break;
  }
  return [...found.values()];
}

/** `unfulfilled`, `in transit`, `delivered`, `cancelled` … */
function stateOf(order: Order): string {
  if (order.cancelledAt !== null) return "cancelled";
  const { fulfillmentStatus } = computeOrderFigures(order);
  const parcel = order.fulfillments.at(-1);
  const isSent = fulfillmentStatus === "FULFILLED" && parcel !== undefined;
  if (!isSent) return fulfillmentStatus.toLowerCase().replaceAll("_", " ");
  return parcel.deliveredAt === null ? "in transit" : "delivered";
}

function newestOrders(shop: ShopStore): Order[] {
  const ids = [...shop.orders.ids()].slice(-LOOKED_AT).toReversed();
  return ids.flatMap((id) => shop.orders.get(id) ?? []);
}
