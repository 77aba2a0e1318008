import { spawn, type ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { advanceImport } from "~/commerce/import/advance-import.server";
import { importObjects } from "~/commerce/import/import-objects.server";
import { OBJECT_RESOURCES } from "~/commerce/mapping/mirror-resource";
import type { MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { refreshObjects } from "~/commerce/refresh/refresh-objects.server";
import { startImport } from "~/commerce/sync/start-import.server";
import { syncNow } from "~/commerce/sync/sync-now.server";
import { findSyncState } from "~/commerce/sync/sync-state.server";
import { createAdminClient } from "~/shopify/admin-client.server";
import { ADMIN } from "tests/kit/factories/staff";
import { truncateAll } from "tests/kit/setup/test-database";
import type { LocalShopify } from "tests/stand-ins/shopify/start";
import { orderStatus } from "./import-kit";
import { dumpMirror } from "./mirror-dump";
import {
  countRows,
  installLocalShop,
  SCOPES,
  startShopify,
  storeOf,
  storeOfflineSession,
} from "./mirrored-shop";

let shopify: LocalShopify;

beforeAll(async () => {
  shopify = await startShopify();
});

afterAll(() => shopify.stop());

beforeEach(async () => {
  shopify.platform.faults.clear();
  await truncateAll();
});

async function refreshEverything(shop: MirroredShop): Promise<void> {
  const store = storeOf(shopify, shop);
  const items = [...store.products.values()].flatMap((product) =>
    product.variants.map((variant) => variant.id),
  );
  const ids = {
    orders: [...store.orders.values()].map((order) => order.id),
    customers: [...store.customers.values()].map((customer) => customer.id),
    products: [...store.products.values()].map((product) => product.id),
    inventory: items,
  };
  for (const resource of OBJECT_RESOURCES) {
    await refreshObjects(createAdminClient(shop.id), shop, {
      resource,
      ids: ids[resource].map(String),
    });
  }
}

const busyError = {
  code: "OPERATION_IN_PROGRESS",
  field: null,
  message: "A bulk query operation for this app and shop is already in progress.",
};

describe("an import that is interrupted", () => {
  async function beginImport(orders: number): Promise<MirroredShop> {
    const shop = await installLocalShop(shopify, { orders });
    await startImport(shop.id, { canCatchUp: false });
    await advanceImport(createAdminClient(shop.id), shop, { resource: "shop" });
    return shop;
  }

  function spawnImport(shopId: number): ChildProcess {
    return spawn(
      process.execPath,
      [
        "--import",
        "tsx",
        "--import",
        "./tests/stand-ins/shopify/preload.ts",
        "tests/integration/commerce/import-process.ts",
        String(shopId),
      ],
      { stdio: "ignore", env: process.env },
    );
  }

  async function killAt(shop: MirroredShop, child: ChildProcess, bytes: number): Promise<void> {
    while (child.exitCode === null) {
      const state = await findSyncState(shop.id, "orders");
      if (state?.phase !== "importing" || state.bytesLoaded >= bytes) break;
      await sleep(3);
    }
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null)
      await new Promise((resolve) => child.once("exit", resolve));
  }

  it("goes on where it was killed, whenever that was, and loses and doubles nothing", async () => {
    const shop = await beginImport(400);
    const offsets: number[] = [];
    for (const target of [1, 250_000, 700_000 + Math.floor(Math.random() * 300_000)]) {
      await killAt(shop, spawnImport(shop.id), target);
      const state = await findSyncState(shop.id, "orders");
      offsets.push(state?.bytesLoaded ?? 0);
      expect(await orderStatus(shop)).toMatchObject({ phase: "importing", step: "loading" });
    }
    expect(offsets[0]).toBeGreaterThan(0);
    expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
    await importObjects(createAdminClient(shop.id), shop, { resource: "orders" });
    const resumed = await dumpMirror(shop.id);
    expect(resumed["orders"]).toHaveLength(400);
    expect((await orderStatus(shop)).phase).toBe("live");
    await refreshEverything(shop);
    const whole = await dumpMirror(shop.id);
    expect(resumed["orders"]).toEqual(whole["orders"]);
    expect(resumed["order_lines"]).toEqual(whole["order_lines"]);
    expect(resumed["fulfillment_trackings"]).toEqual(whole["fulfillment_trackings"]);
  }, 120_000);

  it("takes a download up again that was cut in the middle of a line", async () => {
    const shop = await beginImport(60);
    shopify.platform.faults.add({ kind: "cut-download", afterBytes: 50_000, times: 3 });
    const options = { resource: "orders", blockBytes: 16_384, retryDelayMs: 5 } as const;
    await advanceImport(createAdminClient(shop.id), shop, options);
    expect(await orderStatus(shop)).toMatchObject({ phase: "live", count: 60, error: null });
  });

  it("takes a download up again that hangs", async () => {
    const shop = await beginImport(30);
    shopify.platform.faults.add({ kind: "hang", at: "download", times: 1 });
    const options = { resource: "orders", stallMs: 200, retryDelayMs: 5 } as const;
    await advanceImport(createAdminClient(shop.id), shop, options);
    expect(await orderStatus(shop)).toMatchObject({ phase: "live", count: 30 });
  });

  it("says so when Shopify does not answer, and goes on from the same byte", async () => {
    const shop = await beginImport(60);
    const client = createAdminClient(shop.id);
    const options = { resource: "orders", blockBytes: 16_384, retryDelayMs: 2 } as const;
    shopify.platform.faults.add({ kind: "cut-download", afterBytes: 50_000, times: 1 });
    shopify.platform.faults.add({ kind: "status", status: 503, at: "download", times: 5 });
    await expect(advanceImport(client, shop, options)).rejects.toThrow("VENDOR_UNAVAILABLE");
    const status = await orderStatus(shop);
    expect(status.phase).toBe("importing");
    expect(status.error?.message).toBe(
      "Shopify does not answer at the moment. Doorbell tries again by itself.",
    );
    const kept = await countRows(shop.id, "orders");
    expect(kept).toBeGreaterThan(0);
    await advanceImport(client, shop, options);
    expect(await orderStatus(shop)).toMatchObject({ phase: "live", count: 60, error: null });
  });

  it.each([
    [
      { errorCode: "INTERNAL_SERVER_ERROR", partial: false },
      /could not finish the export of your orders \(INTERNAL/,
    ],
    [
      { errorCode: "TIMEOUT", partial: true },
      /could not finish the export of your orders \(TIMEOUT\)/,
    ],
  ] as const)("starts another export when one fails: %o", async (fault, words) => {
    const shop = await beginImport(20);
    const client = createAdminClient(shop.id);
    shopify.platform.faults.add({ kind: "fail-bulk", ...fault });
    await expect(advanceImport(client, shop, { resource: "orders" })).rejects.toThrow(
      "VENDOR_UNAVAILABLE",
    );
    const status = await orderStatus(shop);
    expect(status).toMatchObject({ phase: "importing", count: 0 });
    expect(status.error?.message).toMatch(words);
    await advanceImport(client, shop, { resource: "orders" });
    expect(await orderStatus(shop)).toMatchObject({ phase: "live", count: 20, error: null });
  });

  it("starts another export when the address of the first leads nowhere", async () => {
    const shop = await beginImport(20);
    const client = createAdminClient(shop.id);
    shopify.platform.faults.add({ kind: "status", status: 403, at: "download" });
    await expect(advanceImport(client, shop, { resource: "orders" })).rejects.toThrow(
      "VENDOR_UNAVAILABLE",
    );
    expect((await orderStatus(shop)).error?.message).toMatch(/expired before it was loaded/);
    await advanceImport(client, shop, { resource: "orders" });
    expect(await orderStatus(shop)).toMatchObject({ phase: "live", count: 20 });
  });

  it("names the permission that is missing, and needs help to go on", async () => {
    const shop = await beginImport(20);
    const fewer = SCOPES.filter((scope) => scope !== "read_orders" && scope !== "read_all_orders");
    await storeOfflineSession(shopify, shop.id, shop.domain, fewer);
    const advance = () => advanceImport(createAdminClient(shop.id), shop, { resource: "orders" });
    expect(await advance()).toBe("more");
    await expect(advance()).rejects.toThrow("FORBIDDEN");
    const status = await orderStatus(shop);
    expect(status.phase).toBe("failed");
    expect(status.error?.message).toMatch(
      /lacks a permission.*accept its permissions.*`read_orders` access scope/,
    );
    await storeOfflineSession(shopify, shop.id, shop.domain);
    await syncNow(shop.id, ADMIN);
    await advance();
    expect(await orderStatus(shop)).toMatchObject({ phase: "live", count: 20, error: null });
  });

  it("waits for its turn when five exports run already", async () => {
    const shop = await beginImport(20);
    const client = createAdminClient(shop.id);
    const limit = {
      data: { bulkOperationRunQuery: { bulkOperation: null, userErrors: [busyError] } },
    };
    const busy = { ...client, request: async () => limit.data as never };
    await expect(advanceImport(busy, shop, { resource: "orders" })).rejects.toThrow("RATE_LIMITED");
    const status = await orderStatus(shop);
    expect(status.phase).toBe("importing");
    expect(status.error?.message).toMatch(/busy with other exports.*waits for its turn/);
    await advanceImport(client, shop, { resource: "orders" });
    expect((await orderStatus(shop)).phase).toBe("live");
  });
});
