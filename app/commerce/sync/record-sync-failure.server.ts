import type { Resource } from "~/commerce/mapping/mirror-resource";
import { runSql, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { recordEvent } from "~/events/record-event.server";

const RECORD = `UPDATE sync_states SET error_code = $3, error_message = $4, failed_at = now(),
    phase = CASE WHEN $5 AND phase = 'importing' THEN 'failed' ELSE phase END
  WHERE shop_id = $1 AND resource = $2`;

const UNEXPECTED = "Something unexpected happened while syncing. Doorbell tries again by itself.";

/**
 * Notes what went wrong where the sync page shows it, in words that say what to do. A failure that no repetition can
 * mend ends an import (phase failed) until the clock or a person starts it again.
 */
export async function recordSyncFailure(
  shopId: ShopId,
  resource: Resource,
  error: unknown,
): Promise<void> {
  const code = error instanceof AppError ? error.code : "UNEXPECTED";
  const message = error instanceof AppError ? error.userMessage : UNEXPECTED;
  const isFinal = error instanceof AppError && !error.isTransient;
  await withSqlTransaction(async (tx) => {
    await runSql(tx, RECORD, [shopId, resource, code, message, isFinal]);
    await recordEvent(tx, shopId, {
      type: "sync.failed",
      actor: { kind: "system" },
      payload: { resource, code },
    });
  });
}
