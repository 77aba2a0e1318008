import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult } from "tests/stand-ins/shopify/store/types";
import { refuse } from "./user-errors";

/** Deletes a customer without orders. Announces `customers/delete`. */
export function deleteCustomer(
  shop: ShopStore,
  { customerId }: { customerId: number },
): ActionResult<{ id: number }> {
  if (!shop.customers.has(customerId)) return refuse(["id"], "Customer can't be found");
  if (hasOrders(shop, customerId)) {
    return refuse(["id"], "Customer can’t be deleted because they have associated orders");
  }
  shop.customers.delete(customerId);
  shop.announce([{ topic: "customers/delete", resourceGid: gid("Customer", customerId) }]);
  return { ok: true, value: { id: customerId } };
}

function hasOrders(shop: ShopStore, customerId: number): boolean {
  const indexed = shop.orders.base?.find?.("customerId", String(customerId));
  if (indexed !== undefined) {
    const changed = [...shop.orders.changes()].map(([, order]) => order);
    const kept = indexed.map((id) => shop.orders.get(id));
    return [...kept, ...changed].some((order) => order?.customerId === customerId);
  }
  for (const order of shop.orders.values()) if (order.customerId === customerId) return true;
  return false;
}
