import { prisma, type ShopId } from "~/database/db.server";
import { findArticle } from "~/knowledge/reading/find-article.server";
import type { PolicyView } from "~/knowledge/reading/reader-views";
import { readFactsOf, type PolicyKind } from "./policy-facts";

/**
 * The shop's published policy of a kind, in the language that serves a reader of `locale` best. Null when the shop has
 * not written or not published it; its facts can still be empty, one by one.
 */
export async function findPolicy<Kind extends PolicyKind>(
  shopId: ShopId,
  { kind, locale }: { kind: Kind; locale: string },
): Promise<PolicyView<Kind> | null> {
  const policy = await prisma.article.findFirst({
    where: { shopId, kind, status: "published" },
    select: { id: true, facts: true },
  });
  const article = policy && (await findArticle(shopId, { articleId: policy.id, locale }));
  if (!article) return null;
  const { id: articleId, slug, title, bodyText, updatedAt } = article;
  const facts = readFactsOf(kind, article.facts);
  const statedFacts = readFactsOf(kind, policy.facts);
  return {
    articleId,
    slug,
    title,
    bodyText,
    facts,
    statedFacts,
    locale: article.locale,
    updatedAt,
  };
}
