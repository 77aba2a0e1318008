import { runSql, type ShopId, type Transaction } from "~/db.server";
import { recordEvent } from "~/events/record-event.server";
import type { ObjectResource } from "../mapping/mirror-resource";
import { enqueueRefresh } from "./enqueue-refresh.server";

/** What the mirror held before a refresh, as far as something follows from its change. */
export interface Before {
  /** Customer ids of the orders by order, with the orders' updated_at; null where the order is new. */
  orders: Map<string, { updatedAt: number; customerId: string | null }>;
  /** Inventory items that the products' variants had. */
  inventoryItemIds: Set<string>;
}

interface Refreshed {
  resource: ObjectResource;
  ids: readonly string[];
}

const FIND_ORDERS = `SELECT id::text, updated_at AS "updatedAt", customer_id::text AS "customerId" FROM orders
  WHERE shop_id = $1 AND id = ANY($2::bigint[])`;
const FIND_ITEMS = `SELECT inventory_item_id::text AS id FROM product_variants
  WHERE shop_id = $1 AND product_id = ANY($2::bigint[])`;
const FIND_UNKNOWN_ITEMS = `SELECT DISTINCT v.inventory_item_id::text AS id FROM product_variants AS v
  WHERE v.shop_id = $1 AND v.product_id = ANY($2::bigint[])
    AND NOT EXISTS (SELECT 1 FROM inventory_items AS i WHERE i.shop_id = v.shop_id AND i.id = v.inventory_item_id)`;
const FORGET_PRODUCT = `UPDATE order_lines SET product_id = NULL, variant_id = NULL
  WHERE shop_id = $1 AND product_id = ANY($2::bigint[])`;

type OrderRow = { id: string; updatedAt: Date; customerId: string | null };

/** Notes what the refresh of these objects may change for others. */
export async function findBefore(
  tx: Transaction,
  shopId: ShopId,
  { resource, ids }: Refreshed,
): Promise<Before> {
  const before: Before = { orders: new Map(), inventoryItemIds: new Set() };
  if (resource === "orders") {
    for (const row of await runSql<OrderRow>(tx, FIND_ORDERS, [shopId, ids])) {
      before.orders.set(row.id, { updatedAt: row.updatedAt.getTime(), customerId: row.customerId });
    }
  }
  if (resource === "products") {
    for (const row of await runSql<{ id: string }>(tx, FIND_ITEMS, [shopId, ids]))
      before.inventoryItemIds.add(row.id);
  }
  return before;
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

/** A new variant brings an inventory item, and a deleted one takes it along. */
async function followProducts(
  tx: Transaction,
  shopId: ShopId,
  { before, written, deleted }: Outcome,
): Promise<void> {
  const unknown = await runSql<{ id: string }>(tx, FIND_UNKNOWN_ITEMS, [shopId, written]);
  const ids = new Set(unknown.map((row) => row.id));
  const kept = await runSql<{ id: string }>(tx, FIND_ITEMS, [shopId, written]);
  const keptIds = new Set(kept.map((row) => row.id));
  for (const id of before.inventoryItemIds) if (!keptIds.has(id)) ids.add(id);
  if (ids.size > 0) await enqueueRefresh(tx, shopId, { resource: "inventory", ids: [...ids] });
  if (deleted.length > 0) await runSql(tx, FORGET_PRODUCT, [shopId, deleted]);
}
