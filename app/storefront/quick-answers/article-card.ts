import type { MessageCard } from "~/conversations/reads/message-cards";

interface ArticleSource {
  articleId: string;
  slug: string;
  title: string;
  locale: string;
}

const MAX_TITLE = 500;

/** Address of an article's help page in the shop: "/apps/help/articles/returns?locale=en". */
export function articlePath(
  { slug, locale }: Pick<ArticleSource, "slug" | "locale">,
  proxyPath: string,
): string {
  return `${proxyPath}/articles/${encodeURIComponent(slug)}?locale=${encodeURIComponent(locale)}`;
}

/** The article that an answer was taken from, with its help page where that is known. */
export function makeArticleCard(
  source: ArticleSource,
  proxyPath: string | null,
): Extract<MessageCard, { type: "article" }> {
  const { articleId, title } = source;
  return {
    type: "article",
    articleId,
    title: title.slice(0, MAX_TITLE),
    url: proxyPath === null ? null : articlePath(source, proxyPath),
  };
}
