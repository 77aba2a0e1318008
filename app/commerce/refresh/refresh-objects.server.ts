import { mirrorResources, type ObjectResource } from "~/commerce/mapping/mirror-resource";
import type { MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { lockMirror } from "~/commerce/mirror/lock-mirror.server";
import { readDatabaseTime } from "~/commerce/mirror/read-database-time.server";
import { deleteObjects, writeObjects } from "~/commerce/mirror/write-objects.server";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import type { AdminClient } from "~/shopify/admin-client.server";
import { findBefore, followUp } from "./follow-up.server";
import { READ_SIZE, readObjects, type ReadObjects } from "./read-objects.server";

const NOTE_REFRESH = `UPDATE sync_states SET last_refresh_at = now() WHERE shop_id = $1 AND resource = $2
  RETURNING phase`;
const NOTE_OVERTAKES = `INSERT INTO import_overtakes (shop_id, resource, object_id)
  SELECT $1, $2, unnest($3::bigint[]) ON CONFLICT DO NOTHING`;
const FIND_HIDDEN = `SELECT id::text FROM orders WHERE shop_id = $1 AND id = ANY($2::bigint[])
  AND created_at < now() - interval '59 days'`;

/** How many objects were written and deleted. */
export interface RefreshOutcome {
  written: number;
  deleted: number;
}

/**
 * Makes the mirror equal to Shopify for the objects with these numeric ids, however many: reads them with everything
 * that belongs to them, writes what is newer, deletes what Shopify does not have any more, records what changed.
 */
export async function refreshObjects(
  client: AdminClient,
  shop: MirroredShop,
  request: { resource: ObjectResource; ids: readonly string[] },
): Promise<RefreshOutcome> {
  const { resource } = request;
  const ids = [...new Set(request.ids)];
  const outcome: RefreshOutcome = { written: 0, deleted: 0 };
  for (let start = 0; start < ids.length; start += READ_SIZE[resource]) {
    const part = ids.slice(start, start + READ_SIZE[resource]);
    const readAt = await readDatabaseTime();
    const scope = { shopId: shop.id, readAt, orderNameFormat: shop.orderNameFormat };
    const read = await readObjects(client, resource, { ids: part, scope });
    const { written, deleted } = await withSqlTransaction((tx) =>
      writeRead(tx, shop, { resource, read, readAt }),
    );
    outcome.written += written;
    outcome.deleted += deleted;
  }
  return outcome;
}

async function writeRead(
  tx: Transaction,
  shop: MirroredShop,
  { resource, read, readAt }: { resource: ObjectResource; read: ReadObjects; readAt: string },
): Promise<RefreshOutcome> {
  const mirror = mirrorResources[resource];
  await lockMirror(tx, shop.id, resource);
  const gone =
    resource === "orders" ? await withoutHidden(tx, shop, read.missingIds) : read.missingIds;
  const before = await findBefore(tx, shop.id, { resource, ids: [...read.foundIds, ...gone] });
  const written = await writeObjects(tx, shop.id, { resource: mirror, rows: read.rows, readAt });
  const deleted = await deleteObjects(tx, shop.id, { resource: mirror, ids: gone });
  await noteRefresh(tx, shop.id, { resource, ids: [...read.foundIds, ...gone] });
  await followUp(tx, shop.id, { resource, before, written, deleted });
  return { written: written.length, deleted: deleted.length };
}

async function noteRefresh(
  tx: Transaction,
  shopId: ShopId,
  { resource, ids }: { resource: ObjectResource; ids: readonly string[] },
): Promise<void> {
  const [state] = await runSql<{ phase: string }>(tx, NOTE_REFRESH, [shopId, resource]);
  if (state && state.phase !== "live") await runSql(tx, NOTE_OVERTAKES, [shopId, resource, ids]);
}

/**
 * Without the scope read_all_orders Shopify hides orders older than 60 days: that it does not show one then says
 * nothing about whether it exists, so we keep what we know of it.
 */
async function withoutHidden(
  tx: Transaction,
  shop: MirroredShop,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (shop.canReadAllOrders || ids.length === 0) return ids;
  const hidden = await runSql<{ id: string }>(tx, FIND_HIDDEN, [shop.id, ids]);
  const hiddenIds = new Set(hidden.map((row) => row.id));
  return ids.filter((id) => !hiddenIds.has(id));
}
