import { prisma, type ShopId } from "~/database/db.server";
import { searchArticles } from "~/knowledge/search/search-articles.server";
import { publishHintNow } from "~/realtime/publish-hint.server";
import { findGaps } from "./find-gaps.server";

/**
 * Searches again for what the merchant is shown as a gap. What is found by now stops being one, as if a shopper had
 * found it: whoever wrote the missing article need not put its gap away too. Pages that list gaps hear when some
 * have closed. Gives how many.
 */
export async function closeGaps(shopId: ShopId): Promise<number> {
  let closed = 0;
  // One after another: nobody waits for it, and shoppers search meanwhile.
  for (const { locale, key, query } of await findGaps(shopId)) {
    const found = await searchArticles(shopId, { locale, query, limit: 1 });
    if (found.length === 0) continue;
    const { count } = await prisma.knowledgeSearch.updateMany({
      where: { shopId, locale, queryKey: key },
      data: { emptyTimes: 0 },
    });
    closed += count;
  }
  if (closed > 0) publishHintNow({ shopId, topic: "knowledge", type: "knowledge.gaps-closed" });
  return closed;
}
