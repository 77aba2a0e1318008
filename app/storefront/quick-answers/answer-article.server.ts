import type { ShopId } from "~/database/db.server";
import { findArticle } from "~/knowledge/reading/find-article.server";
import { getTexts } from "~/storefront/texts/get-texts.server";
import { makeArticleCard } from "./article-card";
import { factsAsBody } from "./facts-as-body";
import type { QuickAnswer } from "./quick-answer";
import { shorten } from "./shorten";

interface ArticleQuestion {
  articleId: string;
  locale: string;
  proxyPath: string | null;
}

/** Answers with a published article: the beginning of its text (of a policy without one, its facts) and its page. Null when there is none. */
export async function answerArticle(
  shopId: ShopId,
  { articleId, locale, proxyPath }: ArticleQuestion,
): Promise<QuickAnswer | null> {
  const article = await findArticle(shopId, { articleId, locale });
  if (!article) return null;
  const { bodyText } = factsAsBody(article, await getTexts(shopId, locale));
  const text = shorten(bodyText) || article.title;
  return { text, cards: [makeArticleCard({ ...article, articleId }, proxyPath)], needs: null };
}
