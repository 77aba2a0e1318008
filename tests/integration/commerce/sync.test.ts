import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { noteExportFinished } from "~/commerce/import/note-export-finished.server";
import { RESOURCES } from "~/commerce/mapping/mirror-resource";
import type { MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { scheduleSync } from "~/commerce/sweep/schedule-sync.server";
import { findSyncStatus } from "~/commerce/sync/find-sync-status.server";
import { startImport } from "~/commerce/sync/start-import.server";
import { syncNow } from "~/commerce/sync/sync-now.server";
import { pool } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { ACCESS_LOST_MESSAGE } from "~/shopify/admin-client-errors";
import { installShop } from "~/shops/install-shop.server";
import { ADMIN } from "tests/kit/factories/staff";
import { hurryJobs, runJobs } from "tests/kit/mail/run-jobs";
import { truncateAll } from "tests/kit/setup/test-database";
import type { LocalShopify } from "tests/stand-ins/shopify/start";
import { deleteOrder, placeOrder } from "tests/stand-ins/shopify/store/actions";
import {
  countRows,
  installLocalShop,
  startShopify,
  storeOf,
  storeOfflineSession,
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
  shop = await installLocalShop(shopify, { orders: 15, customers: 8 });
});

async function runAllJobs(): Promise<void> {
  await runJobs();
  await hurryJobs();
  await runJobs();
}

async function phases(): Promise<string[]> {
  return (await findSyncStatus(shop.id)).resources.map((resource) => resource.phase);
}

async function waitingJobs(): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT t.identifier || ' ' || (j.payload->>'resource') AS name FROM graphile_worker._private_jobs AS j
     JOIN graphile_worker._private_tasks AS t ON t.id = j.task_id
     WHERE t.identifier LIKE 'commerce.%' AND j.payload->>'resource' IS NOT NULL ORDER BY 1`,
  );
  return rows.map((row) => row.name);
}

describe("installing the app", () => {
  it("imports the shop by itself, from the event to live", async () => {
    await runAllJobs();
    expect(await phases()).toEqual(RESOURCES.map(() => "live"));
    expect(await countRows(shop.id, "orders")).toBe(15);
    const { rows } = await pool.query(
      "SELECT name, currency, order_name_prefix, policies FROM shops",
    );
    expect(rows[0]).toMatchObject({ order_name_prefix: "#" });
    expect(rows[0].name).not.toBe("");
    expect(rows[0].policies.length).toBeGreaterThan(0);
    const completed = await pool.query(
      "SELECT payload->>'resource' AS r FROM domain_events WHERE type = 'sync.completed'",
    );
    expect(completed.rows.map((row) => row.r).toSorted()).toEqual([...RESOURCES].toSorted());
  });

  it("twice starts nothing twice", async () => {
    await startImport(shop.id, { canCatchUp: false });
    await startImport(shop.id, { canCatchUp: false });
    expect(await waitingJobs()).toEqual(["commerce.import-resource shop"]);
  });
});

describe("access that is lost", () => {
  it("is told in words, and the import goes on by itself once the merchant has opened the app", async () => {
    shopify.platform.tokens.revokeAll(shop.domain, "doorbell-local-client-id");
    await runAllJobs();
    const status = await findSyncStatus(shop.id);
    const facts = status.resources.find((resource) => resource.resource === "shop");
    expect(facts).toMatchObject({
      phase: "failed",
      error: { code: "SHOP_NOT_INSTALLED", message: ACCESS_LOST_MESSAGE },
    });
    await storeOfflineSession(shopify, shop.id, shop.domain);
    await scheduleSync();
    expect(await waitingJobs()).toEqual([]);
    await pool.query("UPDATE sync_states SET failed_at = now() - interval '1 hour'");
    await scheduleSync();
    // The facts of the shop come first; they let the others begin.
    await syncNow(shop.id, ADMIN);
    await runAllJobs();
    expect(await phases()).toEqual(RESOURCES.map(() => "live"));
    expect(await countRows(shop.id, "orders")).toBe(15);
  });
});

describe("removing the app", () => {
  it("stops everything for the shop, and installing it again catches up", async () => {
    await runAllJobs();
    await pool.query("UPDATE shops SET uninstalled_at = now()");
    const [gone] = [...storeOf(shopify, shop).orders.values()];
    if (!gone) throw new Error("no order");
    deleteOrder(storeOf(shopify, shop), { orderId: gone.id });
    const placed = placeOrder(storeOf(shopify, shop), {
      lines: [{ title: "While away", quantity: 1 }],
    });
    expect(placed.ok).toBe(true);
    await pool.query("UPDATE sync_states SET last_sweep_at = now() - interval '1 day'");
    await scheduleSync();
    expect(await waitingJobs()).toEqual([]);
    await syncNow(shop.id, ADMIN);
    await runAllJobs();
    expect((await pool.query("SELECT 1 FROM orders WHERE id = $1", [gone.id])).rowCount).toBe(1);
    await installShop(shop.domain, ["read_all_orders"]);
    await runAllJobs();
    expect((await pool.query("SELECT 1 FROM orders WHERE id = $1", [gone.id])).rowCount).toBe(0);
    expect(
      (await pool.query("SELECT 1 FROM order_lines WHERE title = 'While away'")).rowCount,
    ).toBe(1);
  });

  it("for long has everything read anew", async () => {
    await runAllJobs();
    await pool.query(
      "UPDATE sync_states SET last_sweep_at = now() - interval '9 days', sweep_cursor = now() - interval '9 days'",
    );
    await startImport(shop.id, { canCatchUp: true });
    expect(await phases()).toEqual(RESOURCES.map(() => "importing"));
    await runAllJobs();
    expect(await phases()).toEqual(RESOURCES.map(() => "live"));
    expect(await countRows(shop.id, "orders")).toBe(15);
  });
});

describe("the clock", () => {
  it("sweeps what is due, once", async () => {
    await runAllJobs();
    await pool.query("UPDATE sync_states SET last_sweep_at = now() - interval '1 day'");
    await scheduleSync();
    await scheduleSync();
    expect(await waitingJobs()).toEqual(
      [...RESOURCES].toSorted().map((resource) => `commerce.sweep-resource ${resource}`),
    );
    await runAllJobs();
    await scheduleSync();
    expect(await waitingJobs()).toEqual([]);
  });

  it("revives an import whose job was lost", async () => {
    await startImport(shop.id, { canCatchUp: false });
    await runJobs();
    await pool.query(
      "UPDATE sync_states SET phase = 'importing', bulk_operation_id = NULL WHERE resource = 'orders'",
    );
    await pool.query("DELETE FROM graphile_worker._private_jobs");
    await scheduleSync();
    expect(await waitingJobs()).toContain("commerce.import-resource orders");
  });
});

describe("the webhook of a finished export", () => {
  it("has the import that waits for it go on at once, and no other", async () => {
    await startImport(shop.id, { canCatchUp: false });
    await pool.query("DELETE FROM graphile_worker._private_jobs");
    await pool.query(
      "UPDATE sync_states SET bulk_operation_id = 'gid://shopify/BulkOperation/7' WHERE resource = 'orders'",
    );
    await withSqlTransaction((tx) =>
      noteExportFinished(tx, shop.id, "gid://shopify/BulkOperation/8"),
    );
    expect(await waitingJobs()).toEqual([]);
    await withSqlTransaction((tx) =>
      noteExportFinished(tx, shop.id, "gid://shopify/BulkOperation/7"),
    );
    expect(await waitingJobs()).toEqual(["commerce.import-resource orders"]);
  });
});
