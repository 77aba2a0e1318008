import { pool } from "~/database/db.server";

/** Different searches that are remembered of a shop; no list of gaps is read that far. */
const MAX_SEARCHES = 5_000;

// What somebody asked once goes before what many ask. What a merchant dismissed stays, or it would come back as new.
const PRUNE = `DELETE FROM knowledge_searches WHERE (shop_id, locale, query_key) IN (
  SELECT s.shop_id, s.locale, s.query_key FROM (
    SELECT shop_id, locale, query_key, last_searched_at,
      row_number() OVER (PARTITION BY shop_id ORDER BY dismissed_at IS NOT NULL DESC, times DESC, last_searched_at DESC) AS place
    FROM knowledge_searches) AS s
  WHERE s.place > ${MAX_SEARCHES} OR s.last_searched_at < now() - interval '1 year')`;

/** Forgets what shoppers searched for long ago, and what is too much to ever be looked at. */
export async function pruneSearches(): Promise<void> {
  await pool.query(PRUNE);
}
