import { runSql, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { enqueue } from "~/jobs/enqueue.server";
import { logger } from "~/logger.server";
import { inboundKey, processInboundJob } from "./process-inbound.job";

const BATCH = 500;

// The job of a delivery is there, waiting for its next attempt, or it ended and is among the ended jobs, which give it
// further rounds. What has neither was lost on the way, or came while the shop was gone. No upper age: mail of a shop is
// taken up again however long that was. What was set aside is not 'received' any more.
const FIND_LEFT_BEHIND = `
  SELECT d.shop_id, d.id FROM inbound_deliveries d JOIN shops s ON s.id = d.shop_id
  WHERE d.state = 'received' AND d.received_at < now() - interval '25 hours' AND s.uninstalled_at IS NULL
    AND NOT EXISTS (SELECT FROM graphile_worker._private_jobs j WHERE j.key = 'inbound-' || d.id)
    AND NOT EXISTS (SELECT FROM ended_jobs e
      WHERE e.shop_id = d.shop_id AND e.task = '${processInboundJob.id}' AND e.job_key = 'inbound-' || d.id)
  ORDER BY d.received_at LIMIT ${BATCH}`;

/** Gives every stored delivery that was left behind a job again. Gives how many there were, 500 at most. */
export async function resumeInbound(): Promise<number> {
  return withSqlTransaction(async (tx) => {
    const rows = await runSql<{ shop_id: ShopId; id: string }>(tx, FIND_LEFT_BEHIND);
    for (const { shop_id: shopId, id: deliveryId } of rows) {
      await enqueue(tx, processInboundJob, { shopId, deliveryId }, { key: inboundKey(deliveryId) });
    }
    if (rows.length > 0)
      logger.warn({ deliveries: rows.length }, "mail that was left behind is tried again");
    return rows.length;
  });
}
