import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { advanceImport } from "~/commerce/import/advance-import.server";
import { exportQueries } from "~/commerce/import/exports";
import { importObjects } from "~/commerce/import/import-objects.server";
import { noteExportStarted } from "~/commerce/import/import-state.server";
import { startExport } from "~/commerce/import/start-export.server";
import { OBJECT_RESOURCES } from "~/commerce/mapping/mirror-resource";
import type { MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { readDatabaseTime } from "~/commerce/mirror/read-database-time.server";
import { refreshObjects } from "~/commerce/refresh/refresh-objects.server";
import { findSyncStatus } from "~/commerce/sync/find-sync-status.server";
import { startImport } from "~/commerce/sync/start-import.server";
import { pool } from "~/database/db.server";
import { createAdminClient } from "~/shopify/admin-client.server";
import { runJobs } from "tests/kit/mail/run-jobs";
import { truncateAll } from "tests/kit/setup/test-database";
import { bulkOperationsOf } from "tests/stand-ins/shopify/bulk/bulk-registry";
import type { LocalShopify } from "tests/stand-ins/shopify/start";
import { deleteOrder, placeOrder, updateOrder } from "tests/stand-ins/shopify/store/actions";
import { orderStatus } from "./import-kit";
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

describe("first import", () => {
  it("mirrors the whole shop, and reading every object by itself changes nothing", async () => {
    const shop = await installLocalShop(shopify);
    await importEverything(shop);
    const store = storeOf(shopify, shop);
    const lines = [...store.orders.values()].reduce(
      (sum, order) => sum + order.lineItems.length,
      0,
    );
    const refunds = [...store.orders.values()].reduce(
      (sum, order) => sum + order.refunds.length,
      0,
    );
    expect({
      orders: await countRows(shop.id, "orders"),
      lines: await countRows(shop.id, "order_lines"),
      refunds: await countRows(shop.id, "refunds"),
      customers: await countRows(shop.id, "customers"),
      products: await countRows(shop.id, "products"),
      locations: await countRows(shop.id, "locations"),
    }).toEqual({
      orders: store.orders.size,
      lines,
      refunds,
      customers: store.customers.size,
      products: store.products.size,
      locations: store.locations.size,
    });
    const imported = await dumpMirror(shop.id);
    await pool.query("UPDATE orders SET updated_at = '2000-01-01', name = 'wrong'");
    await pool.query("UPDATE customers SET updated_at = '2000-01-01', tags = '{wrong}'");
    await pool.query("DELETE FROM order_lines WHERE position = 1");
    await refreshEverything(shop);
    expect(await dumpMirror(shop.id)).toEqual(imported);
  });

  it("tells how much is mirrored, and that it is fresh", async () => {
    const shop = await installLocalShop(shopify);
    expect(await orderStatus(shop)).toMatchObject({ phase: "never", count: 0, freshAt: null });
    await importEverything(shop);
    const status = await findSyncStatus(shop.id);
    expect(status).toMatchObject({ isImporting: false, hasErrors: false, progress: null });
    expect(await orderStatus(shop)).toMatchObject({
      phase: "live",
      count: 60,
      error: null,
      notice: null,
    });
    expect(Date.parse((await orderStatus(shop)).freshAt ?? "")).toBeGreaterThan(
      Date.now() - 60_000,
    );
  });

  it("repeated over existing rows, ends with the same rows and without what is gone", async () => {
    const shop = await installLocalShop(shopify);
    await importEverything(shop);
    const first = await dumpMirror(shop.id);
    await pool.query(
      "INSERT INTO orders SELECT (jsonb_populate_record(o, '{\"id\": 99}')).* FROM orders AS o LIMIT 1",
    );
    await pool.query("DELETE FROM order_lines WHERE position = 0");
    await importEverything(shop);
    expect(await dumpMirror(shop.id)).toEqual(first);
  });

  it("mirrors orders of 300 lines, from an export and one by one", async () => {
    const shop = await installLocalShop(shopify, { orders: 3 });
    const store = storeOf(shopify, shop);
    const lines = Array.from({ length: 300 }, (_, index) => ({
      title: `Line ${index}`,
      quantity: 1,
      unitPrice: 100,
    }));
    const placed = placeOrder(store, { lines, email: "many@example.com" });
    if (!placed.ok) throw new Error("the order was not placed");
    await importEverything(shop);
    const imported = await dumpMirror(shop.id);
    const { rows } = await pool.query(
      "SELECT title FROM order_lines WHERE order_id = $1 ORDER BY position",
      [placed.value.id],
    );
    expect(rows.map((row) => row.title)).toEqual(lines.map((line) => line.title));
    await pool.query("DELETE FROM order_lines");
    await refreshEverything(shop);
    expect(await dumpMirror(shop.id)).toEqual(imported);
  });

  it("keeps text that PostgreSQL cannot store, as far as it can", async () => {
    const shop = await installLocalShop(shopify, { orders: 2 });
    const store = storeOf(shopify, shop);
    const [order] = store.orders.values();
    if (!order) throw new Error("no order");
    updateOrder(store, {
      orderId: order.id,
      note: "nul \0 half \ud83d tab \t back \\ line \n 日本 'quote'",
    });
    await importEverything(shop);
    const { rows } = await pool.query("SELECT note FROM orders WHERE id = $1", [order.id]);
    expect(rows[0].note).toBe("nul  half \uFFFD tab \t back \\ line \n 日本 'quote'");
  });
});

describe("an import that is overtaken", () => {
  it("leaves what was read meanwhile alone, and what was deleted deleted", async () => {
    const shop = await installLocalShop(shopify, { orders: 30 });
    const store = storeOf(shopify, shop);
    const client = createAdminClient(shop.id);
    await startImport(shop.id, { canCatchUp: false });
    await advanceImport(client, shop, { resource: "shop" });
    const startedAt = await readDatabaseTime();
    const bulkOperationId = await startExport(client, {
      resource: "orders",
      query: exportQueries.orders,
    });
    await noteExportStarted(shop.id, { resource: "orders", bulkOperationId, startedAt });
    await bulkOperationsOf(shopify.store).idle();
    const [changed, deleted] = [...store.orders.values()];
    if (!changed || !deleted) throw new Error("no orders");
    updateOrder(store, { orderId: changed.id, note: "changed after the export" });
    deleteOrder(store, { orderId: deleted.id });
    const ids = [String(changed.id), String(deleted.id)];
    await refreshObjects(client, shop, { resource: "orders", ids });
    await importObjects(client, shop, { resource: "orders", blockBytes: 4_096 });
    const { rows } = await pool.query("SELECT note FROM orders WHERE id = $1", [changed.id]);
    expect(rows).toEqual([{ note: "changed after the export" }]);
    expect(await countRows(shop.id, "orders")).toBe(29);
    const orphans = "SELECT 1 FROM order_lines WHERE order_id = $1";
    expect((await pool.query(orphans, [deleted.id])).rowCount).toBe(0);
    expect(await countRows(shop.id, "import_overtakes")).toBe(0);
    await runJobs();
    expect(await countRows(shop.id, "orders")).toBe(29);
  });
});
