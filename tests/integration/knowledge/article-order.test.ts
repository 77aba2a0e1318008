import { beforeEach, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { deleteCategory } from "~/knowledge/categories/delete-category.server";
import { findCategoryBySlug } from "~/knowledge/categories/find-category-by-slug.server";
import { moveCategory } from "~/knowledge/categories/move-category.server";
import { saveCategory } from "~/knowledge/categories/save-category.server";
import { findFeaturedArticles } from "~/knowledge/reading/find-featured-articles.server";
import { findHelpCentre } from "~/knowledge/reading/find-help-centre.server";
import { findArticles } from "~/knowledge/writing/find-articles.server";
import { moveArticle } from "~/knowledge/writing/move-article.server";
import { saveArticle } from "~/knowledge/writing/save-article.server";
import { addMirroredShop } from "tests/kit/factories/mirror";
import { ADMIN } from "tests/kit/factories/staff";
import { truncateAll } from "tests/kit/setup/test-database";
import { article, text } from "./articles-kit";

let shop = 0;

beforeEach(async () => {
  await truncateAll();
  shop = await addMirroredShop("one.myshopify.com");
  await pool.query("UPDATE shops SET locales = '{en,fi,fa}'");
});

const category = async (name: string, shopId = shop): Promise<string> => {
  const { id } = await saveCategory(shopId, ADMIN, {
    categoryId: null,
    translations: [{ locale: "en", name }],
  });
  return id;
};

const titles = async (categoryId: string | null) =>
  (await findArticles(shop, { categoryId })).articles.map(({ title }) => title);

describe("categories and order", () => {
  it("moves articles within and across categories", async () => {
    const [shipping, returns] = [await category("Shipping"), await category("Returns")];
    const ids: string[] = [];
    for (const title of ["A", "B", "C"])
      ids.push(
        (
          await saveArticle(
            shop,
            ADMIN,
            article({ categoryId: shipping, translations: [text("en", title)] }),
          )
        ).id,
      );
    const [a = "", b = "", c = ""] = ids;
    await moveArticle(shop, ADMIN, { articleId: c, categoryId: shipping, beforeId: a });
    expect(await titles(shipping)).toEqual(["C", "A", "B"]);
    await moveArticle(shop, ADMIN, { articleId: c, categoryId: shipping, beforeId: null });
    await moveArticle(shop, ADMIN, { articleId: b, categoryId: returns, beforeId: a });
    expect([await titles(shipping), await titles(returns)]).toEqual([["A", "C"], ["B"]]);

    await moveCategory(shop, ADMIN, { categoryId: returns, beforeId: shipping });
    const centre = await findHelpCentre(shop, "en");
    expect(centre.categories.map(({ name }) => name)).toEqual(["Returns", "Shipping"]);
    expect(await findCategoryBySlug(shop, { slug: "returns", locale: "fi" })).toMatchObject({
      name: "Returns",
      articles: [{ title: "B" }],
      alternates: [{ locale: "en", slug: "returns" }],
    });

    await deleteCategory(shop, ADMIN, { categoryId: shipping });
    expect(await titles(null)).toEqual(["A", "C"]);
  });

  it("lists featured articles for the theme, published ones only", async () => {
    const returns = await category("Returns");
    await saveArticle(shop, ADMIN, article({ isFeatured: true }));
    await saveArticle(shop, ADMIN, article({ isFeatured: true, categoryId: returns }));
    await saveArticle(shop, ADMIN, article({ isFeatured: true, status: "draft" }));
    const featured = await findFeaturedArticles(shop, "en");
    expect(featured.map(({ name, articles }) => [name, articles.length])).toEqual([
      ["Returns", 1],
      ["", 1],
    ]);
  });
});
