import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import { HttpError } from "./exchange";
import type { Platform } from "./platform";

/** The shop named `demo` or `demo.myshopify.com`. @throws HttpError 404. */
export function requireShop(platform: Platform, name: string): ShopStore {
  const domain = name.endsWith(".myshopify.com") ? name : `${name}.myshopify.com`;
  const shop = platform.store.findShop(domain);
  if (!shop) throw new HttpError(404, `There is no shop ${domain}`);
  return shop;
}
