import { z } from "zod";
import { AppError } from "~/errors";
import { findArticle } from "~/knowledge/reading/find-article.server";
import { recordArticleView } from "~/knowledge/reading/record-article-view.server";
import { parseInput } from "~/lib/parse-input.server";
import type { ChatCaller } from "~/storefront/chat/door/chat-caller.server";
import type { ArticleAnswer } from "~/storefront/chat/door/chat-views";
import { factsAsBody } from "~/storefront/quick-answers/facts-as-body";
import { findProxyPath } from "~/storefront/settings/find-proxy-path.server";
import { articleUrl } from "./article-url";

const articleSchema = z.object({
  id: z.uuid({ message: "This article does not exist any more." }),
});

/**
 * A published article in the shopper's language, and counts that it was read; a policy without a text is its facts.
 * AppError NOT_FOUND.
 */
export async function showArticle(
  { shopId, texts }: ChatCaller,
  fields: unknown,
): Promise<ArticleAnswer> {
  const { id: articleId } = parseInput(articleSchema, fields);
  const { locale } = texts;
  const [article, proxyPath] = await Promise.all([
    findArticle(shopId, { articleId, locale }),
    findProxyPath(shopId),
  ]);
  if (!article) throw new AppError("NOT_FOUND", "This article does not exist any more.");
  await recordArticleView(shopId, { articleId, locale: article.locale });
  const { id, title, slug } = article;
  const { bodyHtml: html } = factsAsBody(article, texts);
  return { id, title, html, url: articleUrl(proxyPath, slug) };
}
