import type { z } from "zod";
import type { ShopId } from "../db.server";
import { AppError } from "../errors";
import { parseInput } from "../lib/parse-input.server";
import { withTransaction } from "../transaction.server";
import { getArticleToEdit } from "./get-article.server";
import { articleCommandSchema, localeSchema, versionSchema } from "./knowledge-input";
import { lockKnowledge } from "./lock-knowledge.server";
import { indexArticles, unindexArticles } from "./search/index-articles.server";
import type { SavedArticle } from "./views";

const deleteTranslationSchema = articleCommandSchema.extend({
  version: versionSchema,
  locale: localeSchema,
});

export type DeleteTranslationInput = z.input<typeof deleteTranslationSchema>;

/**
 * Removes one language of an article; not the last one. AppErrors: INVALID_INPUT, NOT_FOUND, CONFLICT (saved by someone
 * else since).
 */
export async function deleteTranslation(
  shopId: ShopId,
  input: DeleteTranslationInput,
): Promise<SavedArticle> {
  const { articleId, version, locale, staffId } = parseInput(deleteTranslationSchema, input);
  return withTransaction(async (tx) => {
    await lockKnowledge(tx, shopId, staffId);
    await getArticleToEdit(tx, shopId, { articleId, version });
    const others = await tx.articleTranslation.count({
      where: { shopId, articleId, NOT: { locale } },
    });
    if (others === 0)
      throw new AppError(
        "INVALID_INPUT",
        "This is the article's only language. Delete the article instead.",
      );
    await unindexArticles(tx, shopId, [articleId]);
    await tx.articleTranslation.deleteMany({ where: { shopId, articleId, locale } });
    await indexArticles(tx, shopId, [articleId]);
    return tx.article.update({
      where: { shopId_id: { shopId, id: articleId } },
      data: { version: { increment: 1 } },
      select: { id: true, version: true },
    });
  });
}
