import { mirrorResources, type ObjectResource } from "~/commerce/mapping/mirror-resource";
import { pool, type ShopId } from "~/database/db.server";
import type { ChangedObject } from "./find-changed.server";

// Shopify's times have whole seconds: an object that we read in the second of its change, or the one after, may have
// changed once more in that same second. Read later than that, it cannot.
const READ_CLEARLY_LATER = `m.synced_at >= c.updated_at + interval '2 seconds'`;

const NEWEST_LEVEL = `(SELECT max(l.updated_at) FROM inventory_levels AS l
  WHERE l.shop_id = m.shop_id AND l.inventory_item_id = m.id)`;

function outdatedSql(resource: ObjectResource): string {
  const known =
    resource === "inventory" ? `GREATEST(m.updated_at, ${NEWEST_LEVEL})` : "m.updated_at";
  return `SELECT DISTINCT c.id::text AS id
    FROM jsonb_to_recordset($2::jsonb) AS c (id bigint, updated_at timestamptz)
    LEFT JOIN ${mirrorResources[resource].root.name} AS m ON m.shop_id = $1 AND m.id = c.id
    WHERE m.id IS NULL OR NOT (${known} >= c.updated_at AND ${READ_CLEARLY_LATER})`;
}

/** Ids of those of `changed` that the mirror lacks or may have in an older state. */
export async function selectOutdated(
  shopId: ShopId,
  resource: ObjectResource,
  changed: readonly ChangedObject[],
): Promise<string[]> {
  if (changed.length === 0) return [];
  const rows = changed.map(({ id, updatedAt }) => ({ id, updated_at: updatedAt }));
  const found = await pool.query<{ id: string }>(outdatedSql(resource), [
    shopId,
    JSON.stringify(rows),
  ]);
  return found.rows.map((row) => row.id);
}
