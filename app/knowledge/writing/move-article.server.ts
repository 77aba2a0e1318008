import { runSql, type ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { checkCategory, getArticle } from "~/knowledge/reading/get-article.server";
import { parseInput } from "~/lib/parse-input.server";
import type { TeamMember } from "~/team/permissions";
import { moveArticleSchema, type MoveArticleInput } from "./knowledge-input";
import { lockKnowledge } from "./lock-knowledge.server";
import { placeBefore } from "./place-before";

const NUMBER = `UPDATE articles a SET category_id = $2::uuid, position = p.position, updated_at = now()
  FROM unnest($3::uuid[]) WITH ORDINALITY AS p (id, position)
  WHERE a.shop_id = $1 AND a.id = p.id AND (a.position <> p.position OR a.category_id IS DISTINCT FROM $2::uuid)`;

/**
 * Puts an article into a category (or out of all), in front of another one or at the end. When that other one has gone
 * elsewhere meanwhile, the end it is. AppErrors: FORBIDDEN, INVALID_INPUT, NOT_FOUND (article, category).
 */
export async function moveArticle(
  shopId: ShopId,
  staff: TeamMember,
  input: MoveArticleInput,
): Promise<void> {
  const { articleId, categoryId, beforeId } = parseInput(moveArticleSchema, input);
  await withTransaction(async (tx) => {
    await lockKnowledge(tx, shopId, staff);
    await getArticle(tx, shopId, articleId);
    await checkCategory(tx, shopId, categoryId);
    const rows = await tx.article.findMany({
      where: { shopId, categoryId },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const ids = placeBefore(
      rows.map(({ id }) => id),
      articleId,
      beforeId,
    );
    await runSql(tx, NUMBER, [shopId, categoryId, ids]);
  });
}
