import { pool } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";

// PostgreSQL's own text search, set up as well as it can be for this: the shop in the index beside the words of each
// message, and the page cut before anything else is looked up.
const WORDS = `to_tsvector('simple', translate(text, '@.-_/', '     '))`;
const TERMS = /[\p{L}\p{N}]+/gu;

/** Makes the index that it needs. */
export async function indexFormerly(): Promise<void> {
  const client = await pool.connect();
  try {
    const slow = (text: string) => client.query({ text, query_timeout: 3_600_000 } as never);
    await slow("SET statement_timeout = 0; SET maintenance_work_mem = '1GB'");
    await slow("CREATE EXTENSION IF NOT EXISTS btree_gin");
    await slow(`CREATE INDEX bench_words ON messages USING gin (shop_id, ${WORDS})`);
    await slow("RESET statement_timeout; RESET maintenance_work_mem");
  } finally {
    client.release();
  }
}

/** After so many ms it is given up. */
const PATIENCE_MS = 5_000;

// The messages first, by the index alone: left to itself the planner may read the words of each message anew.
const SEARCH = `WITH found AS MATERIALIZED (SELECT DISTINCT conversation_id FROM messages
    WHERE shop_id = $1 AND ${WORDS} @@ to_tsquery('simple', $2))
  SELECT c.id FROM found JOIN conversations AS c ON c.shop_id = $1 AND c.id = found.conversation_id
  ORDER BY c.last_activity_at DESC, c.id DESC LIMIT 31`;

/** The newest 31 conversations of a shop that have a message with all the words, the last of which may be unfinished. */
export async function searchFormerly(shopId: number, search: string): Promise<number> {
  const query = (search.toLowerCase().match(TERMS) ?? []).map((term) => `${term}:*`).join(" & ");
  return withSqlTransaction(async (tx) => {
    await tx.query(`SET LOCAL statement_timeout = ${PATIENCE_MS}`);
    const { rows } = await tx.query(SEARCH, [shopId, query]);
    return rows.length;
  }).catch(() => 0);
}
