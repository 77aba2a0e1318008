import { pool, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { enqueuePublishCheck } from "./enqueue-publish.server";
import { publishStorefrontJob } from "./publish-storefront.job";

const BATCH = 500;
const SPREAD_MS = 60 * 60_000;

// Where it failed and waits for its next attempt or round, asking again would only shorten the pauses.
const FIND = `SELECT s.id FROM shops s WHERE s.uninstalled_at IS NULL AND s.id > $1
    AND NOT EXISTS (SELECT FROM graphile_worker._private_jobs j WHERE j.key = 'publish-check ' || s.id)
    AND NOT EXISTS (SELECT FROM ended_jobs e WHERE e.shop_id = s.id AND e.task = '${publishStorefrontJob.id}')
  ORDER BY s.id LIMIT ${BATCH}`;

/**
 * Has a look taken at every shop, spread over an hour. Languages and policies change in Shopify without
 * an event of ours; where nothing changed, nothing is sent.
 */
export async function schedulePublish(): Promise<void> {
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
