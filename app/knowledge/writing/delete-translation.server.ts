import type { Prisma } from "@prisma/client";
import type { z } from "zod";
import { runSql, type ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { getArticleToEdit } from "~/knowledge/reading/get-article.server";
import { indexArticles, unindexArticles } from "~/knowledge/search/index-articles.server";
import { parseInput } from "~/lib/parse-input.server";
import { findShopLocales } from "~/shops/find-shop-locales.server";
import type { TeamMember } from "~/team/permissions";
import { articleCommandSchema, localeSchema, versionSchema } from "./knowledge-input";
import { lockKnowledge } from "./lock-knowledge.server";
import type { SavedArticle } from "./merchant-views";

const deleteTranslationSchema = articleCommandSchema.extend({
  version: versionSchema,
  locale: localeSchema,
});

export type DeleteTranslationInput = z.input<typeof deleteTranslationSchema>;

// The last 50 are kept, each once, without the one that the heir has now; what the deleted one had last is the newest.
const BEQUEATH_SLUGS = `UPDATE article_translations AS heir SET previous_slugs = ARRAY(
    SELECT slug FROM (
      SELECT slug, max(place) AS place
      FROM unnest(heir.previous_slugs || gone.previous_slugs || gone.slug) WITH ORDINALITY AS had (slug, place)
      WHERE slug <> heir.slug GROUP BY slug ORDER BY max(place) DESC LIMIT 50
    ) AS kept ORDER BY place)
  FROM article_translations AS gone
  WHERE gone.shop_id = $1 AND gone.article_id = $2::uuid AND gone.locale = $3
    AND heir.shop_id = $1 AND heir.article_id = $2::uuid AND heir.locale = $4`;

/** The language that links to the deleted one lead to: the shop's first one, else any; null when there is no other. */
async function findHeir(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  { articleId, locale }: { articleId: string; locale: string },
): Promise<string | null> {
  const { primary } = await findShopLocales(shopId, tx);
  const others = await tx.articleTranslation.findMany({
    where: { shopId, articleId, NOT: { locale } },
    select: { locale: true },
    orderBy: { locale: "asc" },
  });
  const heir = others.find((other) => other.locale === primary) ?? others[0];
  return heir?.locale ?? null;
}

/**
 * Removes one language of an article; not the last one. Links to the addresses it had lead to the article in another
 * language. AppErrors: FORBIDDEN, INVALID_INPUT, NOT_FOUND, CONFLICT (saved by someone else since).
 */
export async function deleteTranslation(
  shopId: ShopId,
  staff: TeamMember,
  input: DeleteTranslationInput,
): Promise<SavedArticle> {
  const { articleId, version, locale } = parseInput(deleteTranslationSchema, input);
  return withTransaction(async (tx) => {
    await lockKnowledge(tx, shopId, staff);
    await getArticleToEdit(tx, shopId, { articleId, version });
    const heir = await findHeir(tx, shopId, { articleId, locale });
    if (heir === null)
      throw new AppError(
        "INVALID_INPUT",
        "This is the article's only language. Delete the article instead.",
      );
    await unindexArticles(tx, shopId, [articleId]);
    await runSql(tx, BEQUEATH_SLUGS, [shopId, articleId, locale, heir]);
    await tx.articleTranslation.deleteMany({ where: { shopId, articleId, locale } });
    await indexArticles(tx, shopId, [articleId]);
    return tx.article.update({
      where: { shopId_id: { shopId, id: articleId } },
      data: { version: { increment: 1 } },
      select: { id: true, version: true },
    });
  });
}
