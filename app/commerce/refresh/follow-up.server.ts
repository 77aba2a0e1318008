import type { ObjectResource } from "~/commerce/mapping/mirror-resource";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { recordEvent } from "~/events/record-event.server";
import { alignOrderLines } from "./align-order-lines.server";
import { enqueueRefresh } from "./enqueue-refresh.server";
import { findOrderChanges, type OrderSnapshot } from "./find-order-changes";
import { findOrderSnapshots } from "./find-order-snapshots.server";

/** What the mirror held before a refresh, as far as something follows from its change. */
export interface MirrorBefore {
  /** Orders that are not new. */
  orders: Map<string, OrderSnapshot>;
  /** Inventory items that the products' variants had. */
  inventoryItemIds: Set<string>;
  /** Product → its variants and pictures, as far as order lines show them. */
  faces: Map<string, string>;
}

interface Refreshed {
  resource: ObjectResource;
  ids: readonly string[];
}

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

/** Notes what the refresh of these objects may change for others. */
export async function findBefore(
  tx: Transaction,
  shopId: ShopId,
  { resource, ids }: Refreshed,
): Promise<MirrorBefore> {
  const before: MirrorBefore = { orders: new Map(), inventoryItemIds: new Set(), faces: new Map() };
  if (resource === "orders") before.orders = await findOrderSnapshots(tx, shopId, ids);
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
  before: MirrorBefore;
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
      return followOrders(tx, shopId, outcome);
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

/**
 * Tells what changed, and asks for the orders' customers: how many orders one has and what they spent changes with each
 * of them, often without a hint. What is new to the mirror did not change.
 */
async function followOrders(
  tx: Transaction,
  shopId: ShopId,
  { before, written, deleted }: Outcome,
): Promise<void> {
  const after = await findOrderSnapshots(tx, shopId, written);
  const changes = [...after.values()].flatMap((order) => {
    const previous = before.orders.get(order.id);
    return previous ? findOrderChanges(previous, order) : [];
  });
  await recordEvent(tx, shopId, {
    type: "orders.changed",
    actor: { kind: "shopify" },
    payload: { orderIds: [...written, ...deleted], changes },
  });
  const customerIds = new Set<string | null>();
  for (const row of after.values()) {
    const previous = before.orders.get(row.id);
    if (previous?.updatedAt === row.updatedAt && previous.customerId === row.customerId) continue;
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
