import { runSql, type ShopId } from "~/database/db.server";
import { withLongTransaction, withSqlTransaction } from "~/database/transaction.server";
import { enqueue } from "~/jobs/enqueue.server";
import { indexConversations } from "./index-conversations.server";
import { INDEXER } from "./index-terms";
import { indexWordsJob } from "./index-words.job";

const BATCH = 100;
/** How long one run goes on before others of the queue have their turn, ms. */
const TURN_MS = 20_000;
const PAUSE_MS = 1_000;

const FIND_INDEXER = `SELECT indexer FROM conversation_search_states WHERE shop_id = $1`;
// In this order the newest are indexed first.
const ADD_ALL = `INSERT INTO unindexed_conversations (shop_id, conversation_id)
  SELECT shop_id, id FROM conversations WHERE shop_id = $1 ORDER BY last_activity_at, id`;
const SAVE_INDEXER = `INSERT INTO conversation_search_states (shop_id, indexer) VALUES ($1, $2)
  ON CONFLICT (shop_id) DO UPDATE SET indexer = EXCLUDED.indexer`;

/** Has all conversations of a shop indexed anew when the last time was by an older release. */
async function beginAnew(shopId: ShopId): Promise<void> {
  await withLongTransaction(async (tx) => {
    const [state] = await runSql<{ indexer: number }>(tx, FIND_INDEXER, [shopId]);
    if ((state?.indexer ?? 0) >= INDEXER) return;
    await runSql(tx, ADD_ALL, [shopId]);
    await runSql(tx, SAVE_INDEXER, [shopId, INDEXER]);
  });
}

/** Works off what of a shop's conversations is to be indexed. Gives when to go on, or null when nothing is left. */
export async function indexWords(shopId: ShopId): Promise<Date | null> {
  await beginAnew(shopId);
  const end = Date.now() + TURN_MS;
  let state: Awaited<ReturnType<typeof indexConversations>>;
  do state = await indexConversations(shopId, BATCH);
  while (state === "more" && Date.now() < end);
  return state === "done" ? null : new Date(state === "busy" ? Date.now() + PAUSE_MS : Date.now());
}

/** Asks for a shop's conversations to be indexed, once however often it is asked. */
export async function requestIndexing(shopId: ShopId): Promise<void> {
  const key = `${indexWordsJob.id}:${shopId}`;
  await withSqlTransaction((tx) =>
    enqueue(tx, indexWordsJob, { shopId }, { key, keyMode: "preserve_run_at" }),
  );
}
