import { randomUUID } from "node:crypto";
import { pool } from "~/database/db.server";
import { saveCategory } from "~/knowledge/categories/save-category.server";
import { saveArticle } from "~/knowledge/writing/save-article.server";
import { ADMIN } from "tests/kit/factories/staff";

/** What a shop has written, for asking about it from elsewhere. */
export interface KnowledgeIds {
  articleId: string;
  categoryId: string;
}

const TITLE = "Mr Quartermain's mittens";
const GAP = "quartermain gift card";

/** Writes a category with an article in it, and remembers a search that found nothing. */
export async function addKnowledge(shopId: number): Promise<KnowledgeIds> {
  const { id: categoryId } = await saveCategory(shopId, ADMIN, {
    categoryId: null,
    translations: [{ locale: "en", name: TITLE }],
  });
  const { id: articleId } = await saveArticle(shopId, ADMIN, {
    articleId: null,
    version: null,
    categoryId,
    kind: "article",
    isFeatured: false,
    status: "published",
    translations: [{ locale: "en", title: TITLE, bodyHtml: `<p>${TITLE}</p>` }],
  });
  await pool.query(
    `INSERT INTO knowledge_searches (shop_id, locale, query_key, query, times, empty_times, last_searched_at)
     VALUES ($1, 'en', $2, $2, 3, 3, now())`,
    [shopId, GAP],
  );
  return { articleId, categoryId };
}

const article = (categoryId: string | null) => ({
  intent: "save",
  kind: "article",
  isFeatured: false,
  facts: {},
  categoryId,
  translations: [{ locale: "en", title: "Taken over", bodyHtml: "<p>Taken over</p>" }],
});

/** What the list of articles can be asked to do with them. */
export const listBodies = ({ articleId, categoryId }: KnowledgeIds): unknown[] => [
  { intent: "move-article", articleId, categoryId: null, beforeId: null },
  { intent: "set-status", articleId, status: "draft" },
  { intent: "delete-article", articleId },
  { intent: "save-category", categoryId, translations: [{ locale: "en", name: "Taken over" }] },
  { intent: "move-category", categoryId, beforeId: null },
  { intent: "delete-category", categoryId },
  { intent: "dismiss-gap", locale: "en", key: GAP },
];

/** What the editor can be asked to do with the article of the address. */
export const editorBodies = (): unknown[] => [
  { ...article(null), version: 1 },
  {
    intent: "save-translation",
    version: 1,
    translation: { locale: "fi", title: "Otettu", bodyHtml: "<p>Otettu</p>" },
  },
  { intent: "delete-translation", version: 1, locale: "en" },
  { intent: "delete" },
];

/** What the test search can be asked to do with an article that it found. */
export const searchBodies = ({ articleId }: KnowledgeIds): unknown[] =>
  [true, false].map((isWanted) => ({
    intent: "change-search-word",
    articleId,
    locale: "en",
    word: "gloves",
    isWanted,
  }));

/** New articles in a category of theirs, and in one that nobody has. */
export const newArticleBodies = ({ categoryId }: KnowledgeIds): unknown[] =>
  [categoryId, randomUUID()].map((id) => ({ ...article(id), version: null }));

function importForm(intent: string, csv?: string): FormData {
  const form = new FormData();
  form.set("intent", intent);
  if (csv) form.set("csv", new File([csv], "articles.csv", { type: "text/csv" }));
  return form;
}

const CSV = "locale,title,body\nen,Brought along,Words\n";

/** What the import can be asked to do. */
export const importBodies = (): unknown[] => [
  importForm("policies"),
  importForm("preview", CSV),
  importForm("apply", CSV),
];
