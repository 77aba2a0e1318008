import { pool, runSql, type ShopId } from "../db.server";
import { AppError } from "../errors";
import { logger } from "../logger.server";
import { uninstallShop } from "../shopify/uninstall-shop.server";
import { withSqlTransaction } from "../transaction.server";
import { findComplianceRequest } from "./compliance-request.server";
import { enqueueRequest } from "./enqueue-request.server";
import { eraseShopJob } from "./erase-shop.job";
import { PERSONAL_DATA, SHOP_ROWS_BY } from "./personal-data";

const HOURS_AFTER_UNINSTALL = 48;

interface LeavingShop {
  domain: string;
  /** When the shop may be erased; null while the app is installed. */
  erasableAt: Date | null;
}

const FIND_SHOP = `SELECT domain, uninstalled_at + make_interval(hours => $2) AS "erasableAt" FROM shops WHERE id = $1`;

const FIND_JOBS = `SELECT array_agg(id) AS ids FROM graphile_worker._private_jobs
  WHERE payload ->> 'shopId' = $1 AND locked_at IS NULL`;

async function dropJobs(shopId: ShopId): Promise<void> {
  // The view of jobs that graphile-worker offers has no payloads, so its table is read; its own function removes them.
  const { rows } = await pool.query<{ ids: string[] | null }>(FIND_JOBS, [String(shopId)]);
  await pool.query("SELECT graphile_worker.complete_jobs($1::bigint[])", [rows[0]?.ids ?? []]);
}

// These two remember what was asked and of whom: while they are there, an interrupted erasure is taken up again.
const LAST_TABLES = new Set(["webhook_deliveries", "shops"]);

async function deleteRows(shopId: ShopId, domain: string): Promise<number> {
  let deleted = 0;
  for (const table of Object.keys(PERSONAL_DATA)) {
    if (LAST_TABLES.has(table)) continue;
    const { column, is } = SHOP_ROWS_BY[table] ?? { column: "shop_id", is: "id" };
    // A statement is a transaction: a large shop is erased in steps, each of which stays done if the next one fails.
    const result = await pool.query(`DELETE FROM ${table} WHERE ${column} = $1`, [
      is === "id" ? shopId : domain,
    ]);
    deleted += result.rowCount ?? 0;
  }
  return deleted;
}

/** Reads whether the shop may be erased. Shopify asks 48 hours after an uninstall, and not at all after a reinstall. */
async function checkRequest(shopId: ShopId, webhookId: string): Promise<LeavingShop | null> {
  return withSqlTransaction(async (tx) => {
    const [shop] = await runSql<LeavingShop>(tx, FIND_SHOP, [shopId, HOURS_AFTER_UNINSTALL]);
    const request = shop && (await findComplianceRequest(tx, shopId, webhookId));
    if (!request) return null;
    // The body of a customer's request, sent again under this topic's name, must not erase the shop.
    if (request.namesCustomer)
      throw new AppError("INVALID_INPUT", "A request about a customer cannot erase a shop.");
    if (shop.erasableAt && shop.erasableAt > new Date()) {
      // Whoever sent it, the merchant may still come back and find everything in place.
      await enqueueRequest(tx, shopId, { job: eraseShopJob, webhookId, runAt: shop.erasableAt });
      return null;
    }
    return shop;
  });
}

/**
 * Erases a shop at Shopify's request: every row of every table, its sessions, its waiting jobs. Refused (CONFLICT)
 * while the app is installed there, which the Admin API is asked when our own row says so. Can be taken up again after
 * an interruption.
 */
export async function eraseShop(shopId: ShopId, webhookId: string): Promise<void> {
  const shop = await checkRequest(shopId, webhookId);
  if (!shop) return;
  if (!shop.erasableAt) {
    // The uninstall's own webhook may have been lost.
    const isUninstalled = await uninstallShop(shopId);
    if (!isUninstalled)
      throw new AppError("CONFLICT", "The shop still has the app installed and was not erased.");
    await withSqlTransaction((tx) => enqueueRequest(tx, shopId, { job: eraseShopJob, webhookId }));
    return;
  }
  await dropJobs(shopId);
  await deleteRows(shopId, shop.domain);
  // What a job that was still running wrote meanwhile.
  const late = await deleteRows(shopId, shop.domain);
  if (late > 0) logger.warn({ shopId, rows: late }, "rows were written while the shop was erased");
  await withSqlTransaction(async (tx) => {
    await runSql(tx, "DELETE FROM webhook_deliveries WHERE shop_id = $1", [shopId]);
    // A merchant who came back during the erasure starts afresh, under the same number.
    await runSql(tx, "DELETE FROM shops WHERE id = $1 AND uninstalled_at IS NOT NULL", [shopId]);
  });
  logger.info({ shopId }, "shop erased");
}
