import { performance } from "node:perf_hooks";
import { pool } from "~/database/db.server";
import { searchArticles } from "~/knowledge/search/search-articles.server";
import { saveArticle } from "~/knowledge/writing/save-article.server";
import { escapeHtml } from "~/lib/escape-html";
import { installShop } from "~/shops/install-shop.server";
import { ADMIN } from "tests/kit/factories/staff";
import type { FaqArticle, FaqShop } from "./read-files";
import type { Answer } from "./score";

const toHtml = (body: string): string =>
  /<\/?(?:p|br|ul|ol|h\d|div)\b/i.test(body)
    ? body
    : body
        .split(/\n+/)
        .map((line) => `<p>${escapeHtml(line)}</p>`)
        .join("");

/** Saves every article as a merchant would; gives our id → the file's. */
async function saveArticles(
  shopId: number,
  articles: readonly FaqArticle[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { id, locale, title, body } of articles) {
    const saved = await saveArticle(shopId, ADMIN, {
      articleId: null,
      version: null,
      categoryId: null,
      kind: "article",
      isFeatured: false,
      status: "published",
      translations: [{ locale, title, bodyHtml: toHtml(body) || "<p>…</p>" }],
    });
    ids.set(saved.id, id);
  }
  return ids;
}

/** Puts the articles into a new shop and asks every question as a shopper would. */
export async function answerQuestions({ name, articles, questions }: FaqShop): Promise<Answer[]> {
  const shopId = await installShop(`${name}.myshopify.com`, []);
  const locales = [...new Set(articles.map(({ locale }) => locale))];
  await pool.query("UPDATE shops SET locales = $2, primary_locale = $3 WHERE id = $1", [
    shopId,
    locales,
    locales[0],
  ]);
  const ids = await saveArticles(shopId, articles);
  const answers: Answer[] = [];
  for (const question of questions) {
    const { locale, text: query } = question;
    const start = performance.now();
    const results = await searchArticles(shopId, { locale, query, limit: 10, isShopper: true });
    const milliseconds = performance.now() - start;
    const found = results.map(({ id }) => ids.get(id) ?? id);
    answers.push({ question, found, isGood: results[0]?.isGood ?? false, milliseconds });
  }
  return answers;
}
