import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { keepBulkAccess } from "~/commerce/sweep/keep-bulk-access.server";
import { isBulkRefused } from "~/commerce/sync/bulk-access.server";
import { pool } from "~/database/db.server";
import { truncateAll } from "tests/kit/setup/test-database";
import { bulkOperationRecords } from "tests/stand-ins/shopify/bulk/bulk-operation-record";
import type { LocalShopify } from "tests/stand-ins/shopify/start";
import { importByPages } from "./bulk-refused-kit";
import { importEverything, installLocalShop, startShopify, storeOf } from "./mirrored-shop";

let shopify: LocalShopify;

beforeAll(async () => {
  shopify = await startShopify();
});

afterAll(() => shopify.stop());

beforeEach(async () => {
  shopify.platform.faults.clear();
  await truncateAll();
});

afterEach(() => vi.restoreAllMocks());

const exportsOf = (shop: MirroredShop) =>
  bulkOperationRecords(storeOf(shopify, shop)).values().length;

describe("the right to export", () => {
  const daysAgo = (days: number) =>
    pool.query("UPDATE bulk_access SET last_used_at = now() - make_interval(days => $1)", [days]);

  it("is kept by one small bulk query of one shop when it was not used for weeks", async () => {
    const shop = await installLocalShop(shopify, { orders: 3 });
    const other = await installLocalShop(shopify, { domain: "other.myshopify.com", orders: 3 });
    for (const one of [shop, other]) await importEverything(one);
    const count = () => exportsOf(shop) + exportsOf(other);
    const before = count();
    await keepBulkAccess();
    await daysAgo(19);
    await keepBulkAccess();
    expect(count()).toBe(before);
    await daysAgo(21);
    await keepBulkAccess();
    await keepBulkAccess();
    expect(count()).toBe(before + 1);
  });

  it("counts as back for every shop as soon as one of them was allowed a bulk query", async () => {
    const shop = await installLocalShop(shopify, { orders: 3 });
    const other = await installLocalShop(shopify, { domain: "other.myshopify.com", orders: 3 });
    for (const one of [shop, other]) await importEverything(one);
    shopify.platform.faults.add({ kind: "refuse-bulk" });
    await importByPages(shop);
    expect([await isBulkRefused(shop.id), await isBulkRefused(other.id)]).toEqual([true, false]);
    shopify.platform.faults.clear();
    await importEverything(other);
    expect(await isBulkRefused(shop.id)).toBe(false);
  });
});
