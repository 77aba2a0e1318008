import type { SaveArticleInput } from "~/knowledge/writing/knowledge-input";

export const text = (locale: string, title: string, bodyHtml = "<p>Some words.</p>") => ({
  locale,
  title,
  bodyHtml,
});

export const article = (facts: Partial<SaveArticleInput> = {}): SaveArticleInput => ({
  articleId: null,
  version: null,
  categoryId: null,
  kind: "article",
  isFeatured: false,
  translations: [text("en", "Gift cards")],
  status: "published",
  ...facts,
});
