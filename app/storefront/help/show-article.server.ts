import type { ArticleView } from "~/knowledge/reading/reader-views";
import { recordArticleView } from "~/knowledge/reading/record-article-view.server";
import { pathOf } from "./help-links";
import type { HelpPage, HelpVisit } from "./help-visit";
import { createArticlePage } from "./pages/article-page";
import { createErrorPage } from "./pages/error-page";

const isCurrent = (slug: string, article: ArticleView): boolean =>
  article.slug === slug || article.alternates.some((alternate) => alternate.slug === slug);

/**
 * The article as a page, counted as read once for each person who opens it. At an address that it has in no language
 * any more it says where it moved to, and is counted there.
 */
export async function showArticle(visit: HelpVisit, slug: string): Promise<HelpPage> {
  const shown = await createArticlePage(visit, { slug });
  if (!shown) return createErrorPage(visit, "NOT_FOUND");
  const { article, page } = shown;
  if (!isCurrent(slug, article)) return { ...page, movedTo: pathOf("articles", article.slug) };
  const { id: articleId, locale } = article;
  if (visit.isCounted) await recordArticleView(visit.shopId, { articleId, locale });
  return page;
}
