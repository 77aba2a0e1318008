import { z } from "zod";
import { pool, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { enqueue } from "~/jobs/enqueue.server";
import { recordSearch } from "~/knowledge/gaps/record-search.server";
import type { ArticleSearchResult } from "~/knowledge/reading/reader-views";
import { localeSchema } from "~/knowledge/writing/knowledge-input";
import { matchLocale } from "~/languages/locales";
import { parseInput } from "~/lib/parse-input.server";
import { findTexts } from "./find-texts.server";
import { planSearch } from "./plan-search";
import { reindexKnowledgeJob } from "./reindex-knowledge.job";
import { findVocabulary } from "./vocabulary-cache.server";
import { INDEXER } from "./weigh-terms";

const MAX_QUERY = 300;
const MAX_RESULTS = 50;

/** What was searched for, as typed; what is beyond 300 characters is left out. */
export const searchQuerySchema = z.string().transform((query) =>
  query
    .toWellFormed()
    .replace(/\p{Cc}+/gu, " ")
    .trim()
    .slice(0, MAX_QUERY),
);

const searchArticlesSchema = z.object({
  locale: localeSchema,
  query: searchQuerySchema,
  limit: z.number().int().min(1).max(MAX_RESULTS).default(10),
  /** Whether a shopper asks: their searches are counted, and those without a result are gaps. */
  isShopper: z.boolean().default(false),
});

export type SearchArticlesInput = z.input<typeof searchArticlesSchema>;

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
  { version }: State,
  search: { locale: string; query: string; limit: number },
): Promise<ArticleSearchResult[]> {
  const { locale, query, limit } = search;
  const vocabulary = await findVocabulary(shopId, { locale, version });
  return findTexts(shopId, { locale, slots: planSearch(query, locale, vocabulary), limit });
}

/** Where the reader's language has no answer, the shop's primary one may: names and numbers are the same in both. */
async function searchKnowledge(
  shopId: ShopId,
  state: State,
  search: { locale: string; query: string; limit: number },
): Promise<ArticleSearchResult[]> {
  const own = matchLocale(search.locale, state.locales);
  const primary = matchLocale(state.primary, state.locales);
  const found = own ? await searchLocale(shopId, state, { ...search, locale: own }) : [];
  if (found.length > 0 || primary === null || primary === own) return found;
  return searchLocale(shopId, state, { ...search, locale: primary });
}

/**
 * Published articles that answer a question in `locale`, the best first: words are found misspelt, inflected and by
 * synonyms. Records what shoppers search for, without who. AppError INVALID_INPUT.
 */
export async function searchArticles(
  shopId: ShopId,
  input: SearchArticlesInput,
): Promise<ArticleSearchResult[]> {
  const { isShopper, ...search } = parseInput(searchArticlesSchema, input);
  if (search.query === "") return [];
  const state = (await pool.query<State>(FIND_STATE, [shopId])).rows[0];
  const results = state ? await searchKnowledge(shopId, state, search) : [];
  if (isShopper) await recordSearch(shopId, { ...search, found: results.length });
  if (state && state.indexer < INDEXER) await orderReindexing(shopId);
  return results;
}

async function orderReindexing(shopId: ShopId): Promise<void> {
  await withSqlTransaction((tx) =>
    enqueue(tx, reindexKnowledgeJob, { shopId }, { key: `reindex-knowledge-${shopId}` }),
  );
}
