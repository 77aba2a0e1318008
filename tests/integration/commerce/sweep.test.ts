import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { refreshObjects } from "~/commerce/refresh/refresh-objects.server";
import { compareResource } from "~/commerce/sweep/compare-resource.server";
import { sweepAndCompare } from "~/commerce/sweep/sweep-and-compare.server";
import { sweepResource } from "~/commerce/sweep/sweep-resource.server";
import { findSyncStatus } from "~/commerce/sync/find-sync-status.server";
import { findSyncState } from "~/commerce/sync/sync-state.server";
import { pool } from "~/database/db.server";
import { createAdminClient } from "~/shopify/admin-client.server";
import { hurryJobs, runJobs } from "tests/kit/mail/run-jobs";
import { truncateAll } from "tests/kit/setup/test-database";
import type { LocalShopify } from "tests/stand-ins/shopify/start";
import {
  createCustomer,
  deleteOrder,
  deleteProduct,
  placeOrder,
  setInventory,
  updateCustomer,
  updateOrder,
  updateProduct,
} from "tests/stand-ins/shopify/store/actions";
import type { ActionResult } from "tests/stand-ins/shopify/store/types";
import { dumpMirror } from "./mirror-dump";
import {
  countRows,
  importEverything,
  installLocalShop,
  startShopify,
  storeOf,
} from "./mirrored-shop";

let shopify: LocalShopify;
let shop: MirroredShop;
beforeAll(async () => {
  shopify = await startShopify();
});
afterAll(() => shopify.stop());
beforeEach(async () => {
  shopify.platform.faults.clear();
  await truncateAll();
  shop = await installLocalShop(shopify, { orders: 20, customers: 10 });
  await importEverything(shop);
  // What the import itself asked for is no part of these tests.
  await pool.query("DELETE FROM graphile_worker._private_jobs");
});

const client = () => createAdminClient(shop.id, { retryDelayMs: 5, timeoutMs: 2_000 });
const store = () => storeOf(shopify, shop);

function must<T>(result: ActionResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.value;
}

function first<T>(values: Iterable<T>): T {
  const [value] = values;
  if (value === undefined) throw new Error("there is none");
  return value;
}

async function sweepAll(): Promise<void> {
  for (const resource of ["customers", "products", "inventory", "orders"] as const) {
    await sweepResource(client(), shop, resource);
  }
}

async function value(sql: string, ...values: unknown[]): Promise<unknown> {
  const { rows } = await pool.query<{ value: unknown }>(sql, values);
  return rows[0]?.value;
}

describe("a sweep", () => {
  it("finds what changed although no webhook came", async () => {
    const order = first(store().orders.values());
    const customer = first(store().customers.values());
    const product = first(store().products.values());
    const item = product.variants[0];
    const locationId = item?.inventory.levels[0]?.locationId;
    if (!item || !locationId) throw new Error("the product has no stock");
    must(updateOrder(store(), { orderId: order.id, note: "swept" }));
    must(updateCustomer(store(), { customerId: customer.id, tags: ["swept"] }));
    must(updateProduct(store(), { productId: product.id, title: "Swept" }));
    must(setInventory(store(), { inventoryItemId: item.id, locationId, quantity: 4_321 }));
    const created = must(createCustomer(store(), { email: "new@example.com", firstName: "New" }));
    const placed = must(
      placeOrder(store(), { lines: [{ title: "Thing", quantity: 2 }], customerId: created.id }),
    );
    await sweepAll();
    expect(await value("SELECT note AS value FROM orders WHERE id = $1", order.id)).toBe("swept");
    expect(await value("SELECT tags AS value FROM customers WHERE id = $1", customer.id)).toEqual([
      "swept",
    ]);
    expect(await value("SELECT title AS value FROM products WHERE id = $1", product.id)).toBe(
      "Swept",
    );
    const level =
      "SELECT available AS value FROM inventory_levels WHERE inventory_item_id = $1 AND location_id = $2";
    expect(await value(level, item.id, locationId)).toBe(4_321);
    expect(
      await value("SELECT count(*)::int AS value FROM order_lines WHERE order_id = $1", placed.id),
    ).toBe(1);
    await runJobs();
    const orders = "SELECT number_of_orders AS value FROM customers WHERE id = $1";
    expect(await value(orders, created.id)).toBe(1);
  });

  it("reads nothing in full when the mirror has everything", async () => {
    await pool.query("UPDATE orders SET synced_at = now() + interval '1 minute'");
    await sweepResource(client(), shop, "orders");
    const again = await sweepResource(client(), shop, "orders");
    expect(again.refreshed).toBe(0);
  });

  it("moves its cursor only when every page was worked off, and says what stopped it", async () => {
    const before = await findSyncState(shop.id, "orders");
    must(updateOrder(store(), { orderId: first(store().orders.values()).id, note: "not yet" }));
    shopify.platform.faults.add({ kind: "status", status: 402, match: "ReadOrders", times: 1 });
    await expect(sweepAndCompare({ shopId: shop.id, resource: "orders" })).rejects.toThrow(
      "FORBIDDEN",
    );
    const stopped = await findSyncState(shop.id, "orders");
    expect(stopped?.sweepCursor).toEqual(before?.sweepCursor);
    const status = await findSyncStatus(shop.id);
    expect(
      status.resources.find((resource) => resource.resource === "orders")?.error?.message,
    ).toMatch(/frozen/);
    await sweepAndCompare({ shopId: shop.id, resource: "orders" });
    const swept = await findSyncState(shop.id, "orders");
    expect(swept?.errorCode).toBeNull();
    expect(await value("SELECT count(*)::int AS value FROM orders WHERE note = 'not yet'")).toBe(1);
  });

  it("does nothing for a shop that removed the app", async () => {
    must(
      updateOrder(store(), { orderId: first(store().orders.values()).id, note: "after uninstall" }),
    );
    await pool.query("UPDATE shops SET uninstalled_at = now()");
    await sweepAndCompare({ shopId: shop.id, resource: "orders" });
    expect(
      await value("SELECT count(*)::int AS value FROM orders WHERE note = 'after uninstall'"),
    ).toBe(0);
  });
});

describe("the comparison of all ids", () => {
  it("finds deletions and additions whose webhooks were lost, once the counts differ", async () => {
    const orders = [...store().orders.values()];
    const gone = orders[3];
    const product = first(store().products.values());
    if (!gone) throw new Error("too few orders");
    deleteOrder(store(), { orderId: gone.id });
    deleteProduct(store(), { productId: product.id });
    await pool.query("UPDATE sync_states SET compared_at = now() - interval '1 hour'");
    await sweepAndCompare({ shopId: shop.id, resource: "orders" });
    await sweepAndCompare({ shopId: shop.id, resource: "products" });
    await runJobs();
    await hurryJobs();
    await runJobs();
    expect(await countRows(shop.id, "orders")).toBe(store().orders.size);
    expect(await countRows(shop.id, "products")).toBe(store().products.size);
    for (const table of ["order_lines", "fulfillments", "refunds"]) {
      expect(
        await value(`SELECT count(*)::int AS value FROM ${table} WHERE order_id = $1`, gone.id),
      ).toBe(0);
    }
    const orphans = await value(
      `SELECT count(*)::int AS value FROM inventory_items AS i
       WHERE NOT EXISTS (SELECT 1 FROM product_variants AS v WHERE v.inventory_item_id = i.id)`,
    );
    expect(orphans).toBe(0);
  });

  it("heals rows that are older than Shopify's and puts back those that are missing", async () => {
    const whole = await dumpMirror(shop.id);
    await pool.query(
      "UPDATE orders SET note = 'stale', updated_at = '2001-01-01' WHERE id = (SELECT min(id) FROM orders)",
    );
    await pool.query("DELETE FROM orders WHERE id = (SELECT max(id) FROM orders)");
    await compareResource(client(), shop, { resource: "orders", running: undefined });
    await runJobs();
    expect((await dumpMirror(shop.id))["orders"]).toEqual(whole["orders"]);
  });

  it("counts a customer's orders anew when one was deleted before it was ever read", async () => {
    const customer = first(store().customers.values());
    const ids = [String(customer.id)];
    const count = "SELECT number_of_orders AS value FROM customers WHERE id = $1";
    await refreshObjects(client(), shop, { resource: "customers", ids });
    const before = Number(await value(count, customer.id));
    const placed = must(
      placeOrder(store(), {
        customerId: customer.id,
        lines: [{ title: "Gift wrap", quantity: 1, unitPrice: 350 }],
      }),
    );
    await refreshObjects(client(), shop, { resource: "customers", ids });
    expect(await value(count, customer.id)).toBe(before + 1);
    deleteOrder(store(), { orderId: placed.id });
    await compareResource(client(), shop, { resource: "customers", running: undefined });
    await runJobs();
    expect(await value(count, customer.id)).toBe(before);
  });

  it("keeps orders that Shopify only hides: older than 60 days, without read_all_orders", async () => {
    const hidden = { ...shop, canReadAllOrders: false };
    const [old] = [...store().orders.values()];
    if (!old) throw new Error("no order");
    // To the app it is the same whether an order was deleted or is hidden.
    deleteOrder(store(), { orderId: old.id });
    await refreshObjects(client(), hidden, { resource: "orders", ids: [String(old.id)] });
    await compareResource(client(), hidden, { resource: "orders", running: undefined });
    expect(await value("SELECT count(*)::int AS value FROM orders WHERE id = $1", old.id)).toBe(1);
    await pool.query("UPDATE shops SET scopes = '{read_orders}'");
    const { resources } = await findSyncStatus(shop.id);
    expect(resources.find((resource) => resource.resource === "orders")?.notice).toMatch(
      /last 60 days only.*granted/,
    );
  });
});
