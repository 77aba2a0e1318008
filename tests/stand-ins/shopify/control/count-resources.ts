import type { ShopStore } from "tests/stand-ins/shopify/store/store";

/** How many of each resource a shop has; beyond 50,000 orders, parts of orders are not counted. */
export function countResources(shop: ShopStore): Record<string, number> {
  let variants = 0;
  let inventoryLevels = 0;
  for (const product of shop.products.values()) {
    variants += product.variants.length;
    for (const variant of product.variants) {
      inventoryLevels += variant.inventory.levels.filter(({ isActive }) => isActive).length;
    }
  }
  return {
    orders: shop.orders.size,
    customers: shop.customers.size,
    products: shop.products.size,
    variants,
    inventoryItems: variants,
    inventoryLevels,
    locations: shop.locations.size,
    collections: shop.collections.size,
    ...(shop.orders.size <= 50_000 ? countOrderParts(shop) : {}),
  };
}

function countOrderParts(shop: ShopStore): Record<string, number> {
  const counts = { lineItems: 0, fulfillments: 0, refunds: 0, returns: 0, transactions: 0 };
  for (const order of shop.orders.values()) {
    counts.lineItems += order.lineItems.length;
    counts.fulfillments += order.fulfillments.length;
    counts.refunds += order.refunds.length;
    counts.returns += order.returns.length;
    counts.transactions += order.transactions.length;
  }
  return counts;
}
