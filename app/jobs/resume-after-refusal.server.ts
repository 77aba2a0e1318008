import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import type { AppErrorCode } from "~/errors";

const RESUME = `UPDATE ended_jobs SET next_round_at = now() WHERE shop_id = $1 AND code = $2`;

/** Gives a shop's work that ended for one reason another round of attempts, because the reason is gone. */
export async function resumeAfterRefusal(
  tx: Transaction,
  shopId: ShopId,
  code: AppErrorCode,
): Promise<void> {
  await runSql(tx, RESUME, [shopId, code]);
}
