import { recordArticleView } from "../../knowledge/record-article-view.server";
import type { HelpPage, HelpVisit } from "./help-visit";
import { createArticlePage } from "./pages/article-page";
import { createErrorPage } from "./pages/error-page";

/** The article as a page, counted as read once for each person who opens it. */
export async function showArticle(visit: HelpVisit, slug: string): Promise<HelpPage> {
  const shown = await createArticlePage(visit, { slug });
  if (!shown) return createErrorPage(visit, "NOT_FOUND");
  const { id: articleId, locale } = shown.article;
  if (visit.isCounted) await recordArticleView(visit.shopId, { articleId, locale });
  return shown.page;
}
