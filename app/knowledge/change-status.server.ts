import type { Prisma } from "@prisma/client";
import type { ShopId } from "../db.server";
import { AppError } from "../errors";
import type { ArticleStatus } from "./views";

/**
 * Sets whether shoppers see an article. Only under the lock of knowledge, and with indexing afterwards.
 * AppError INVALID_INPUT when there is nothing to show yet.
 */
export async function changeStatus(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  change: { articleId: string; status: ArticleStatus },
): Promise<void> {
  const { articleId, status } = change;
  const where = { shopId_id: { shopId, id: articleId } };
  if (status === "draft") {
    await tx.article.update({ where, data: { status } });
    return;
  }
  const written = await tx.articleTranslation.count({
    where: { shopId, articleId, NOT: { bodyText: "" } },
  });
  if (written === 0)
    throw new AppError("INVALID_INPUT", "Write the article's text first; then publish it.");
  const article = await tx.article.findUniqueOrThrow({ where, select: { publishedAt: true } });
  await tx.article.update({
    where,
    data: { status, publishedAt: article.publishedAt ?? new Date() },
  });
}
