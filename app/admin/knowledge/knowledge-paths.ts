import type { ArticleKind } from "~/knowledge/writing/article-kinds";

// The parameter is not called "locale": Shopify admin puts the locale of who is at work into the address by that name.
interface NewArticle {
  title?: string;
  locale?: string;
  kind?: ArticleKind;
  categoryId?: string | null;
}

/** Address of the editor of an article, in its first language or in another. */
export function articlePath(articleId: string, locale?: string): string {
  return `/app/knowledge/${articleId}${locale ? `?language=${encodeURIComponent(locale)}` : ""}`;
}

/** Address of the editor for a new article, with what is known of it already. */
export function newArticlePath({ title, locale, kind, categoryId }: NewArticle = {}): string {
  const params = new URLSearchParams();
  if (kind && kind !== "article") params.set("kind", kind);
  if (title) params.set("title", title);
  if (locale) params.set("language", locale);
  if (categoryId) params.set("category", categoryId);
  return `/app/knowledge/new${params.size > 0 ? `?${params}` : ""}`;
}

/** Address of the overview of languages, opened at one of them. */
export function translationsPath(locale?: string): string {
  return `/app/knowledge/translations${locale ? `?language=${encodeURIComponent(locale)}` : ""}`;
}

/** Address of the page that searches as shoppers do, with a question tried at once. */
export function testSearchPath({
  query,
  locale,
}: { query?: string; locale?: string } = {}): string {
  const params = new URLSearchParams();
  if (query) params.set("query", query);
  if (locale) params.set("language", locale);
  return `/app/knowledge/search${params.size > 0 ? `?${params}` : ""}`;
}

export const importPath = "/app/knowledge/import";
