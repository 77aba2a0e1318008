import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { findDiscountCodes } from "~/commerce/discounts/find-discount-codes.server";
import type { MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { installLocalShop, startShopify } from "tests/integration/commerce/mirrored-shop";
import { truncateAll } from "tests/kit/setup/test-database";
import type { LocalShopify } from "tests/stand-ins/shopify/start";

let shopify: LocalShopify;
let shop: MirroredShop;

beforeAll(async () => {
  shopify = await startShopify();
});
afterAll(() => shopify.stop());
beforeEach(async () => {
  shopify.platform.faults.clear();
  await truncateAll();
  shop = await installLocalShop(shopify, { orders: 5, customers: 5 });
});

test("active codes, with the address that applies them", async () => {
  const codes = await findDiscountCodes(shop.id, "");
  expect(codes.length).toBeGreaterThan(0);
  for (const { code, url, title } of codes) {
    expect(code).not.toBe("");
    expect(title).not.toBe("");
    expect(new URL(url).pathname).toBe(`/discount/${encodeURIComponent(code)}`);
  }
});

test("only those that fit", async () => {
  const [first] = await findDiscountCodes(shop.id, "");
  const found = await findDiscountCodes(shop.id, first?.code ?? "");
  expect(found.map(({ code }) => code)).toContain(first?.code);
  expect(await findDiscountCodes(shop.id, "no-such-code-anywhere")).toEqual([]);
});

test("says why when Shopify refuses", async () => {
  shopify.platform.faults.add({ kind: "status", status: 403, times: null });
  await expect(findDiscountCodes(shop.id, "")).rejects.toMatchObject({ code: "FORBIDDEN" });
});
