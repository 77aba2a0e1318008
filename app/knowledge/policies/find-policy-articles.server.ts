import { prisma, type ShopId } from "~/database/db.server";
import { readStatus } from "~/knowledge/reading/read-article-words";
import type { ArticleStatus } from "~/knowledge/writing/article-kinds";
import { POLICY_KINDS, type PolicyKind } from "./policy-facts";

/** Where the shop's policy of a kind is written, published or not. */
export interface PolicyArticle {
  id: string;
  kind: PolicyKind;
  status: ArticleStatus;
}

/** The shop's articles about shipping, returns, taxes and contact: at most one of each. */
export async function findPolicyArticles(shopId: ShopId): Promise<PolicyArticle[]> {
  const rows = await prisma.article.findMany({
    where: { shopId, kind: { in: [...POLICY_KINDS] } },
    select: { id: true, kind: true, status: true },
    orderBy: { id: "asc" },
    take: POLICY_KINDS.length,
  });
  return POLICY_KINDS.flatMap((kind) => {
    const row = rows.find((one) => one.kind === kind);
    return row ? [{ id: row.id, kind, status: readStatus(row.status) }] : [];
  });
}
