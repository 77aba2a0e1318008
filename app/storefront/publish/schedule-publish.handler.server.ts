import { pool, type ShopId } from "../../db.server";
import { withSqlTransaction } from "../../transaction.server";
import { enqueuePublishCheck } from "./enqueue-publish.server";

const BATCH = 500;
const SPREAD_MS = 60 * 60_000;

const FIND = `SELECT id FROM shops WHERE uninstalled_at IS NULL AND id > $1 ORDER BY id LIMIT ${BATCH}`;

/**
 * Runs schedulePublishJob: a look at every shop, spread over an hour. Languages and policies change in Shopify without
 * an event of ours; where nothing changed, nothing is sent.
 */
export async function handleSchedulePublish(): Promise<void> {
  let last = 0;
  for (;;) {
    const { rows } = await pool.query<{ id: ShopId }>(FIND, [last]);
    await withSqlTransaction(async (tx) => {
      for (const { id } of rows)
        await enqueuePublishCheck(tx, id, new Date(Date.now() + Math.random() * SPREAD_MS));
    });
    last = rows.at(-1)?.id ?? last;
    if (rows.length < BATCH) return;
  }
}
