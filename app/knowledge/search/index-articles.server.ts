import type { Prisma } from "@prisma/client";
import { runSql, type ShopId } from "~/database/db.server";
import { listFactTexts, readFactTexts, translateFacts } from "~/knowledge/policies/fact-texts";
import { readFacts } from "~/knowledge/policies/policy-facts";
import { weighTerms } from "./weigh-terms";

const REMOVE = `WITH gone AS (
    DELETE FROM article_terms WHERE shop_id = $1 AND article_id = ANY($2::uuid[]) RETURNING locale, term),
  counted AS (SELECT locale, term, count(*)::int AS number FROM gone GROUP BY 1, 2)
  UPDATE article_vocabulary v SET documents = v.documents - c.number FROM counted c
  WHERE v.shop_id = $1 AND v.locale = c.locale AND v.term = c.term`;

const FORGET = `DELETE FROM article_vocabulary WHERE shop_id = $1 AND documents <= 0`;

const ADD = `WITH added AS (
    INSERT INTO article_terms (shop_id, locale, term, article_id, weight)
    SELECT $1, t.locale, t.term, t.article_id, t.weight
    FROM unnest($2::text[], $3::text[], $4::uuid[], $5::real[]) AS t (locale, term, article_id, weight)
    RETURNING locale, term)
  INSERT INTO article_vocabulary AS v (shop_id, locale, term, documents)
  SELECT $1, locale, term, count(*)::int FROM added GROUP BY 2, 3
  ON CONFLICT (shop_id, locale, term) DO UPDATE SET documents = v.documents + excluded.documents`;

interface TermRows {
  locales: string[];
  terms: string[];
  articleIds: string[];
  weights: number[];
}

const SELECTION = {
  articleId: true,
  locale: true,
  title: true,
  summary: true,
  bodyText: true,
  searchWords: true,
  factTexts: true,
  article: { select: { kind: true, facts: true } },
} as const satisfies Prisma.ArticleTranslationSelect;

type Text = Prisma.ArticleTranslationGetPayload<{ select: typeof SELECTION }>;

/** A text with what the policy's facts say in its language. */
function wordsOf({ bodyText, factTexts, article }: Text): string {
  const facts = readFacts(article.kind, article.facts);
  const said = facts && translateFacts(facts, readFactTexts(factTexts));
  return [bodyText, ...listFactTexts(said).map(({ text }) => text)].join("\n");
}

/** Takes articles out of the search index. Only under the lock of knowledge. */
export async function unindexArticles(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  articleIds: readonly string[],
): Promise<void> {
  await runSql(tx, REMOVE, [shopId, articleIds]);
  await runSql(tx, FORGET, [shopId]);
}

/**
 * Makes the search index agree with what these articles say now; drafts are not in it. Only under the lock of
 * knowledge, which keeps the counts of the vocabulary right.
 */
export async function indexArticles(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  articleIds: readonly string[],
): Promise<void> {
  await runSql(tx, REMOVE, [shopId, articleIds]);
  const texts = await tx.articleTranslation.findMany({
    where: { shopId, articleId: { in: [...articleIds] }, article: { status: "published" } },
    select: SELECTION,
  });
  const rows: TermRows = { locales: [], terms: [], articleIds: [], weights: [] };
  for (const text of texts) {
    for (const [term, weight] of weighTerms({ ...text, bodyText: wordsOf(text) })) {
      rows.locales.push(text.locale);
      rows.terms.push(term);
      rows.articleIds.push(text.articleId);
      rows.weights.push(weight);
    }
  }
  await runSql(tx, ADD, [shopId, rows.locales, rows.terms, rows.articleIds, rows.weights]);
  await runSql(tx, FORGET, [shopId]);
}
