import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { readShopDocument } from "~/commerce/documents/shop-documents";
import type { MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { findSyncStatus } from "~/commerce/sync/find-sync-status.server";
import { startImport } from "~/commerce/sync/start-import.server";
import { pool } from "~/database/db.server";
import { AppError } from "~/errors";
import { logger } from "~/logger.server";
import { createAdminClient } from "~/shopify/admin-client.server";
import { countBlockedShops } from "~/shopify/blocked-address.server";
import { forgetBlockedAddress } from "~/shopify/explain-forbidden.server";
import { uninstallShop } from "~/shops/uninstall-shop.server";
import {
  countRows,
  installLocalShop,
  startShopify,
} from "tests/integration/commerce/mirrored-shop";
import { hurryJobs, runJobs } from "tests/kit/mail/run-jobs";
import { truncateAll } from "tests/kit/setup/test-database";
import type { LocalShopify } from "tests/stand-ins/shopify/start";

const CLIENT_ID = "doorbell-local-client-id";

let shopify: LocalShopify;
let shop: MirroredShop;
beforeAll(async () => {
  shopify = await startShopify();
});
afterAll(() => shopify.stop());
beforeEach(async () => {
  shopify.platform.faults.clear();
  forgetBlockedAddress();
  await truncateAll();
  shop = await installLocalShop(shopify, { orders: 5, customers: 5 });
});
afterEach(() => vi.restoreAllMocks());

async function failureOf(shopId: number): Promise<AppError> {
  const error = await createAdminClient(shopId, { retryDelayMs: 5 })
    .request(readShopDocument, {})
    .then(
      () => undefined,
      (reason: unknown) => reason,
    );
  if (!(error instanceof AppError)) throw new Error("the request did not fail as expected");
  return error;
}

describe("HTTP 403 can mean three things", () => {
  it.each([
    "Forbidden",
    "[API] This app's IP allowlist does not contain the address of this request.",
  ])("our address is blocked, whatever the text says: %s", async (text) => {
    shopify.platform.faults.add({ kind: "blocked-address", text });
    const error = await failureOf(shop.id);
    expect(error).toMatchObject({ code: "VENDOR_UNAVAILABLE", isTransient: true });
    expect(error.userMessage).toMatch(/address.*Nothing is wrong with your shop.*operator/);
    expect(await countBlockedShops()).toBe(1);
    shopify.platform.faults.clear();
    await createAdminClient(shop.id).request(readShopDocument, {});
  });

  it("a permission is missing, although other questions are answered", async () => {
    shopify.platform.faults.add({
      kind: "blocked-address",
      text: "Forbidden",
      match: "ReadShop",
    });
    const error = await failureOf(shop.id);
    expect(error).toMatchObject({ code: "FORBIDDEN", isTransient: false });
    expect(error.userMessage).toMatch(/accept its permissions/);
    expect(await countBlockedShops()).toBe(0);
  });

  it("the app was uninstalled", async () => {
    shopify.platform.faults.add({ kind: "blocked-address" });
    shopify.platform.tokens.revokeAll(shop.domain, CLIENT_ID);
    const error = await failureOf(shop.id);
    expect(error).toMatchObject({ code: "SHOP_NOT_INSTALLED", isTransient: false });
    expect(await countBlockedShops()).toBe(0);
  });
});

describe("a blocked address", () => {
  it("alarms the operator once for one shop, and louder when it is several", async () => {
    const other = await installLocalShop(shopify, { domain: "other.myshopify.com", orders: 1 });
    const single = vi.spyOn(logger, "error").mockImplementation(() => undefined);
    const several = vi.spyOn(logger, "fatal").mockImplementation(() => undefined);
    shopify.platform.faults.add({ kind: "blocked-address" });
    await failureOf(shop.id);
    await failureOf(shop.id);
    expect(several).not.toHaveBeenCalled();
    await failureOf(other.id);
    expect(several).toHaveBeenCalledExactlyOnceWith(
      { code: "shopify_address_blocked", shopId: other.id, shops: 2 },
      expect.stringContaining("IP allowlist"),
    );
    expect(single.mock.calls.length).toBeLessThanOrEqual(1);
    await pool.query("UPDATE address_blocks SET last_at = now() - interval '16 minutes'");
    expect(await countBlockedShops()).toBe(0);
  });

  it("is asked about once, not at every request", async () => {
    const blocked = shopify.platform.faults.add({ kind: "blocked-address" });
    await failureOf(shop.id);
    const asked = blocked.struck;
    await failureOf(shop.id);
    expect([asked, blocked.struck]).toEqual([2, 3]);
  });

  it("is no uninstall", async () => {
    shopify.platform.faults.add({ kind: "blocked-address" });
    expect(await uninstallShop(shop.id)).toBe(false);
  });

  it("is told on the sync page, and the import goes on by itself when it is over", async () => {
    shopify.platform.faults.add({ kind: "blocked-address" });
    await startImport(shop.id, { canCatchUp: false });
    for (let round = 0; round < 3; round++) {
      await runJobs();
      await hurryJobs();
    }
    const [facts] = (await findSyncStatus(shop.id)).resources;
    expect(facts).toMatchObject({ phase: "importing", error: { code: "VENDOR_UNAVAILABLE" } });
    expect(facts?.error?.message).toMatch(/nothing for you to do/);
    const { rows } = await pool.query(
      `SELECT attempts FROM graphile_worker.jobs WHERE key = 'import ' || $1 || ' shop'`,
      [shop.id],
    );
    expect(rows).toEqual([{ attempts: 0 }]);
    shopify.platform.faults.clear();
    for (let round = 0; round < 3; round++) {
      await hurryJobs();
      await runJobs();
    }
    const { resources } = await findSyncStatus(shop.id);
    expect(resources.map(({ phase, error }) => [phase, error])).toEqual(
      resources.map(() => ["live", null]),
    );
    expect(await countRows(shop.id, "orders")).toBe(5);
  });
});
