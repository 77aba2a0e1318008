import { pool, type ShopId } from "~/database/db.server";

const MAX_NAMES = 3;

// Whoever has the app open is written down every minute.
const FIND = `SELECT first_name AS name FROM staff_members
  WHERE shop_id = $1 AND last_seen_at > $2::timestamptz - interval '15 minutes' AND first_name <> ''
  GROUP BY first_name ORDER BY max(last_seen_at) DESC LIMIT ${MAX_NAMES}`;

/** First names of up to three members of staff who are at work right now. */
export async function findAgentNames(shopId: ShopId, now: Date): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(FIND, [shopId, now]);
  return rows.map(({ name }) => name).sort();
}
