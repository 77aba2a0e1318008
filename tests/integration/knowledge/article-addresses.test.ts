import { beforeEach, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { findArticleBySlug } from "~/knowledge/reading/find-article-by-slug.server";
import { deleteTranslation } from "~/knowledge/writing/delete-translation.server";
import { saveArticle } from "~/knowledge/writing/save-article.server";
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

describe("an article that moves to another address", () => {
  const move = async (saved: { id: string; version: number }, slug: string) =>
    saveArticle(
      shop,
      ADMIN,
      article({
        articleId: saved.id,
        version: saved.version,
        translations: [{ ...text("en", "Gift cards"), slug }],
      }),
    );
  const find = async (slug: string) => {
    const found = await findArticleBySlug(shop, { slug, locale: "en" });
    return found && [found.id, found.slug];
  };

  it("is found at each that it had, under the one it has", async () => {
    const first = await saveArticle(shop, ADMIN, article());
    const second = await move(first, "vouchers");
    const third = await move(second, "gifts");
    for (const slug of ["gift-cards", "vouchers", "gifts"])
      expect(await find(slug)).toEqual([first.id, "gifts"]);
    expect(await findArticleBySlug(otherShop, { slug: "vouchers", locale: "en" })).toBeNull();

    await move(third, "gift-cards");
    expect(await find("gifts")).toEqual([first.id, "gift-cards"]);
  });

  it("leaves its old address to who takes it", async () => {
    const moved = await saveArticle(shop, ADMIN, article());
    await move(moved, "vouchers");
    const other = await saveArticle(shop, ADMIN, article());
    expect(await find("gift-cards")).toEqual([other.id, "gift-cards"]);
    expect(await find("vouchers")).toEqual([moved.id, "vouchers"]);
  });

  it("keeps its readers from another language's article that took its old address", async () => {
    const finnish = (slug: string) => [{ ...text("fi", "Lahjakortti"), slug }];
    const saved = await saveArticle(shop, ADMIN, article({ translations: finnish("lahja") }));
    const change = { articleId: saved.id, version: saved.version };
    await saveArticle(shop, ADMIN, article({ ...change, translations: finnish("lahjakortit") }));
    const other = await saveArticle(
      shop,
      ADMIN,
      article({ translations: [{ ...text("en", "Lahja, the band"), slug: "lahja" }] }),
    );
    const readers = ["fi", "fi-FI", "en", "fa"].map(async (locale) => {
      const found = await findArticleBySlug(shop, { slug: "lahja", locale });
      return found?.id;
    });
    expect(await Promise.all(readers)).toEqual([saved.id, saved.id, other.id, other.id]);
  });

  it("is still found at the addresses of a language it is not written in any more", async () => {
    const first = await saveArticle(
      shop,
      ADMIN,
      article({ translations: [text("en", "Gift cards"), text("fi", "Lahjakortit")] }),
    );
    const second = await saveArticle(
      shop,
      ADMIN,
      article({
        articleId: first.id,
        version: first.version,
        translations: [{ ...text("fi", "Lahjakortit"), slug: "lahjat" }],
      }),
    );
    const before = (await findArticleBySlug(shop, { slug: "gift-cards", locale: "en" }))?.updatedAt;
    await deleteTranslation(shop, ADMIN, {
      articleId: first.id,
      version: second.version,
      locale: "fi",
    });
    for (const slug of ["lahjakortit", "lahjat", "gift-cards"])
      expect(await find(slug)).toEqual([first.id, "gift-cards"]);
    const after = await findArticleBySlug(shop, { slug: "lahjat", locale: "fi" });
    expect(after).toMatchObject({ slug: "gift-cards", updatedAt: before });
  });
});
