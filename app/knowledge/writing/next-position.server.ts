import type { Prisma } from "@prisma/client";
import type { ShopId } from "~/database/db.server";

/** The place at the end of a category (null: of the articles without one). Only under the lock of knowledge. */
export async function nextArticlePosition(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  categoryId: string | null,
): Promise<number> {
  // Not as an aggregate, for which Prisma reads all rows: this reads the end of the index.
  const last = await tx.article.findFirst({
    where: { shopId, categoryId },
    orderBy: { position: "desc" },
    select: { position: true },
  });
  return (last?.position ?? 0) + 1;
}
