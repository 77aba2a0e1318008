import { pool, type ShopId } from "~/database/db.server";
import type { ArticleSearchResult } from "~/knowledge/reading/reader-views";
import { matchLocale } from "~/languages/locales";
import { findTexts } from "./find-texts.server";
import { planSearch, type Slot } from "./plan-search";
import { findVocabulary } from "./vocabulary-cache.server";

export interface KnowledgeSearch {
  locale: string;
  query: string;
  limit: number;
}

export interface KnowledgeFound {
  /** The language that was searched; the shop's primary one where the reader's has no answer. */
  locale: string;
  /** What was looked for. */
  slots: Slot[];
  results: ArticleSearchResult[];
  /** Which release of the indexer wrote the index. */
  indexer: number;
}

interface State {
  version: number;
  indexer: number;
  primary: string;
  locales: string[];
}

const FIND_STATE = `SELECT k.version, k.indexer, s.primary_locale AS primary,
    ARRAY(SELECT DISTINCT v.locale FROM article_vocabulary v WHERE v.shop_id = $1) AS locales
  FROM knowledge_states k JOIN shops s ON s.id = k.shop_id WHERE k.shop_id = $1`;

async function searchLocale(
  shopId: ShopId,
  { version, indexer }: State,
  { locale, query, limit }: KnowledgeSearch,
): Promise<KnowledgeFound> {
  const vocabulary = await findVocabulary(shopId, { locale, version });
  const slots = planSearch(query, locale, vocabulary);
  return { locale, slots, results: await findTexts(shopId, { locale, slots, limit }), indexer };
}

/**
 * Searches in the reader's language, and where that has no answer in the shop's primary one: names and numbers are the
 * same in both. Null: the shop has no knowledge in either.
 */
export async function searchKnowledge(
  shopId: ShopId,
  search: KnowledgeSearch,
): Promise<KnowledgeFound | null> {
  const state = (await pool.query<State>(FIND_STATE, [shopId])).rows[0];
  if (!state) return null;
  const own = matchLocale(search.locale, state.locales);
  const primary = matchLocale(state.primary, state.locales);
  const found = own ? await searchLocale(shopId, state, { ...search, locale: own }) : null;
  if (found?.results.length || primary === null || primary === own) return found;
  return searchLocale(shopId, state, { ...search, locale: primary });
}
