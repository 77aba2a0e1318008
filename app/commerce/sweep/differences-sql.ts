import { mirrorResources, type ObjectResource } from "~/commerce/mapping/mirror-resource";
import type { MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";

// What an object has of others changes without a trace in its own time: a level that was disconnected; an order that
// was deleted before it was ever read.
const OTHER_PARTS: Partial<Record<ObjectResource, string>> = {
  inventory: `e.parts <> (SELECT count(*) FROM inventory_levels AS l
    WHERE l.shop_id = $1 AND l.inventory_item_id = e.id)`,
  customers: `e.parts <> m.number_of_orders`,
};

/**
 * Ids of objects that the mirror lacks, has in an older state, or has too much. `listed` is a source of what Shopify
 * has (id, updated_at, parts); `among` (a condition on "m") says which of ours it would list. $1 is the shop, $2 when
 * the list began: what was read since then is newer than the list.
 */
export function differencesSql(
  shop: MirroredShop,
  resource: ObjectResource,
  { listed, among = "true" }: { listed: string; among?: string },
): string {
  const mirror = mirrorResources[resource].root.name;
  // Shopify hides older orders from an app without read_all_orders: their absence means nothing.
  const isVisible =
    resource === "orders" && !shop.canReadAllOrders
      ? "AND m.created_at > $2::timestamptz - interval '59 days'"
      : "";
  const otherParts = OTHER_PARTS[resource];
  return `SELECT e.id::text AS id FROM ${listed} AS e LEFT JOIN ${mirror} AS m ON m.shop_id = $1 AND m.id = e.id
    WHERE m.id IS NULL OR m.updated_at < e.updated_at ${otherParts ? `OR ${otherParts}` : ""}
    UNION
    SELECT m.id::text FROM ${mirror} AS m
    WHERE m.shop_id = $1 AND m.synced_at < $2::timestamptz ${isVisible} AND (${among})
      AND NOT EXISTS (SELECT 1 FROM ${listed} AS e WHERE e.id = m.id)`;
}
