import { prisma, type ShopId } from "~/database/db.server";

const DAYS = 30;
const DAY_MS = 86_400_000;

export interface ArticleFigures {
  /** Of the last 30 days, all languages. */
  views: number;
  helpfulVotes: number;
  unhelpfulVotes: number;
}

/** How often an article was read, and whether it helped. */
export async function findArticleFigures(
  shopId: ShopId,
  articleId: string,
): Promise<ArticleFigures> {
  const [views, votes] = await Promise.all([
    prisma.articleViews.aggregate({
      where: { shopId, articleId, day: { gt: new Date(Date.now() - DAYS * DAY_MS) } },
      _sum: { views: true },
    }),
    prisma.articleVote.groupBy({ by: ["isHelpful"], where: { shopId, articleId }, _count: true }),
  ]);
  const countOf = (isHelpful: boolean) =>
    votes.find((vote) => vote.isHelpful === isHelpful)?._count ?? 0;
  return {
    views: views._sum.views ?? 0,
    helpfulVotes: countOf(true),
    unhelpfulVotes: countOf(false),
  };
}
