import { locationIdsExport } from "~/commerce/documents/bulk-documents";
import { BulkRefusedError, startExport } from "~/commerce/import/start-export.server";
import { findDaysWithoutBulk } from "~/commerce/sync/bulk-access.server";
import { pool, type ShopId } from "~/database/db.server";
import { AppError } from "~/errors";
import { logger } from "~/logger.server";
import { createAdminClient } from "~/shopify/admin-client.server";

// https://shopify.dev/changelog/partner-apps-must-enable-bulk-operations-before-use: the right ends after 31 days.
const MAX_DAYS_UNUSED = 20;
const SHOPS_TO_TRY = 5;

const FIND_SHOPS = `SELECT s.shop_id AS id FROM sync_states AS s
  JOIN shops AS shop ON shop.id = s.shop_id AND shop.uninstalled_at IS NULL
  WHERE s.resource = 'shop' AND s.phase = 'live' ORDER BY s.last_refresh_at DESC NULLS LAST LIMIT $1`;

/**
 * Runs one small bulk query when no shop has had one for 20 days. The right is the app's, so that one shop's query
 * keeps it for all; imports and the daily comparisons mostly do that already.
 */
export async function keepBulkAccess(): Promise<void> {
  const days = await findDaysWithoutBulk();
  if (days !== null && days < MAX_DAYS_UNUSED) return;
  const { rows } = await pool.query<{ id: ShopId }>(FIND_SHOPS, [SHOPS_TO_TRY]);
  for (const { id } of rows) if (await runSmallQuery(id)) return;
}

/** Whether Shopify began the query, or said no for all shops; another shop is of no use then. */
async function runSmallQuery(shopId: ShopId): Promise<boolean> {
  try {
    const query = locationIdsExport.toString();
    await startExport(createAdminClient(shopId), { resource: "inventory", query });
    return true;
  } catch (error) {
    if (error instanceof BulkRefusedError) return true;
    if (!(error instanceof AppError)) throw error;
    logger.warn({ shopId, code: error.code }, "the bulk query that keeps our right did not start");
    return false;
  }
}
