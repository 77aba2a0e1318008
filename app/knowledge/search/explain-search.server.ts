import { z } from "zod";
import { pool, prisma, type ShopId } from "~/database/db.server";
import { localeSchema } from "~/knowledge/writing/knowledge-input";
import { parseInput } from "~/lib/parse-input.server";
import { explainText, findMissing, type SearchReason } from "./explain-text";
import type { Slot } from "./plan-search";
import { searchQuerySchema } from "./search-articles.server";
import { searchKnowledge } from "./search-knowledge.server";

export interface ExplainedResult {
  id: string;
  locale: string;
  title: string;
  isGood: boolean;
  searchWords: string[];
  /** Why it was found. */
  reasons: SearchReason[];
  /** What the question says that other articles have, and this one has not. */
  missing: string[];
}

/** What a shopper would be shown, and why. */
export interface SearchExplanation {
  /** The language that was searched. */
  locale: string;
  /** The best first. */
  results: ExplainedResult[];
  /** Things and words of the question that no published article has. */
  missing: string[];
}

const MAX_RESULTS = 10;

const explainSearchSchema = z.object({ locale: localeSchema, query: searchQuerySchema });

export type ExplainSearchInput = z.input<typeof explainSearchSchema>;

const FIND_TERMS = `SELECT article_id AS id, array_agg(term) AS terms FROM article_terms
  WHERE shop_id = $1 AND locale = $2 AND article_id = ANY($3::uuid[]) AND term = ANY($4::text[]) GROUP BY 1`;

async function findTerms(
  shopId: ShopId,
  locale: string,
  { ids, slots }: { ids: string[]; slots: readonly Slot[] },
): Promise<Map<string, Set<string>>> {
  const wanted = slots.flatMap(({ terms }) => [...terms.keys()]);
  const { rows } = await pool.query<{ id: string; terms: string[] }>(FIND_TERMS, [
    shopId,
    locale,
    ids,
    wanted,
  ]);
  return new Map(rows.map(({ id, terms }) => [id, new Set(terms)]));
}

async function findSearchWords(shopId: ShopId, locale: string, ids: string[]) {
  const texts = await prisma.articleTranslation.findMany({
    where: { shopId, locale, articleId: { in: ids } },
    select: { articleId: true, searchWords: true },
  });
  return new Map(texts.map(({ articleId, searchWords }) => [articleId, searchWords]));
}

/**
 * Searches as a shopper would, and says why each article was found and what of the question was not. Nothing is
 * counted. AppError INVALID_INPUT.
 */
export async function explainSearch(
  shopId: ShopId,
  input: ExplainSearchInput,
): Promise<SearchExplanation> {
  const search = parseInput(explainSearchSchema, input);
  const found = await searchKnowledge(shopId, { ...search, limit: MAX_RESULTS });
  if (!found) return { locale: search.locale, results: [], missing: [] };
  const { locale, slots } = found;
  const ids = found.results.map(({ id }) => id);
  const [terms, words] = await Promise.all([
    findTerms(shopId, locale, { ids, slots }),
    findSearchWords(shopId, locale, ids),
  ]);
  // A slot has only terms that some text of the shop has.
  const missing = findMissing(
    slots,
    locale,
    new Set(slots.flatMap((slot) => [...slot.terms.keys()])),
  );
  const results = found.results.map(({ id, title, isGood }) => {
    const searchWords = words.get(id) ?? [];
    const own = terms.get(id) ?? new Set<string>();
    return {
      id,
      locale,
      title,
      isGood,
      searchWords,
      reasons: explainText(slots, { locale, title, searchWords, terms: own }),
      missing: findMissing(slots, locale, own).filter((name) => !missing.includes(name)),
    };
  });
  return { locale, results, missing };
}
