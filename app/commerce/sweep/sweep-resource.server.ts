import type { ObjectResource } from "~/commerce/mapping/mirror-resource";
import type { MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { refreshObjects } from "~/commerce/refresh/refresh-objects.server";
import { findSyncState } from "~/commerce/sync/sync-state.server";
import { pool, type ShopId } from "~/database/db.server";
import type { AdminClient } from "~/shopify/admin-client.server";
import { findChanged } from "./find-changed.server";
import { selectOutdated } from "./select-outdated.server";

/** How far a sweep looks back behind its cursor: Shopify's search knows a change some time after it was made. */
const OVERLAP_MS = 5 * 60_000;

const ADVANCE = `UPDATE sync_states SET last_sweep_at = now(), error_code = NULL, error_message = NULL, failed_at = NULL,
    sweep_cursor = GREATEST(sweep_cursor, $3::timestamptz)
  WHERE shop_id = $1 AND resource = $2 AND phase = 'live'`;

/** What a sweep found. */
export interface SweepOutcome {
  /** Objects that Shopify says changed. */
  seen: number;
  /** Those of them that had to be read. */
  refreshed: number;
}

/**
 * Heals lost webhooks: lists what changed since the cursor, reads what the mirror does not have in that state. The
 * cursor moves only when every page was worked off, and to the newest change seen: by Shopify's clock, not ours.
 */
export async function sweepResource(
  client: AdminClient,
  shop: MirroredShop,
  resource: ObjectResource,
): Promise<SweepOutcome> {
  const state = await findSyncState(shop.id, resource);
  const outcome: SweepOutcome = { seen: 0, refreshed: 0 };
  if (state?.phase !== "live") return outcome;
  const cursor = state.sweepCursor ?? new Date(0);
  const since = new Date(Math.max(0, cursor.getTime() - OVERLAP_MS));
  let newest = cursor.getTime();
  for await (const changed of findChanged(client, resource, since)) {
    const outdated = await selectOutdated(shop.id, resource, changed);
    await refreshObjects(client, shop, { resource, ids: outdated });
    for (const { updatedAt } of changed) newest = Math.max(newest, Date.parse(updatedAt));
    outcome.seen += changed.length;
    outcome.refreshed += outdated.length;
  }
  await advanceCursor(shop.id, resource, new Date(newest));
  return outcome;
}

async function advanceCursor(
  shopId: ShopId,
  resource: ObjectResource,
  cursor: Date,
): Promise<void> {
  await pool.query(ADVANCE, [shopId, resource, cursor]);
}
