import { pool, type ShopId } from "~/database/db.server";
import { foldQuery } from "~/knowledge/search/analyse-text";

interface Search {
  locale: string;
  query: string;
  /** How many articles were found. */
  found: number;
}

// What is found by now is no gap any more; what the merchant dismissed stays dismissed.
const RECORD = `INSERT INTO knowledge_searches AS s (shop_id, locale, query_key, query, times, empty_times, last_searched_at)
  VALUES ($1, $2, $3, $4, 1, $5, now())
  ON CONFLICT (shop_id, locale, query_key) DO UPDATE SET query = excluded.query, times = s.times + 1,
    empty_times = CASE WHEN $5 = 0 THEN 0 ELSE s.empty_times + 1 END, last_searched_at = now()`;

const MAX_QUERY = 200;

/**
 * Counts a search: the same words count together however they were typed. Addresses and numbers that could be a
 * person's are not kept.
 */
export async function recordSearch(
  shopId: ShopId,
  { locale, query, found }: Search,
): Promise<void> {
  const key = foldQuery(query);
  if (key === "" || isPersonal(query)) return;
  const text = query.replace(/\s+/g, " ").slice(0, MAX_QUERY);
  await pool.query(RECORD, [shopId, locale, key, text, found === 0 ? 1 : 0]);
}

/** People type e-mail addresses, order and telephone numbers into search fields. */
export const isPersonal = (query: string): boolean => /@|\p{Nd}(?:[\s().-]?\p{Nd}){4}/u.test(query);
