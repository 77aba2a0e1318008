import type { ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { getArticleToEdit } from "~/knowledge/reading/get-article.server";
import { indexArticles } from "~/knowledge/search/index-articles.server";
import { parseInput } from "~/lib/parse-input.server";
import { findShopLocales } from "~/shops/find-shop-locales.server";
import type { TeamMember } from "~/team/permissions";
import { saveTranslationSchema, type SaveTranslationInput } from "./knowledge-input";
import { lockKnowledge } from "./lock-knowledge.server";
import type { SavedArticle } from "./merchant-views";
import { writeTranslation } from "./write-translation.server";

/**
 * Saves one language of an article that was opened with `version`.
 * AppErrors: FORBIDDEN, INVALID_INPUT, NOT_FOUND, CONFLICT (saved by someone else since).
 */
export async function saveTranslation(
  shopId: ShopId,
  staff: TeamMember,
  input: SaveTranslationInput,
): Promise<SavedArticle> {
  const { articleId, version, translation, isUpToDate } = parseInput(saveTranslationSchema, input);
  return withTransaction(async (tx) => {
    await lockKnowledge(tx, shopId, staff);
    await getArticleToEdit(tx, shopId, { articleId, version });
    const { primary } = await findShopLocales(shopId, tx);
    const saved = await tx.article.update({
      where: { shopId_id: { shopId, id: articleId } },
      data: { version: { increment: 1 } },
      select: { id: true, version: true },
    });
    await writeTranslation(tx, shopId, {
      articleId,
      version: saved.version,
      primaryLocale: primary,
      translation,
      isUpToDate,
    });
    await indexArticles(tx, shopId, [articleId]);
    return saved;
  });
}
