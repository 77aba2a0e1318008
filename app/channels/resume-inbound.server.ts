import { runSql, type ShopId } from "../db.server";
import { enqueue } from "../jobs/enqueue.server";
import { logger } from "../logger.server";
import { withSqlTransaction } from "../transaction.server";
import { processInboundJob } from "./process-inbound.job";

const BATCH = 500;

// The attempts of a delivery's job end after about a day; whatever still waits then has no job left. No upper age:
// mail of a shop is taken up again however long the cause lasted.
const FIND_LEFT_BEHIND = `
  SELECT d.shop_id, d.id FROM inbound_deliveries d JOIN shops s ON s.id = d.shop_id
  WHERE d.state = 'received' AND d.received_at < now() - interval '25 hours' AND s.uninstalled_at IS NULL
  ORDER BY d.received_at LIMIT ${BATCH}`;

/** Gives every stored delivery that was left behind a job again. Gives how many there were, 500 at most. */
export async function resumeInbound(): Promise<number> {
  return withSqlTransaction(async (tx) => {
    const rows = await runSql<{ shop_id: ShopId; id: string }>(tx, FIND_LEFT_BEHIND);
    for (const { shop_id: shopId, id: deliveryId } of rows) {
      await enqueue(
        tx,
        processInboundJob,
        { shopId, deliveryId },
        { key: `inbound-${deliveryId}` },
      );
    }
    if (rows.length > 0)
      logger.warn({ deliveries: rows.length }, "mail that was left behind is tried again");
    return rows.length;
  });
}
