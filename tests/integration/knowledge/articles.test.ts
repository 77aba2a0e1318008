import { beforeEach, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { deleteCategory } from "~/knowledge/categories/delete-category.server";
import { moveCategory } from "~/knowledge/categories/move-category.server";
import { saveCategory } from "~/knowledge/categories/save-category.server";
import { findPolicy } from "~/knowledge/policies/find-policy.server";
import { findArticleBySlug } from "~/knowledge/reading/find-article-by-slug.server";
import { findHelpCentre } from "~/knowledge/reading/find-help-centre.server";
import { searchArticles } from "~/knowledge/search/search-articles.server";
import { deleteArticle } from "~/knowledge/writing/delete-article.server";
import { findArticleForEditing } from "~/knowledge/writing/find-article-for-editing.server";
import { findArticles } from "~/knowledge/writing/find-articles.server";
import { findCompleteness } from "~/knowledge/writing/find-completeness.server";
import { moveArticle } from "~/knowledge/writing/move-article.server";
import { saveArticle } from "~/knowledge/writing/save-article.server";
import { saveTranslation } from "~/knowledge/writing/save-translation.server";
import { unpublishArticle } from "~/knowledge/writing/unpublish-article.server";
import { addMirroredShop } from "tests/kit/factories/mirror";
import { ADMIN } from "tests/kit/factories/staff";
import { truncateAll } from "tests/kit/setup/test-database";
import { article, text } from "./articles-kit";

let shop = 0;

let otherShop = 0;

beforeEach(async () => {
  await truncateAll();
  shop = await addMirroredShop("one.myshopify.com");
  otherShop = await addMirroredShop("two.myshopify.com");
  await pool.query("UPDATE shops SET locales = '{en,fi,fa}'");
});

const category = async (name: string, shopId = shop): Promise<string> => {
  const { id } = await saveCategory(shopId, ADMIN, {
    categoryId: null,
    translations: [{ locale: "en", name }],
  });
  return id;
};

describe("saving articles", () => {
  it("gives titles in every script their own address", async () => {
    const translations = [
      text("en", "Gift cards & vouchers: how?"),
      text("fi", "Lahjakortti – näin käytät"),
      text("fa", "کارت هدیه چگونه کار می‌کند؟"),
    ];
    await saveArticle(shop, ADMIN, article({ translations }));
    await saveArticle(shop, ADMIN, article({ translations }));

    const { uncategorised } = await findHelpCentre(shop, "fi");
    expect(uncategorised.map(({ slug }) => slug)).toEqual([
      "lahjakortti-näin-käytät",
      "lahjakortti-näin-käytät-2",
    ]);
    const persian = await findArticleBySlug(shop, {
      slug: "gift-cards-vouchers-how",
      locale: "fa",
    });
    expect(persian).toMatchObject({
      locale: "fa",
      title: "کارت هدیه چگونه کار می‌کند؟",
      category: null,
      facts: null,
    });
    expect(persian?.alternates).toHaveLength(3);
  });

  it("keeps its address under a new title, and takes a wished one", async () => {
    const first = await saveArticle(shop, ADMIN, article());
    const renamed = await saveArticle(
      shop,
      ADMIN,
      article({ ...first, articleId: first.id, translations: [text("en", "Vouchers")] }),
    );
    expect(await findArticleBySlug(shop, { slug: "gift-cards", locale: "en" })).toMatchObject({
      title: "Vouchers",
    });
    const wish = [{ ...text("en", "Vouchers"), slug: "Our Vouchers!" }];
    await saveArticle(
      shop,
      ADMIN,
      article({ ...renamed, articleId: first.id, translations: wish }),
    );
    expect(await findArticleBySlug(shop, { slug: "our-vouchers", locale: "en" })).not.toBeNull();
  });

  it("refuses to overwrite what someone else saved meanwhile", async () => {
    const { id } = await saveArticle(shop, ADMIN, article());
    await saveArticle(shop, ADMIN, article({ articleId: id, version: 1 }));
    const late = saveArticle(shop, ADMIN, article({ articleId: id, version: 1 }));
    await expect(late).rejects.toMatchObject({
      code: "CONFLICT",
      userMessage: expect.stringContaining("open the article again"),
    });
  });

  it("lets many save at once, each under an address of its own", async () => {
    const saved = await Promise.all(
      Array.from({ length: 8 }, () => saveArticle(shop, ADMIN, article())),
    );
    expect(new Set(saved.map(({ id }) => id)).size).toBe(8);
    const { uncategorised } = await findHelpCentre(shop, "en");
    expect(new Set(uncategorised.map(({ slug }) => slug)).size).toBe(8);
  });

  it("publishes nothing without a text", async () => {
    const empty = article({ translations: [text("en", "Empty", "<p> </p>")] });
    await expect(saveArticle(shop, ADMIN, empty)).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });

  it("has one policy of a kind, with facts that are quoted as they were saved", async () => {
    const facts = { windowDays: 30, cost: "shopper" };
    await saveArticle(shop, ADMIN, article({ kind: "returns", facts }));
    const policy = await findPolicy(shop, { kind: "returns", locale: "fi" });
    expect(policy).toMatchObject({ title: "Gift cards", locale: "en" });
    expect(policy?.facts).toEqual({
      windowDays: 30,
      condition: "",
      cost: "shopper",
      exceptions: "",
      how: "",
    });
    expect(await findPolicy(shop, { kind: "shipping", locale: "en" })).toBeNull();
    const second = saveArticle(shop, ADMIN, article({ kind: "returns" }));
    await expect(second).rejects.toMatchObject({ code: "CONFLICT" });
    const wrong = saveArticle(
      shop,
      ADMIN,
      article({ kind: "shipping", facts: { processingDays: -1 } }),
    );
    await expect(wrong).rejects.toMatchObject({ code: "INVALID_INPUT" });
  });
});

describe("translations", () => {
  it("are out of date once the primary language says something else", async () => {
    const { id } = await saveArticle(
      shop,
      ADMIN,
      article({ translations: [text("en", "A"), text("fi", "B")] }),
    );
    expect((await findArticleForEditing(shop, id)).translations).toMatchObject([
      { locale: "en", state: "current" },
      { locale: "fi", state: "current" },
    ]);
    await saveTranslation(shop, ADMIN, {
      articleId: id,
      version: 1,
      translation: text("en", "A2"),
    });
    expect((await findArticleForEditing(shop, id)).translations[1]?.state).toBe("outdated");
    const { locales } = await findCompleteness(shop);
    expect(locales.map(({ locale, groups }) => [locale, groups[0]])).toMatchObject([
      ["en", { current: 1, outdated: 0, missing: 0 }],
      ["fi", { current: 0, outdated: 1, items: [{ id, label: "A2", state: "outdated" }] }],
      ["fa", { missing: 1 }],
    ]);
    expect((await findArticles(shop, { incompleteIn: "fi" })).total).toBe(1);

    await saveTranslation(shop, ADMIN, { articleId: id, version: 2, translation: text("fi", "B") });
    expect((await findArticleForEditing(shop, id)).translations[1]?.state).toBe("current");
    expect((await findArticles(shop, { incompleteIn: "fi" })).total).toBe(0);
  });

  it("fall back to the primary language, and to nothing else", async () => {
    await saveArticle(shop, ADMIN, article({ translations: [text("en", "English")] }));
    await saveArticle(shop, ADMIN, article({ translations: [text("fi", "Suomeksi")] }));
    const shown = async (locale: string) =>
      (await findHelpCentre(shop, locale)).uncategorised.map(({ title }) => title);
    expect(await shown("fi")).toEqual(["English", "Suomeksi"]);
    expect(await shown("fa")).toEqual(["English"]);
  });
});

describe("another shop's ids", () => {
  it("are not found by any command, and nothing changes", async () => {
    const theirs = await category("Theirs", otherShop);
    const { id } = await saveArticle(otherShop, ADMIN, article({ categoryId: theirs }));
    const missing = { code: "NOT_FOUND" };
    const mine = await saveArticle(shop, ADMIN, article());
    const attempts = [
      () => findArticleForEditing(shop, id),
      () => saveArticle(shop, ADMIN, article({ articleId: id, version: 1 })),
      () => saveArticle(shop, ADMIN, article({ categoryId: theirs })),
      () =>
        saveTranslation(shop, ADMIN, {
          articleId: id,
          version: 1,
          translation: text("en", "Mine"),
        }),
      () => unpublishArticle(shop, ADMIN, { articleId: id }),
      () => deleteArticle(shop, ADMIN, { articleId: id }),
      () => moveArticle(shop, ADMIN, { articleId: id, categoryId: null, beforeId: null }),
      () => moveArticle(shop, ADMIN, { articleId: mine.id, categoryId: theirs, beforeId: null }),
      () => moveCategory(shop, ADMIN, { categoryId: theirs, beforeId: null }),
      () => deleteCategory(shop, ADMIN, { categoryId: theirs }),
      () =>
        saveCategory(shop, ADMIN, {
          categoryId: theirs,
          translations: [{ locale: "en", name: "Mine" }],
        }),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject(missing);
    expect((await findHelpCentre(otherShop, "en")).categories).toMatchObject([
      { name: "Theirs", articles: [{ id, title: "Gift cards" }] },
    ]);
    expect((await findArticles(shop)).total).toBe(1);
  });
});

describe("search", () => {
  it("finds published articles only, at once", async () => {
    const { id } = await saveArticle(shop, ADMIN, article());
    const search = (shopId: number) =>
      searchArticles(shopId, { locale: "en", query: "gift card", limit: 5 });
    expect(await search(shop)).toMatchObject([{ id, slug: "gift-cards", locale: "en" }]);
    expect(await search(otherShop)).toEqual([]);
    await unpublishArticle(shop, ADMIN, { articleId: id });
    expect(await search(shop)).toEqual([]);
    const { rows } = await pool.query("SELECT * FROM article_vocabulary");
    expect(rows).toEqual([]);
  });
});
