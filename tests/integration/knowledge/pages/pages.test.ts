import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { pool } from "~/database/db.server";
import { signIn } from "tests/authorization/sessions";
import { addMirroredShop } from "tests/kit/factories/mirror";
import { truncateAll } from "tests/kit/setup/test-database";
import { callRoute } from "./call-route";
import { createArticle, draft, savedArticle } from "./page-articles";

const SHOP = "pages.myshopify.com";
let shopId: number;

beforeEach(async () => {
  await truncateAll();
  shopId = await addMirroredShop(SHOP);
  await pool.query("UPDATE shops SET primary_locale = 'en', locales = '{en,fi,fa}' WHERE id = $1", [
    shopId,
  ]);
  await signIn(SHOP);
});

const create = (part?: Record<string, unknown>) => createArticle(SHOP, part);

const list = async (query = "") =>
  (await callRoute("app.knowledge._index", { shop: SHOP, query })).json;
const act = (body: unknown) => callRoute("app.knowledge._index", { shop: SHOP, body });
const open = (id: string) => callRoute("app.knowledge.$id", { shop: SHOP, params: { id } });
const edit = (id: string, body: unknown) =>
  callRoute("app.knowledge.$id", { shop: SHOP, params: { id }, body });

const titlesSchema = z.object({
  list: z.object({
    articles: z.array(z.object({ title: z.string() })),
    categories: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
});
const titles = async (query?: string) =>
  titlesSchema.parse(await list(query)).list.articles.map(({ title }) => title);
const categories = async () => titlesSchema.parse(await list()).list.categories;

describe("writing", () => {
  it("creates an article, and opens it sanitised", async () => {
    const { id } = await create();
    const { status, json } = await open(id);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      article: { status: "draft", translations: [{ locale: "en", bodyHtml: "<p>Small</p>" }] },
    });
  });

  it("says what is wrong", async () => {
    const translations = [{ locale: "en", title: "  ", bodyHtml: "" }];
    const { status, json } = await callRoute("app.knowledge.new", {
      shop: SHOP,
      body: draft({ translations }),
    });
    expect(status).toBe(400);
    expect(json).toMatchObject({ ok: false, message: "Give the article a title." });
  });

  it("begins with what the address says, and with no kind that is taken", async () => {
    const query = "?title=gift+card&language=fi&kind=returns&category=nobody";
    const fresh = await callRoute("app.knowledge.new", { shop: SHOP, query });
    expect(fresh.json).toMatchObject({
      locale: "fi",
      known: { title: "gift card", kind: "returns", categoryId: "" },
    });
    await create({ kind: "returns" });
    const taken = await callRoute("app.knowledge.new", { shop: SHOP, query });
    expect(taken.json).toMatchObject({ known: { kind: "article" } });
  });

  it("refuses a save over somebody else's, and tells it apart", async () => {
    const { id, version } = await create();
    expect((await edit(id, draft({ version, status: "published" }))).status).toBe(200);
    const { status, json } = await edit(id, draft({ version }));
    expect(status).toBe(409);
    expect(json).toMatchObject({ ok: false, code: "CONFLICT" });
  });

  it("gives the address in the help centre once it is published, in each language", async () => {
    const { id, version } = await create();
    expect((await open(id)).json).toMatchObject({ storefrontUrls: {} });
    const saved = await edit(id, draft({ version, status: "published" }));
    await edit(id, {
      intent: "save-translation",
      version: savedArticle(saved.json).version,
      translation: { locale: "fi", title: "Koot", bodyHtml: "<p>Pieni</p>" },
    });
    expect((await open(id)).json).toMatchObject({
      storefrontUrls: {
        en: `https://${SHOP}/apps/help/articles/sizes`,
        fi: `https://${SHOP}/apps/help/articles/koot?locale=fi`,
      },
    });
  });

  it("removes one language, but not the last, and then the whole article", async () => {
    const { id, version } = await create();
    const only = await edit(id, { intent: "delete-translation", version, locale: "en" });
    expect(only.status).toBe(400);
    expect((await edit(id, { intent: "delete" })).json).toEqual({ ok: true, article: null });
    expect(await open(id)).toEqual({ status: 404, json: { article: null } });
    expect((await edit(id, { intent: "delete" })).status).toBe(404);
  });

  it.each(["none", "1", "x".repeat(36)])("has nothing at the address %s", async (id) => {
    expect((await open(id)).status).toBe(404);
    expect((await edit(id, { intent: "delete" })).status).toBe(404);
  });
});

describe("the list", () => {
  it("orders articles within and across categories", async () => {
    const one = await create();
    await create({ translations: [{ locale: "en", title: "Care", bodyHtml: "" }] });
    expect(await titles()).toEqual(["Sizes", "Care"]);
    await act({
      intent: "save-category",
      categoryId: null,
      translations: [{ locale: "en", name: "Wool" }],
    });
    const [wool] = await categories();
    const move = { intent: "move-article", articleId: one.id };
    expect((await act({ ...move, categoryId: null, beforeId: null })).status).toBe(200);
    expect(await titles()).toEqual(["Care", "Sizes"]);
    await act({ ...move, categoryId: wool?.id, beforeId: null });
    expect(await titles()).toEqual(["Sizes", "Care"]);
    expect(await titles(`?category=${wool?.id}`)).toEqual(["Sizes"]);
    expect(await titles("?category=none")).toEqual(["Care"]);
    await act({ intent: "delete-category", categoryId: wool?.id });
    expect(await categories()).toEqual([]);
    expect(await titles()).toHaveLength(2);
  });

  it("filters by words, status and language, and ignores what it does not know", async () => {
    const { id } = await create();
    await create({ translations: [{ locale: "fi", title: "Hoito", bodyHtml: "<p>Pese</p>" }] });
    await act({ intent: "set-status", articleId: id, status: "published" });
    expect(await titles("?q=hoi")).toEqual(["Hoito"]);
    expect(await titles("?status=published")).toEqual(["Sizes"]);
    expect(await titles("?incomplete=fi")).toEqual(["Sizes"]);
    expect(await titles("?status=secret&incomplete=%3Cb%3E&page=-4")).toHaveLength(2);
  });

  it("does not publish an article without a text, and says why", async () => {
    const { id } = await create({ translations: [{ locale: "en", title: "Empty", bodyHtml: "" }] });
    const { status, json } = await act({
      intent: "set-status",
      articleId: id,
      status: "published",
    });
    expect(status).toBe(400);
    expect(json).toMatchObject({ ok: false, message: expect.stringContaining("text") });
  });

  it("shows gaps until they are put away, and policies by kind", async () => {
    await pool.query(
      `INSERT INTO knowledge_searches (shop_id, locale, query_key, query, times, empty_times, last_searched_at)
       VALUES ($1, 'fi', 'lahjakortti', 'Lahjakortti', 5, 5, now())`,
      [shopId],
    );
    await create({ kind: "shipping" });
    expect(await list()).toMatchObject({
      gaps: [{ query: "Lahjakortti", emptyTimes: 5, suggestion: { locale: "fi" } }],
      policies: [{ kind: "shipping", status: "draft" }],
    });
    await act({ intent: "dismiss-gap", locale: "fi", key: "lahjakortti" });
    expect(await list()).toMatchObject({ gaps: [] });
  });

  it.each([{}, { intent: "erase" }, { intent: "delete-article", articleId: "1" }])(
    "refuses %j",
    async (body) => expect((await act(body)).status).toBe(400),
  );
});

describe("translations", () => {
  it("opens at the first language that lacks something, whatever locale the admin adds", async () => {
    const page = async (query: string) =>
      (await callRoute("app.knowledge.translations", { shop: SHOP, query })).json;
    expect(await page("")).toMatchObject({ selected: "en" });
    const { id } = await create();
    await act({ intent: "set-status", articleId: id, status: "published" });
    expect(await page("?locale=fa")).toMatchObject({ selected: "fi" });
    expect(await page("?language=fa")).toMatchObject({ selected: "fa" });
  });
});
