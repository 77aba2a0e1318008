import { z } from "zod";
import type { ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { enqueue } from "~/jobs/enqueue.server";
import { recordSearch } from "~/knowledge/gaps/record-search.server";
import type { ArticleSearchResult } from "~/knowledge/reading/reader-views";
import { localeSchema } from "~/knowledge/writing/knowledge-input";
import { parseInput } from "~/lib/parse-input.server";
import { reindexKnowledgeJob } from "./reindex-knowledge.job";
import { searchKnowledge } from "./search-knowledge.server";
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
  const found = await searchKnowledge(shopId, search);
  const results = found?.results ?? [];
  if (isShopper) await recordSearch(shopId, { ...search, found: results.length });
  if (found && found.indexer < INDEXER) await orderReindexing(shopId);
  return results;
}

async function orderReindexing(shopId: ShopId): Promise<void> {
  await withSqlTransaction((tx) =>
    enqueue(tx, reindexKnowledgeJob, { shopId }, { key: `reindex-knowledge-${shopId}` }),
  );
}
