import { runSql, type ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { checkCategory } from "~/knowledge/reading/get-article.server";
import { moveCategorySchema, type MoveCategoryInput } from "~/knowledge/writing/knowledge-input";
import { lockKnowledge } from "~/knowledge/writing/lock-knowledge.server";
import { placeBefore } from "~/knowledge/writing/place-before";
import { parseInput } from "~/lib/parse-input.server";
import type { TeamMember } from "~/team/permissions";

const NUMBER = `UPDATE article_categories c SET position = p.position, updated_at = now()
  FROM unnest($2::uuid[]) WITH ORDINALITY AS p (id, position)
  WHERE c.shop_id = $1 AND c.id = p.id AND c.position <> p.position`;

/** Puts a category in front of another one, or at the end. AppErrors: FORBIDDEN, INVALID_INPUT, NOT_FOUND. */
export async function moveCategory(
  shopId: ShopId,
  staff: TeamMember,
  input: MoveCategoryInput,
): Promise<void> {
  const { categoryId, beforeId } = parseInput(moveCategorySchema, input);
  await withTransaction(async (tx) => {
    await lockKnowledge(tx, shopId, staff);
    await checkCategory(tx, shopId, categoryId);
    const rows = await tx.articleCategory.findMany({
      where: { shopId },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const ids = placeBefore(
      rows.map(({ id }) => id),
      categoryId,
      beforeId,
    );
    await runSql(tx, NUMBER, [shopId, ids]);
  });
}
