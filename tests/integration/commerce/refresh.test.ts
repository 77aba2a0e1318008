import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { MIRROR_TABLES, mirrorResources } from "~/commerce/mapping/mirror-resource";
import type { MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { readDatabaseTime } from "~/commerce/mirror/read-database-time.server";
import { writeObjects } from "~/commerce/mirror/write-objects.server";
import { enqueueRefresh } from "~/commerce/refresh/enqueue-refresh.server";
import { readObjects } from "~/commerce/refresh/read-objects.server";
import { refreshObjects } from "~/commerce/refresh/refresh-objects.server";
import { pool } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { createAdminClient } from "~/shopify/admin-client.server";
import { truncateAll } from "tests/kit/setup/test-database";
import type { LocalShopify } from "tests/stand-ins/shopify/start";
import { deleteOrder, updateOrder } from "tests/stand-ins/shopify/store/actions";
import { countRows, installLocalShop, startShopify, storeOf } from "./mirrored-shop";

let shopify: LocalShopify;
let shop: MirroredShop;
beforeAll(async () => {
  shopify = await startShopify();
});
afterAll(() => shopify.stop());
beforeEach(async () => {
  shopify.platform.faults.clear();
  await truncateAll();
  shop = await installLocalShop(shopify, { orders: 12, customers: 5 });
});

const client = () => createAdminClient(shop.id, { retryDelayMs: 5 });
const orders = () => [...storeOf(shopify, shop).orders.values()];
const firstId = () => orders()[0]?.id ?? 0;

async function noteOf(id: number): Promise<string | null | undefined> {
  const { rows } = await pool.query<{ note: string | null }>(
    "SELECT note FROM orders WHERE id = $1",
    [id],
  );
  return rows[0]?.note;
}

async function eventsOf(type: string): Promise<Record<string, string[]>[]> {
  const { rows } = await pool.query(
    "SELECT payload FROM domain_events WHERE type = $1 ORDER BY id",
    [type],
  );
  return rows.map((row) => row.payload);
}

/** Reads an order now, to be written when the test wants. */
async function readLater(id: number) {
  const readAt = await readDatabaseTime();
  const scope = { shopId: shop.id, readAt, orderNameFormat: shop.orderNameFormat };
  const { rows } = await readObjects(client(), "orders", { ids: [String(id)], scope });
  const write = () =>
    withSqlTransaction((tx) =>
      writeObjects(tx, shop.id, { resource: mirrorResources.orders, rows, readAt }),
    );
  return write;
}

describe("a refresh", () => {
  it("mirrors an object with everything that belongs to it, and tells who listens", async () => {
    const ids = orders().map((order) => String(order.id));
    expect(await refreshObjects(client(), shop, { resource: "orders", ids })).toEqual({
      written: 12,
      deleted: 0,
    });
    const lines = orders().reduce((sum, order) => sum + order.lineItems.length, 0);
    expect(await countRows(shop.id, "order_lines")).toBe(lines);
    expect(
      (await eventsOf("orders.changed")).flatMap((payload) => payload["orderIds"]).toSorted(),
    ).toEqual(ids.toSorted());
    const { rows } = await pool.query(
      "SELECT payload->'ids' AS ids FROM graphile_worker._private_jobs WHERE payload->>'resource' = 'customers'",
    );
    expect(rows.length).toBeGreaterThan(0);
  });

  it("deletes what Shopify does not have any more, children and all", async () => {
    await refreshObjects(client(), shop, { resource: "orders", ids: [String(firstId())] });
    const id = firstId();
    deleteOrder(storeOf(shopify, shop), { orderId: id });
    expect(await refreshObjects(client(), shop, { resource: "orders", ids: [String(id)] })).toEqual(
      {
        written: 0,
        deleted: 1,
      },
    );
    for (const { table } of mirrorResources.orders.children)
      expect(await countRows(shop.id, table.name)).toBe(0);
  });

  it("that read earlier never undoes one that read later, however late it writes", async () => {
    const id = firstId();
    const writeOld = await readLater(id);
    updateOrder(storeOf(shopify, shop), { orderId: id, note: "new" });
    const writeNew = await readLater(id);
    expect(await writeNew()).toHaveLength(1);
    expect(await writeOld()).toHaveLength(0);
    expect(await noteOf(id)).toBe("new");
  });

  it("of two that saw the same second lets the later one win", async () => {
    const id = firstId();
    const writeOld = await readLater(id);
    const record = storeOf(shopify, shop).orders.get(id);
    if (!record) throw new Error("no order");
    // The second change of one second: Shopify's updatedAt stays what it was.
    storeOf(shopify, shop).orders.put({ ...record, note: "same second" });
    const writeNew = await readLater(id);
    await writeNew();
    await writeOld();
    expect(await noteOf(id)).toBe("same second");
  });

  it("removes children that are gone", async () => {
    const id = firstId();
    await refreshObjects(client(), shop, { resource: "orders", ids: [String(id)] });
    await pool.query("INSERT INTO refunds (shop_id, order_id, id, total) VALUES ($1, $2, 1, 5)", [
      shop.id,
      id,
    ]);
    await refreshObjects(client(), shop, { resource: "orders", ids: [String(id)] });
    const { rowCount } = await pool.query("SELECT 1 FROM refunds WHERE id = 1");
    expect(rowCount).toBe(0);
  });

  it("asks for less when Shopify finds a request too costly", async () => {
    const real = client();
    let refused = 0;
    const costly = {
      ...real,
      request: (async (document: never, variables: { ids?: string[] }) => {
        if ((variables.ids?.length ?? 0) > 3) {
          refused++;
          throw new AppError("TOO_LARGE", "too much at once");
        }
        return real.request(document, variables);
      }) as typeof real.request,
    };
    const ids = orders().map((order) => String(order.id));
    expect(await refreshObjects(costly, shop, { resource: "orders", ids })).toEqual({
      written: 12,
      deleted: 0,
    });
    expect(refused).toBe(3);
  });

  it("asked for many times before it runs, runs once", async () => {
    await withSqlTransaction(async (tx) => {
      for (let count = 0; count < 5; count++) {
        await enqueueRefresh(tx, shop.id, { resource: "orders", ids: ["5000000001"] });
      }
      await enqueueRefresh(tx, shop.id, { resource: "orders", ids: ["5000000002"] });
    });
    const { rows } = await pool.query(
      "SELECT count(*)::int AS count FROM graphile_worker._private_jobs WHERE key LIKE 'refresh %'",
    );
    expect(rows[0].count).toBe(2);
  });

  it("of another shop's object with the same id leaves ours alone", async () => {
    const id = firstId();
    await refreshObjects(client(), shop, { resource: "orders", ids: [String(id)] });
    const other = await installLocalShop(shopify, { domain: "other.myshopify.com", orders: 3 });
    updateOrder(storeOf(shopify, other), { orderId: id, note: "theirs" });
    await refreshObjects(createAdminClient(other.id), other, {
      resource: "orders",
      ids: [String(id)],
    });
    expect(await countRows(shop.id, "orders")).toBe(1);
    const { rows } = await pool.query("SELECT note FROM orders WHERE shop_id = $1", [shop.id]);
    expect(rows[0].note).not.toBe("theirs");
  });
});

describe("the tables of the mapping", () => {
  it("name every column the database has, and its type", async () => {
    const types: Record<string, string> = {
      ARRAY: "text[]",
      bigint: "int8",
      boolean: "bool",
      integer: "int4",
      jsonb: "jsonb",
      numeric: "numeric",
      text: "text",
      "timestamp with time zone": "timestamptz",
    };
    for (const table of MIRROR_TABLES) {
      const { rows } = await pool.query<{ name: string; type: string }>(
        "SELECT column_name AS name, data_type AS type FROM information_schema.columns WHERE table_name = $1",
        [table.name],
      );
      const columns = Object.fromEntries(rows.map(({ name, type }) => [name, types[type]]));
      expect({ [table.name]: table.columns }).toEqual({ [table.name]: columns });
    }
  });
});
