import { prisma, runSql, type ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { indexArticles } from "./index-articles.server";
import { INDEXER } from "./weigh-terms";

const BATCH = 200;
const TIMEOUT_MS = 60_000;

// Articles that are saved meanwhile are indexed by this release anyway; the version tells processes to look again.
const LOCK = `UPDATE knowledge_states SET version = version + 1 WHERE shop_id = $1`;

async function indexBatch(shopId: ShopId, after: string | null): Promise<string | null> {
  return withTransaction(async (tx) => {
    await runSql(tx, LOCK, [shopId]);
    const articles = await tx.article.findMany({
      where: { shopId, ...(after ? { id: { gt: after } } : {}) },
      orderBy: { id: "asc" },
      take: BATCH,
      select: { id: true },
    });
    const ids = articles.map(({ id }) => id);
    if (ids.length > 0) await indexArticles(tx, shopId, ids);
    return ids.at(-1) ?? null;
  }, TIMEOUT_MS);
}

/**
 * Brings a shop's search index to what this release makes of its texts, in batches, so that articles can be saved and
 * found meanwhile. Nothing happens when it is there already.
 */
export async function reindexKnowledge(shopId: ShopId): Promise<void> {
  const state = await prisma.knowledgeState.findUnique({ where: { shopId } });
  if (!state || state.indexer >= INDEXER) return;
  let last: string | null = null;
  do last = await indexBatch(shopId, last);
  while (last !== null);
  await prisma.knowledgeState.update({ where: { shopId }, data: { indexer: INDEXER } });
}
