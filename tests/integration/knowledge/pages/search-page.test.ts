import { beforeEach, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { signIn } from "tests/authorization/sessions";
import { addMirroredShop } from "tests/kit/factories/mirror";
import { truncateAll } from "tests/kit/setup/test-database";
import { callRoute } from "./call-route";
import { createArticle, draft } from "./page-articles";

const SHOP = "pages.myshopify.com";

beforeEach(async () => {
  await truncateAll();
  const shopId = await addMirroredShop(SHOP);
  await pool.query("UPDATE shops SET primary_locale = 'en', locales = '{en,fi}' WHERE id = $1", [
    shopId,
  ]);
  await signIn(SHOP);
});

const create = (part?: Record<string, unknown>) => createArticle(SHOP, part);

describe("the test search", () => {
  const find = async (query: string) =>
    (await callRoute("app.knowledge.search", { shop: SHOP, query })).json;
  const change = (articleId: string, word: string, isWanted = true) =>
    callRoute("app.knowledge.search", {
      shop: SHOP,
      body: { intent: "change-search-word", articleId, locale: "en", word, isWanted },
    });

  it("says why an article was found and what no article has, and counts nothing", async () => {
    const { id } = await create({
      status: "published",
      translations: [
        { locale: "en", title: "Shipping costs", bodyHtml: "<p>Parcels to France are 9 €.</p>" },
      ],
    });
    expect(await find("")).toMatchObject({ explanation: null });
    expect(await find("?query=what+is+the+postage+to+france,+with+klarna")).toMatchObject({
      explanation: {
        locale: "en",
        results: [
          {
            id,
            reasons: expect.arrayContaining([
              { name: "delivery cost", kind: "concept", place: "title" },
              { name: "country: France", kind: "concept", place: "text" },
            ]),
          },
        ],
        missing: ["pay later: klarna"],
      },
    });
    const { rows } = await pool.query("SELECT query FROM knowledge_searches");
    expect(rows).toEqual([]);
  });

  it("finds an article by the search words it is given, until they are taken away", async () => {
    const { id } = await create({ status: "published" });
    expect(await find("?query=zebra")).toMatchObject({ explanation: { results: [] } });
    expect(await change(id, "  zebra  stripes ")).toMatchObject({ status: 200 });
    expect(await find("?query=zebra")).toMatchObject({
      explanation: {
        results: [
          {
            id,
            searchWords: ["zebra stripes"],
            reasons: [{ name: "zebra", kind: "word", place: "search words" }],
          },
        ],
      },
    });
    await change(id, "Zebra stripes", false);
    expect(await find("?query=zebra")).toMatchObject({ explanation: { results: [] } });
  });

  it("keeps search words within bounds, and apart from other languages", async () => {
    const { id } = await create();
    for (let word = 0; word < 20; word += 1) await change(id, `word ${word}`);
    expect((await change(id, "one more")).status).toBe(400);
    expect((await change(id, "WORD 3")).status).toBe(200);
    expect((await change(id, "x".repeat(61))).status).toBe(400);
    const { rows } = await pool.query(
      "SELECT cardinality(search_words) AS n FROM article_translations",
    );
    expect(rows).toEqual([{ n: 20 }]);
    const finnish = {
      intent: "change-search-word",
      articleId: id,
      locale: "fi",
      word: "sana",
      isWanted: true,
    };
    expect((await callRoute("app.knowledge.search", { shop: SHOP, body: finnish })).status).toBe(
      404,
    );
  });

  it("makes an editor that is open elsewhere notice, and editors keep what they do not know", async () => {
    const { id, version } = await create();
    await change(id, "zebra");
    const save = (part: Record<string, unknown>) =>
      callRoute("app.knowledge.$id", { shop: SHOP, params: { id }, body: draft(part) });
    expect((await save({ version })).status).toBe(409);
    expect((await save({ version: version + 1 })).status).toBe(200);
    const { rows } = await pool.query("SELECT search_words AS words FROM article_translations");
    expect(rows).toEqual([{ words: ["zebra"] }]);
  });
});
