import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { importObjects } from "~/commerce/import/import-objects.server";
import { importShop } from "~/commerce/import/import-shop.server";
import { OBJECT_RESOURCES } from "~/commerce/mapping/mirror-resource";
import { startImport } from "~/commerce/sync/start-import.server";
import { findSyncStatus } from "~/commerce/sync/find-sync-status.server";
import { createAdminClient } from "~/shopify/admin-client.server";
import type { LocalShopify } from "../local-shopify/start";
import { truncateAll } from "../setup/test-database";
import { countRows, installLocalShop, startShopify } from "./mirrored-shop";

let shopify: LocalShopify;
beforeAll(async () => {
  shopify = await startShopify();
});
afterAll(() => shopify.stop());
beforeEach(truncateAll);

describe("first import", () => {
  it("mirrors the whole shop", async () => {
    const shop = await installLocalShop(shopify);
    const client = createAdminClient(shop.id);
    await startImport(shop.id, { canCatchUp: false });
    await importShop(client);
    for (const resource of OBJECT_RESOURCES) {
      expect(await importObjects(client, shop, { resource })).toBe("done");
    }
    console.log(JSON.stringify(await findSyncStatus(shop.id), null, 1));
    expect(await countRows(shop.id, "orders")).toBe(60);
  });
});
