import type { Prisma } from "@prisma/client";
import type { ShopId } from "~/database/db.server";
import { AppError } from "~/errors";
import { hasFacts, isPolicyKind, readFacts } from "~/knowledge/policies/policy-facts";
import type { ArticleStatus } from "./article-kinds";

/**
 * Sets whether shoppers see an article. Only under the lock of knowledge, and with indexing afterwards.
 * AppError INVALID_INPUT when there is nothing to show yet: no text, and of a policy no facts either.
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
  const article = await tx.article.findUniqueOrThrow({
    where,
    select: { publishedAt: true, kind: true, facts: true },
  });
  if (written === 0 && !hasFacts(readFacts(article.kind, article.facts)))
    throw new AppError(
      "INVALID_INPUT",
      isPolicyKind(article.kind)
        ? "Write the policy’s text or fill in its facts first; then publish it."
        : "Write the article's text first; then publish it.",
    );
  await tx.article.update({
    where,
    data: { status, publishedAt: article.publishedAt ?? new Date() },
  });
}
