import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { withLongTransaction, withSqlTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { logger } from "~/logger.server";
import { uninstallShop } from "~/shops/uninstall-shop.server";
import { closeComplianceRequest, findComplianceRequest } from "./compliance-request.server";
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

async function dropJobs(tx: Transaction, shopId: ShopId): Promise<void> {
  // The view of jobs that graphile-worker offers has no payloads, so its table is read; its own function removes them.
  const [jobs] = await runSql<{ ids: string[] | null }>(tx, FIND_JOBS, [String(shopId)]);
  await runSql(tx, "SELECT graphile_worker.complete_jobs($1::bigint[])", [jobs?.ids ?? []]);
}

// FOR SHARE holds up installShop, and none of the rows that refer to the shop.
const HOLD_SHOP = `SELECT id FROM shops WHERE id = $1 AND uninstalled_at <= now() - make_interval(hours => $2) FOR SHARE`;

class ShopIsBack extends Error {}

/**
 * Runs one step of the erasure as a transaction during which the merchant cannot come back. Throws ShopIsBack, having
 * done nothing, when they have.
 */
async function whileGone<T>(shopId: ShopId, step: (tx: Transaction) => Promise<T>): Promise<T> {
  return withLongTransaction(async (tx) => {
    const held = await runSql(tx, HOLD_SHOP, [shopId, HOURS_AFTER_UNINSTALL]);
    if (held.length === 0) throw new ShopIsBack("the shop is no longer to be erased");
    return step(tx);
  });
}

// These two remember what was asked and of whom: while they are there, an interrupted erasure is taken up again.
const LAST_TABLES = new Set(["webhook_deliveries", "shops"]);

// Without them a merchant who comes back half-way gets everything imported anew; with them, only what changed.
const FIRST_TABLE = "sync_states";
const TABLES = [
  FIRST_TABLE,
  ...Object.keys(PERSONAL_DATA).filter((table) => table !== FIRST_TABLE && !LAST_TABLES.has(table)),
];

async function deleteRows(shopId: ShopId, domain: string): Promise<number> {
  let deleted = 0;
  for (const table of TABLES) {
    const { column, is } = SHOP_ROWS_BY[table] ?? { column: "shop_id", is: "id" };
    const sql = `WITH gone AS (DELETE FROM ${table} WHERE ${column} = $1 RETURNING 1) SELECT count(*)::int AS rows FROM gone`;
    // A table is a transaction: a large shop is erased in steps, each of which stays done if the next one fails.
    const [result] = await whileGone(shopId, (tx) =>
      runSql<{ rows: number }>(tx, sql, [is === "id" ? shopId : domain]),
    );
    deleted += result?.rows ?? 0;
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

async function eraseRows(shopId: ShopId, domain: string): Promise<void> {
  await whileGone(shopId, (tx) => dropJobs(tx, shopId));
  await deleteRows(shopId, domain);
  // What a job that was still running wrote meanwhile.
  const late = await deleteRows(shopId, domain);
  if (late > 0) logger.warn({ shopId, rows: late }, "rows were written while the shop was erased");
  await whileGone(shopId, async (tx) => {
    await runSql(tx, "DELETE FROM webhook_deliveries WHERE shop_id = $1", [shopId]);
    await runSql(tx, "DELETE FROM shops WHERE id = $1", [shopId]);
  });
  logger.info({ shopId }, "shop erased");
}

/**
 * Erases a shop at Shopify's request: every row of every table, its sessions, its waiting jobs. Refused (CONFLICT)
 * while the app is installed there, which the Admin API is asked when our own row says so. Stops where it is when the
 * merchant comes back meanwhile, whom Shopify no longer wants erased. Can be taken up again after an interruption.
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
  try {
    await eraseRows(shopId, shop.domain);
  } catch (error) {
    if (!(error instanceof ShopIsBack)) throw error;
    await withSqlTransaction((tx) => closeComplianceRequest(tx, shopId, webhookId));
    logger.warn({ shopId }, "the shop came back while it was erased; the rest was kept");
  }
}
