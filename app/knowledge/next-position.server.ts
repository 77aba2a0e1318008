import type { Prisma } from "@prisma/client";
import type { ShopId } from "../db.server";

/** The place at the end of a category (null: of the articles without one). Only under the lock of knowledge. */
export async function nextArticlePosition(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  categoryId: string | null,
): Promise<number> {
  const { _max } = await tx.article.aggregate({
    where: { shopId, categoryId },
    _max: { position: true },
  });
  return (_max.position ?? 0) + 1;
}
