import { prisma, type ShopId } from "~/database/db.server";
import type { GapView } from "~/knowledge/writing/merchant-views";
import { titleFromQuery } from "./title-from-query";

const MAX_GAPS = 100;

/** What shoppers searched for without finding anything, the most frequent first; at most 100, no dismissed ones. */
export async function findGaps(shopId: ShopId): Promise<GapView[]> {
  const searches = await prisma.knowledgeSearch.findMany({
    where: { shopId, emptyTimes: { gt: 0 }, dismissedAt: null },
    orderBy: [{ emptyTimes: "desc" }, { lastSearchedAt: "desc" }],
    take: MAX_GAPS,
  });
  return searches.map(({ locale, queryKey, query, times, emptyTimes, lastSearchedAt }) => ({
    locale,
    key: queryKey,
    query,
    emptyTimes,
    times,
    lastSearchedAt: lastSearchedAt.toISOString(),
    suggestion: { title: titleFromQuery(query, locale), locale },
  }));
}
