import { runSql, type ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { checkCategory } from "~/knowledge/reading/get-article.server";
import {
  categoryCommandSchema,
  type CategoryCommandInput,
} from "~/knowledge/writing/knowledge-input";
import { lockKnowledge } from "~/knowledge/writing/lock-knowledge.server";
import { nextArticlePosition } from "~/knowledge/writing/next-position.server";
import { parseInput } from "~/lib/parse-input.server";
import type { TeamMember } from "~/team/permissions";

const FREE_ARTICLES = `UPDATE articles SET category_id = NULL, position = position + $3, updated_at = now()
  WHERE shop_id = $1 AND category_id = $2::uuid`;

/**
 * Deletes a category. Its articles stay: they are without a category afterwards, behind those that were before.
 * AppErrors: FORBIDDEN, INVALID_INPUT, NOT_FOUND.
 */
export async function deleteCategory(
  shopId: ShopId,
  staff: TeamMember,
  input: CategoryCommandInput,
): Promise<void> {
  const { categoryId } = parseInput(categoryCommandSchema, input);
  await withTransaction(async (tx) => {
    await lockKnowledge(tx, shopId, staff);
    await checkCategory(tx, shopId, categoryId);
    const offset = await nextArticlePosition(tx, shopId, null);
    await runSql(tx, FREE_ARTICLES, [shopId, categoryId, offset]);
    await tx.articleCategory.delete({ where: { shopId_id: { shopId, id: categoryId } } });
  });
}
