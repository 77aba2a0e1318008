import { seedShop } from "tests/stand-ins/shopify/seed/seed-shop";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import { Store } from "tests/stand-ins/shopify/store/store";

export const DEMO_DOMAIN = "demo.myshopify.com";

/** The demo's shop as the demo seeds it. Who ordered what is the same whenever it is seeded. */
export function openDemoShop(): ShopStore {
  return seedShop(new Store(), { domain: DEMO_DOMAIN, now: new Date() });
}
