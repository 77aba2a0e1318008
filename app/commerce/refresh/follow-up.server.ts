import type { ObjectResource } from "~/commerce/mapping/mirror-resource";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { recordEvent } from "~/events/record-event.server";
import { alignOrderLines } from "./align-order-lines.server";
import { enqueueRefresh } from "./enqueue-refresh.server";

/** What the mirror held before a refresh, as far as something follows from its change. */
export interface Before {
  /** Customer ids of the orders by order, with the orders' updated_at; null where the order is new. */
  orders: Map<string, { updatedAt: number; customerId: string | null }>;
  /** Inventory items that the products' variants had. */
  inventoryItemIds: Set<string>;
  /** Product → its variants and pictures, as far as order lines show them. */
  faces: Map<string, string>;
}

interface Refreshed {
  resource: ObjectResource;
  ids: readonly string[];
}

const FIND_ORDERS = `SELECT id::text, updated_at AS "updatedAt", customer_id::text AS "customerId" FROM orders
  WHERE shop_id = $1 AND id = ANY($2::bigint[])`;
const FIND_ITEMS = `SELECT inventory_item_id::text AS id FROM product_variants
  WHERE shop_id = $1 AND product_id = ANY($2::bigint[])`;
// A variant's SKU is its item's: when they differ, the item changed too.
const FIND_OUTDATED_ITEMS = `SELECT DISTINCT v.inventory_item_id::text AS id FROM product_variants AS v
  LEFT JOIN inventory_items AS i ON i.shop_id = v.shop_id AND i.id = v.inventory_item_id
  WHERE v.shop_id = $1 AND v.product_id = ANY($2::bigint[]) AND (i.id IS NULL OR i.sku IS DISTINCT FROM v.sku)`;
const FIND_FACES = `SELECT p.id::text, md5(concat_ws(' ', p.featured_image_url, (
    SELECT string_agg(concat_ws(' ', v.id, v.image_url), ',' ORDER BY v.id) FROM product_variants AS v
    WHERE v.shop_id = p.shop_id AND v.product_id = p.id))) AS face
  FROM products AS p WHERE p.shop_id = $1 AND p.id = ANY($2::bigint[])`;

type OrderRow = { id: string; updatedAt: Date; customerId: string | null };

/** Notes what the refresh of these objects may change for others. */
export async function findBefore(
  tx: Transaction,
  shopId: ShopId,
  { resource, ids }: Refreshed,
): Promise<Before> {
  const before: Before = { orders: new Map(), inventoryItemIds: new Set(), faces: new Map() };
  if (resource === "orders") {
    for (const row of await runSql<OrderRow>(tx, FIND_ORDERS, [shopId, ids])) {
      before.orders.set(row.id, { updatedAt: row.updatedAt.getTime(), customerId: row.customerId });
    }
  }
  if (resource === "products") {
    for (const row of await runSql<{ id: string }>(tx, FIND_ITEMS, [shopId, ids]))
      before.inventoryItemIds.add(row.id);
    before.faces = await findFaces(tx, shopId, ids);
  }
  return before;
}

async function findFaces(
  tx: Transaction,
  shopId: ShopId,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await runSql<{ id: string; face: string }>(tx, FIND_FACES, [shopId, ids]);
  return new Map(rows.map((row) => [row.id, row.face]));
}

interface Outcome {
  resource: ObjectResource;
  before: Before;
  written: readonly string[];
  deleted: readonly string[];
}

/** Records in `tx` what changed, and asks for the objects that changed with it. */
export async function followUp(tx: Transaction, shopId: ShopId, outcome: Outcome): Promise<void> {
  const ids = [...outcome.written, ...outcome.deleted];
  if (ids.length === 0) return;
  const actor = { kind: "system" } as const;
  switch (outcome.resource) {
    case "orders":
      await recordEvent(tx, shopId, { type: "orders.changed", actor, payload: { orderIds: ids } });
      return refreshCustomersOf(tx, shopId, outcome);
    case "customers":
      await recordEvent(tx, shopId, {
        type: "customers.changed",
        actor,
        payload: { customerIds: ids },
      });
      return;
    case "inventory":
      await recordEvent(tx, shopId, {
        type: "inventory.changed",
        actor,
        payload: { inventoryItemIds: ids },
      });
      return;
    case "products":
      return followProducts(tx, shopId, outcome);
  }
}

/** How many orders a customer has and what they spent changes with each of their orders, often without a hint. */
async function refreshCustomersOf(
  tx: Transaction,
  shopId: ShopId,
  { before, written, deleted }: Outcome,
): Promise<void> {
  const customerIds = new Set<string | null>();
  for (const row of await runSql<OrderRow>(tx, FIND_ORDERS, [shopId, written])) {
    const previous = before.orders.get(row.id);
    if (previous?.updatedAt === row.updatedAt.getTime() && previous.customerId === row.customerId)
      continue;
    customerIds.add(row.customerId).add(previous?.customerId ?? null);
  }
  for (const id of deleted) customerIds.add(before.orders.get(id)?.customerId ?? null);
  const ids = [...customerIds].filter((id) => id !== null);
  if (ids.length > 0) await enqueueRefresh(tx, shopId, { resource: "customers", ids });
}

/** A new variant brings an inventory item, and a deleted one takes it along; order lines show both. */
async function followProducts(
  tx: Transaction,
  shopId: ShopId,
  { before, written, deleted }: Outcome,
): Promise<void> {
  const outdated = await runSql<{ id: string }>(tx, FIND_OUTDATED_ITEMS, [shopId, written]);
  const ids = new Set(outdated.map((row) => row.id));
  const kept = await runSql<{ id: string }>(tx, FIND_ITEMS, [shopId, written]);
  const keptIds = new Set(kept.map((row) => row.id));
  for (const id of before.inventoryItemIds) if (!keptIds.has(id)) ids.add(id);
  if (ids.size > 0) await enqueueRefresh(tx, shopId, { resource: "inventory", ids: [...ids] });
  const faces = await findFaces(tx, shopId, written);
  const changed = written.filter(
    (id) => before.faces.has(id) && before.faces.get(id) !== faces.get(id),
  );
  if (changed.length + deleted.length > 0)
    await alignOrderLines(tx, shopId, [...changed, ...deleted]);
}
