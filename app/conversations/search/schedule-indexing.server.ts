import { pool, type ShopId } from "~/database/db.server";
import { INDEXER } from "./index-terms";
import { indexWordsJob } from "./index-words.job";
import { requestIndexing } from "./index-words.server";

// A job that is there, or ended, has its own pauses: asking for it every minute would give it all its attempts back.
const FIND_SHOPS = `SELECT s.id FROM shops AS s
  CROSS JOIN LATERAL (SELECT '${indexWordsJob.id}:' || s.id AS key) AS wanted
  WHERE (EXISTS (SELECT FROM unindexed_conversations AS u WHERE u.shop_id = s.id)
      OR NOT EXISTS (SELECT FROM conversation_search_states AS state WHERE state.shop_id = s.id AND state.indexer >= $1))
    AND NOT EXISTS (SELECT FROM graphile_worker._private_jobs AS j WHERE j.key = wanted.key)
    AND NOT EXISTS (SELECT FROM ended_jobs AS e WHERE e.shop_id = s.id AND e.task = '${indexWordsJob.id}')`;

/** Asks for indexing wherever conversations wait for it: those of a message nobody has searched for, and all after a release. */
export async function scheduleIndexing(): Promise<void> {
  const { rows } = await pool.query<{ id: ShopId }>(FIND_SHOPS, [INDEXER]);
  for (const { id } of rows) await requestIndexing(id);
}
