import type { Prisma } from "@prisma/client";
import type { ShopId } from "~/database/db.server";
import { AppError } from "~/errors";

export interface StoredArticle {
  id: string;
  kind: string;
  status: string;
  categoryId: string | null;
  version: number;
  facts: Prisma.JsonValue;
}

/** An article that a command is about. AppError NOT_FOUND when this shop has none with the id. */
export async function getArticle(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  articleId: string,
): Promise<StoredArticle> {
  const article = await tx.article.findUnique({
    where: { shopId_id: { shopId, id: articleId } },
    select: { id: true, kind: true, status: true, categoryId: true, version: true, facts: true },
  });
  if (!article)
    throw new AppError(
      "NOT_FOUND",
      "This article does not exist any more. It may have been deleted.",
    );
  return article;
}

/** The same for an edit of the version the editor had open. AppError CONFLICT when it was saved since. */
export async function getArticleToEdit(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  wanted: { articleId: string; version: number | null },
): Promise<StoredArticle> {
  const article = await getArticle(tx, shopId, wanted.articleId);
  if (article.version !== wanted.version)
    throw new AppError(
      "CONFLICT",
      "Someone else saved this article while you were writing. Copy what you changed, open the article again and put it in.",
    );
  return article;
}

/** AppError NOT_FOUND when this shop has no such category; null is no category and always there. */
export async function checkCategory(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  categoryId: string | null,
): Promise<void> {
  if (categoryId === null) return;
  const found = await tx.articleCategory.count({ where: { shopId, id: categoryId } });
  if (found === 0)
    throw new AppError("NOT_FOUND", "This category does not exist any more. Choose another one.");
}
