import { pool, type ShopId } from "~/database/db.server";
import { findCategories } from "~/knowledge/categories/find-categories.server";
import { findUnsaidFacts } from "~/knowledge/policies/find-unsaid-facts.server";
import { readKind, readStatus } from "~/knowledge/reading/read-article-words";
import { parseInput } from "~/lib/parse-input.server";
import { findShopLocales, type ShopLocales } from "~/shops/find-shop-locales.server";
import { findArticlesSchema, type FindArticlesInput } from "./knowledge-input";
import type { ArticleList, ArticleRow } from "./merchant-views";
import { toLocaleStates, type WrittenLanguage } from "./translation-state";

const PAGE_SIZE = 100;

const FILTER = `a.shop_id = $1
  AND ($2::text IS NULL OR a.status = $2)
  AND (NOT $3::boolean OR a.category_id IS NOT DISTINCT FROM $4::uuid)
  AND ($5 = '' OR EXISTS (SELECT FROM article_translations t WHERE t.shop_id = $1 AND t.article_id = a.id
    AND t.title ILIKE $5))
  AND ($6::text IS NULL OR a.id = ANY($8::uuid[]) OR NOT EXISTS (SELECT FROM article_translations t WHERE t.shop_id = $1 AND t.article_id = a.id
    AND t.locale = $6 AND NOT EXISTS (SELECT FROM article_translations p
      WHERE p.shop_id = $1 AND p.article_id = a.id AND p.locale = $7
        AND (t.source_version < p.source_version OR (t.body_text = '' AND p.body_text <> '')))))`;

const FIND = `SELECT a.id, a.kind, a.status, a.is_featured AS "isFeatured", a.category_id AS "categoryId", a.version,
    a.published_at AS "publishedAt", a.updated_at AS "updatedAt",
    (SELECT json_agg(json_build_object('locale', t.locale, 'title', t.title, 'sourceVersion', t.source_version,
       'isEmpty', t.body_text = '')
       ORDER BY t.locale <> $7, t.locale)
     FROM article_translations t WHERE t.shop_id = $1 AND t.article_id = a.id) AS translations,
    (SELECT coalesce(sum(v.views), 0)::int FROM article_views v WHERE v.shop_id = $1 AND v.article_id = a.id
       AND v.day > (now() AT TIME ZONE 'UTC')::date - 30) AS views,
    (SELECT count(*)::int FROM article_votes v WHERE v.shop_id = $1 AND v.article_id = a.id AND v.is_helpful)
      AS "helpfulVotes",
    (SELECT count(*)::int FROM article_votes v WHERE v.shop_id = $1 AND v.article_id = a.id AND NOT v.is_helpful)
      AS "unhelpfulVotes"
  FROM articles a LEFT JOIN article_categories c ON c.shop_id = a.shop_id AND c.id = a.category_id
  WHERE ${FILTER}
  ORDER BY c.position NULLS LAST, c.id, a.position, a.id LIMIT ${PAGE_SIZE} OFFSET $9`;

const COUNT_FOUND = `SELECT count(*)::int AS total FROM articles a WHERE ${FILTER}`;

const COUNT_ALL = `SELECT count(*)::int AS all, count(*) FILTER (WHERE status = 'draft')::int AS draft,
  count(*) FILTER (WHERE status = 'published')::int AS published FROM articles WHERE shop_id = $1`;

interface Row extends Omit<ArticleRow, "title" | "locales" | "publishedAt" | "updatedAt"> {
  publishedAt: Date | null;
  updatedAt: Date;
  translations: (WrittenLanguage & { title: string })[] | null;
}

const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, "\\$&");

type MissingTranslations = ReadonlyMap<string, ReadonlySet<string>>;

function toArticleRow(
  { translations, ...row }: Row,
  locales: ShopLocales,
  unsaid: MissingTranslations,
): ArticleRow {
  const written = (translations ?? []).map((translation) => ({
    ...translation,
    isIncomplete: unsaid.get(row.id)?.has(translation.locale) ?? false,
  }));
  return {
    ...row,
    kind: readKind(row.kind),
    status: readStatus(row.status),
    title: written[0]?.title ?? "",
    locales: toLocaleStates(written, locales),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** One page of 100 articles for the merchant's list, with all categories and counts. AppError INVALID_INPUT. */
export async function findArticles(
  shopId: ShopId,
  input: FindArticlesInput = {},
): Promise<ArticleList> {
  const filter = parseInput(findArticlesSchema, input);
  const locales = await findShopLocales(shopId);
  const unsaid = await findUnsaidFacts(shopId, locales.primary);
  const query = filter.query.replace(/\p{Cc}+/gu, " ").trim();
  const values = [
    shopId,
    filter.status ?? null,
    filter.categoryId !== undefined,
    filter.categoryId ?? null,
    query && `%${escapeLike(query)}%`,
    filter.incompleteIn ?? null,
    locales.primary,
    [...unsaid].flatMap(([id, lacking]) => (lacking.has(filter.incompleteIn ?? "") ? [id] : [])),
  ];
  const [found, total, counts, categories] = await Promise.all([
    pool.query<Row>(FIND, [...values, (filter.page - 1) * PAGE_SIZE]),
    pool.query<{ total: number }>(COUNT_FOUND, values),
    pool.query<ArticleList["counts"]>(COUNT_ALL, [shopId]),
    findCategories(shopId),
  ]);
  return {
    categories,
    articles: found.rows.map((row) => toArticleRow(row, locales, unsaid)),
    total: total.rows[0]?.total ?? 0,
    page: filter.page,
    pageSize: PAGE_SIZE,
    counts: counts.rows[0] ?? { all: 0, draft: 0, published: 0 },
    primaryLocale: locales.primary,
    locales: locales.all,
  };
}
