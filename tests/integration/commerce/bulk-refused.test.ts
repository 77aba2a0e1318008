import { spawn, type ChildProcess } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { advanceImport } from "~/commerce/import/advance-import.server";
import { RESOURCES } from "~/commerce/mapping/mirror-resource";
import type { MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { refreshObjects } from "~/commerce/refresh/refresh-objects.server";
import { isBulkRefused } from "~/commerce/sync/bulk-access.server";
import { findSyncStatus } from "~/commerce/sync/find-sync-status.server";
import { startImport } from "~/commerce/sync/start-import.server";
import { syncNow } from "~/commerce/sync/sync-now.server";
import { findSyncState } from "~/commerce/sync/sync-state.server";
import { pool } from "~/database/db.server";
import { logger } from "~/logger.server";
import { createAdminClient } from "~/shopify/admin-client.server";
import { ADMIN } from "tests/kit/factories/staff";
import { hurryJobs, runJobs } from "tests/kit/mail/run-jobs";
import { truncateAll } from "tests/kit/setup/test-database";
import { bulkOperationRecords } from "tests/stand-ins/shopify/bulk/bulk-operation-record";
import type { LocalShopify } from "tests/stand-ins/shopify/start";
import { deleteOrder, placeOrder, updateOrder } from "tests/stand-ins/shopify/store/actions";
import { importByPages } from "./bulk-refused-kit";
import { dumpMirror } from "./mirror-dump";
import {
  countRows,
  importEverything,
  installLocalShop,
  startShopify,
  storeOf,
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

afterEach(() => vi.restoreAllMocks());

const exportsOf = (shop: MirroredShop) =>
  bulkOperationRecords(storeOf(shopify, shop)).values().length;

describe("an import without exports", () => {
  it.each(["error", "user-error"] as const)(
    "reads the same page by page, refused as %s, and says so",
    async (as) => {
      const shop = await installLocalShop(shopify, { orders: 60, customers: 40 });
      const many = Array.from({ length: 120 }, (_, index) => ({
        title: `Line ${index}`,
        quantity: 1,
        unitPrice: 100,
      }));
      placeOrder(storeOf(shopify, shop), { lines: many });
      await importEverything(shop);
      const exported = await dumpMirror(shop.id);
      const before = exportsOf(shop);
      expect(await findSyncStatus(shop.id)).toMatchObject({ isExportRefused: false });
      for (const table of ["orders", "order_lines", "customers", "products", "inventory_items"])
        await pool.query(`DELETE FROM ${table}`);
      const alarm = vi.spyOn(logger, "error").mockImplementation(() => undefined);
      shopify.platform.faults.add({ kind: "refuse-bulk", as });
      await importByPages(shop);
      expect(await dumpMirror(shop.id)).toEqual(exported);
      expect(exportsOf(shop)).toBe(before);
      const status = await findSyncStatus(shop.id);
      expect(status).toMatchObject({ isExportRefused: true, hasErrors: false });
      expect(status.resources.map(({ phase }) => phase)).toEqual(RESOURCES.map(() => "live"));
      expect(alarm).toHaveBeenCalledWith(
        { code: "shopify_bulk_refused", shopId: shop.id },
        expect.stringContaining("API access requests"),
      );
    },
  );

  it("goes over to pages when an export is refused after it began", async () => {
    const shop = await installLocalShop(shopify, { orders: 30 });
    shopify.platform.faults.add({ kind: "fail-bulk", errorCode: "ACCESS_DENIED", times: null });
    await importByPages(shop);
    expect(await countRows(shop.id, "orders")).toBe(30);
    expect((await findSyncState(shop.id, "orders"))?.phase).toBe("live");
  });

  it("goes over to pages when exports fail again and again", async () => {
    const shop = await installLocalShop(shopify, { orders: 30 });
    const client = createAdminClient(shop.id);
    shopify.platform.faults.add({ kind: "fail-bulk", times: null });
    await startImport(shop.id, { canCatchUp: false });
    await advanceImport(client, shop, { resource: "shop" });
    const orders = { resource: "orders" } as const;
    for (let attempt = 0; attempt < 3; attempt++)
      await expect(advanceImport(client, shop, orders)).rejects.toThrow(/could not finish/);
    await advanceImport(client, shop, orders);
    expect((await findSyncState(shop.id, "orders"))?.phase).toBe("live");
    expect(await countRows(shop.id, "orders")).toBe(30);
  });

  it("leaves what was read meanwhile alone, what was deleted deleted, and removes what is gone", async () => {
    const shop = await installLocalShop(shopify, { orders: 60 });
    const store = storeOf(shopify, shop);
    await importEverything(shop);
    await pool.query(
      "INSERT INTO orders SELECT (jsonb_populate_record(o, '{\"id\": 99}')).* FROM orders AS o LIMIT 1",
    );
    shopify.platform.faults.add({ kind: "refuse-bulk" });
    const client = createAdminClient(shop.id);
    await startImport(shop.id, { canCatchUp: false });
    await advanceImport(client, shop, { resource: "shop" });
    // One page, and then what happens between two of them.
    expect(await advanceImport(client, shop, { resource: "orders", pagesMs: -1 })).toBe("more");
    const orders = [...store.orders.values()];
    const [changed, deleted] = [orders.at(-1), orders.at(-2)];
    if (!changed || !deleted) throw new Error("no orders");
    deleteOrder(store, { orderId: deleted.id });
    updateOrder(store, { orderId: changed.id, note: "changed between two pages" });
    const ids = [String(changed.id), String(deleted.id)];
    await refreshObjects(client, shop, { resource: "orders", ids });
    const placed = placeOrder(store, { lines: [{ title: "Meanwhile", quantity: 1 }] });
    expect(placed.ok).toBe(true);
    expect((await findSyncStatus(shop.id)).resources.at(-1)).toMatchObject({
      phase: "importing",
      step: "loading",
      way: "pages",
      rowsLoaded: 25,
      rowsExpected: 60,
    });
    expect(await advanceImport(client, shop, { resource: "orders" })).toBe("done");
    expect(await countRows(shop.id, "import_overtakes")).toBe(0);
    await runJobs();
    const { rows } = await pool.query("SELECT note FROM orders WHERE id = $1", [changed.id]);
    expect(rows).toEqual([{ note: "changed between two pages" }]);
    expect(await countRows(shop.id, "orders")).toBe(60);
    expect((await pool.query("SELECT 1 FROM orders WHERE id = 99")).rowCount).toBe(0);
  });

  it("begins at the first page again when Shopify does not know its place any more", async () => {
    const shop = await installLocalShop(shopify, { orders: 40 });
    shopify.platform.faults.add({ kind: "refuse-bulk" });
    const client = createAdminClient(shop.id);
    await startImport(shop.id, { canCatchUp: false });
    await advanceImport(client, shop, { resource: "shop" });
    await advanceImport(client, shop, { resource: "orders", pagesMs: -1 });
    await pool.query("UPDATE sync_states SET page_cursor = 'nowhere' WHERE resource = 'orders'");
    await expect(advanceImport(client, shop, { resource: "orders" })).rejects.toThrow(
      "VENDOR_REJECTED",
    );
    await syncNow(shop.id, ADMIN);
    await advanceImport(client, shop, { resource: "orders" });
    expect((await findSyncState(shop.id, "orders"))?.phase).toBe("live");
    expect(await countRows(shop.id, "orders")).toBe(40);
  });
});

describe("an import without exports that is killed", () => {
  function spawnImport(shopId: number): ChildProcess {
    const modules = ["tsx", "./tests/stand-ins/shopify/preload.ts"];
    const imports = modules.flatMap((name) => ["--import", name]);
    return spawn(
      process.execPath,
      [...imports, "tests/integration/commerce/import-process.ts", String(shopId)],
      {
        stdio: "ignore",
        env: process.env,
      },
    );
  }

  async function killAt(shop: MirroredShop, child: ChildProcess, rows: number): Promise<void> {
    while (child.exitCode === null) {
      const state = await findSyncState(shop.id, "orders");
      if (state?.phase !== "importing" || state.rowsLoaded >= rows) break;
      await sleep(3);
    }
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null)
      await new Promise((resolve) => child.once("exit", resolve));
  }

  it("goes on at its page, and loses and doubles nothing", async () => {
    const shop = await installLocalShop(shopify, { orders: 400 });
    const client = createAdminClient(shop.id);
    await importEverything(shop);
    const exported = await dumpMirror(shop.id);
    await pool.query("DELETE FROM orders");
    shopify.platform.faults.add({ kind: "refuse-bulk" });
    shopify.platform.faults.add({ kind: "slow", delayMs: 60, match: "ListOrders", times: null });
    await startImport(shop.id, { canCatchUp: false });
    await advanceImport(client, shop, { resource: "shop" });
    const loaded: number[] = [];
    for (const target of [1, 100, 200 + Math.floor(Math.random() * 100)]) {
      await killAt(shop, spawnImport(shop.id), target);
      const state = await findSyncState(shop.id, "orders");
      expect(state).toMatchObject({ phase: "importing" });
      // Each page is counted once, with its orders in the same transaction.
      expect(await countRows(shop.id, "orders")).toBe(state?.rowsLoaded);
      loaded.push(state?.rowsLoaded ?? 0);
    }
    expect(loaded[0]).toBeGreaterThan(0);
    expect(loaded).toEqual(loaded.toSorted((a, b) => a - b));
    expect(await advanceImport(client, shop, { resource: "orders" })).toBe("done");
    const state = await findSyncState(shop.id, "orders");
    expect(state).toMatchObject({ phase: "live", rowsLoaded: 400, pageCursor: null });
    expect((await dumpMirror(shop.id))["orders"]).toEqual(exported["orders"]);
    expect((await dumpMirror(shop.id))["order_lines"]).toEqual(exported["order_lines"]);
  }, 120_000);
});

describe("the daily comparison without exports", () => {
  it("finds what is missing, older, too much and emptied, and asks for an export next time", async () => {
    const shop = await installLocalShop(shopify, { orders: 30, customers: 20 });
    await importEverything(shop);
    const whole = await dumpMirror(shop.id);
    shopify.platform.faults.add({ kind: "refuse-bulk" });
    await pool.query("DELETE FROM orders WHERE id IN (SELECT id FROM orders ORDER BY id LIMIT 2)");
    await pool.query("UPDATE customers SET updated_at = '2020-01-01', note = 'wrong'");
    await pool.query(
      "INSERT INTO orders SELECT (jsonb_populate_record(o, '{\"id\": 9007199254740995}')).* FROM orders AS o LIMIT 1",
    );
    await pool.query(
      "INSERT INTO orders SELECT (jsonb_populate_record(o, '{\"id\": 1}')).* FROM orders AS o LIMIT 1",
    );
    await pool.query("UPDATE orders SET synced_at = synced_at - interval '1 day'");
    await pool.query("DELETE FROM inventory_levels");
    await pool.query("UPDATE sync_states SET compared_at = NULL");
    await syncNow(shop.id, ADMIN);
    for (let round = 0; round < 3; round++) {
      await runJobs();
      await hurryJobs();
    }
    expect(await dumpMirror(shop.id)).toEqual(whole);
    const { rows } = await pool.query(
      "SELECT 1 FROM sync_states WHERE compared_at IS NULL AND resource <> 'shop'",
    );
    expect(rows).toEqual([]);
    expect(await isBulkRefused(shop.id)).toBe(true);
    shopify.platform.faults.clear();
    await pool.query("UPDATE sync_states SET compared_at = NULL");
    await syncNow(shop.id, ADMIN);
    await runJobs();
    expect(await findSyncStatus(shop.id)).toMatchObject({ isExportRefused: false });
  });
});
