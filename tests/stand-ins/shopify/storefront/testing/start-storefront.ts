import { fileURLToPath } from "node:url";
import {
  SHOP,
  startForTest,
  type TestStack,
  type TestStackOptions,
} from "tests/stand-ins/shopify/http/testing/start-for-test";
import { seedDiscounts } from "tests/stand-ins/shopify/seed/discounts";
import { makeCollections, makeProducts } from "tests/stand-ins/shopify/seed/products";
import { LOCATION_IDS, makeLocations } from "tests/stand-ins/shopify/seed/shop-record";
import { updateShop } from "tests/stand-ins/shopify/store/actions/update-shop";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";

export interface TestStorefront {
  stack: TestStack;
  shop: ShopStore;
  url: string;
  /** Requests a path; keeps cookies over the calls, follows nothing. */
  visit(path: string, init?: RequestInit): Promise<Response>;
  /** The page's text. */
  page(path: string): Promise<string>;
  theme(patch: object): Promise<unknown>;
  forgetCookies(): void;
  stop(): Promise<void>;
}

/** A shop with products in four languages, the sample app installed, and a browser without a screen. */
export async function startStorefrontForTest(
  answer?: TestStackOptions["answer"],
): Promise<TestStorefront> {
  const tomlPath = fileURLToPath(new URL("app/shopify.app.toml", import.meta.url));
  const stack = await startForTest({ tomlPath, ...(answer ? { answer } : {}) });
  const shop = stack.shopify.store.shop(SHOP);
  fillShop(shop);
  await stack.control("POST", "/install", {});
  const url = stack.shopify.storefrontUrl;
  const jar = new Map<string, string>();
  const visit = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set("cookie", [...jar].map(([name, value]) => `${name}=${value}`).join("; "));
    const response = await fetch(`${url}${path}`, { redirect: "manual", ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [name = "", value = ""] = (cookie.split(";")[0] ?? "").split("=");
      if (value === "") jar.delete(name);
      else jar.set(name, value);
    }
    return response;
  };
  return {
    stack,
    shop,
    url,
    visit,
    page: async (path) => (await visit(path)).text(),
    theme: (patch) => stack.control("PATCH", "/shops/demo/theme", patch),
    forgetCookies: () => jar.clear(),
    stop: () => stack.stop(),
  };
}

function fillShop(shop: ShopStore): void {
  const openedAt = "2026-01-01T00:00:00Z";
  const plan = { seed: 1, openedAt, locationIds: [...LOCATION_IDS] };
  for (const location of makeLocations(openedAt)) shop.locations.put(location);
  for (const collection of makeCollections(plan)) shop.collections.put(collection);
  for (const product of makeProducts(plan)) shop.products.put(product);
  seedDiscounts(shop, shop.nowIso());
  const published = (locale: string, name: string, primary = false) => ({
    locale,
    name,
    primary,
    published: true,
  });
  updateShop(shop, {
    locales: [
      published("en", "English", true),
      published("fi", "Finnish"),
      published("fa", "Persian"),
      published("zh-CN", "Chinese"),
    ],
  });
}

/** A form's body and header. */
export function formBody(fields: Record<string, string>): RequestInit {
  return { method: "POST", body: new URLSearchParams(fields) };
}

/** A JSON body and header. */
export function jsonBody(value: unknown): RequestInit {
  return {
    method: "POST",
    body: JSON.stringify(value),
    headers: { "content-type": "application/json" },
  };
}
