import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { searchArticles } from "~/knowledge/search/search-articles.server";
import { findArticleForEditing } from "~/knowledge/writing/find-article-for-editing.server";
import { findArticles } from "~/knowledge/writing/find-articles.server";
import { findCompleteness } from "~/knowledge/writing/find-completeness.server";
import type { SaveArticleInput } from "~/knowledge/writing/knowledge-input";
import type { SavedArticle } from "~/knowledge/writing/merchant-views";
import { saveArticle } from "~/knowledge/writing/save-article.server";
import { saveTranslation } from "~/knowledge/writing/save-translation.server";
import { describeOrderStatus } from "~/storefront/order-status/describe-order-status.server";
import { addMirroredShop, addOrder } from "tests/kit/factories/mirror";
import { ADMIN } from "tests/kit/factories/staff";
import { truncateAll } from "tests/kit/setup/test-database";
import { ChatPage } from "./chat/kit/chat-page";
import { startChatServer, type ChatServer } from "./chat/kit/start-chat-server";
import { HELP_DOMAIN } from "./help-pages/help-shop";
import { textOf } from "./help-pages/open-help-page";
import { inEnglish, inFinnish, readInHelp, RETURNS, type Texts } from "./policy-facts-kit";

let server: ChatServer;

let shop = 0;

beforeAll(async () => {
  server = await startChatServer();
});

afterAll(() => server.stop());

beforeEach(async () => {
  await truncateAll();
  shop = await addMirroredShop(HELP_DOMAIN);
  await pool.query(`UPDATE shops SET locales = '{en,fi}', time_zone = 'Europe/Helsinki'`);
});

const FI = { condition: "Käyttämätön", exceptions: "Sukat", how: "Postitse" };

const save = (
  part: Partial<SaveArticleInput>,
  { id, version }: { id: string | null; version: number | null } = { id: null, version: null },
): Promise<SavedArticle> =>
  saveArticle(shop, ADMIN, {
    articleId: id,
    version,
    categoryId: null,
    kind: "returns",
    isFeatured: true,
    facts: RETURNS,
    translations: [inEnglish()],
    ...part,
  });

const translate = ({ id, version }: SavedArticle, texts: Texts) =>
  saveTranslation(shop, ADMIN, { articleId: id, version, translation: inFinnish(texts) });

const openChat = (locale: string) =>
  ChatPage.open({ origin: server.origin, shopDomain: HELP_DOMAIN, locale });

const askChat = async (locale: string, id: string): Promise<string> => {
  const { body } = await (
    await openChat(locale)
  ).call<{ messages: { from: string; text: string }[] }>("quick", { clientId: randomUUID(), id });
  return body.messages.find(({ from }) => from === "self-service")?.text ?? "";
};

const stateOf = async ({ id }: SavedArticle) => {
  const { translations } = await findArticleForEditing(shop, id);
  return translations.find(({ locale }) => locale === "fi")?.state;
};

describe("facts in the shopper's language", () => {
  it("are read on the help page and in the chat's answer; what is not translated, in the first language", async () => {
    const { condition, how } = FI;
    await save({
      translations: [inEnglish(), inFinnish({ factTexts: { condition, how } })],
      status: "published",
    });
    const page = textOf((await readInHelp("käytäntömme", "fi")).html);
    expect(page).toMatch(/Kunto Käyttämätön/);
    expect(page).toMatch(/Poikkeukset Socks/);
    expect(textOf((await readInHelp("our-policy", "en")).html)).toContain("Condition Unworn");
    const answer = await askChat("fi", "returns");
    expect(answer).toContain("Käyttämätön");
    expect(answer).toContain("Postitse");
    expect(answer).toContain("Socks");
    expect(await askChat("en", "returns")).toContain("Condition: Unworn");
  });

  it("name shipping options, while orders are still known by the names they have", async () => {
    const option = { price: "4.90", currency: "EUR", regions: ["Finland", "Sweden"] };
    await save({
      kind: "shipping",
      facts: {
        options: [
          { ...option, name: "Posti", deliveryDays: { min: 2, max: 4 } },
          { ...option, name: "Slow boat", deliveryDays: { min: 20, max: 40 } },
        ],
      },
      translations: [
        inEnglish(),
        inFinnish({
          factTexts: {
            "option:Posti": "Postin paketti",
            "regions:Finland, Sweden": "Suomi, Ruotsi",
          },
        }),
      ],
      status: "published",
    });
    expect(await askChat("fi", "shipping")).toContain("Postin paketti");
    expect(textOf((await readInHelp("käytäntömme", "fi")).html)).toMatch(
      /Postin paketti .* Suomi, Ruotsi Slow boat/,
    );
    await addOrder(shop, {
      id: "501",
      name: "#1001",
      processedAt: new Date("2026-11-20T10:00:00Z"),
      fulfillmentStatus: "FULFILLED",
      trackingNumber: "JJFI1",
      lines: [{ variantId: "1", quantity: 1 }],
    });
    const now = new Date("2026-11-22T10:00:00Z");
    const status = await describeOrderStatus(shop, { orderId: "501", locale: "fi", now });
    expect(status.text).toContain("2–4");
  });

  it("are found by their words", async () => {
    await save({ translations: [inEnglish(), inFinnish({ factTexts: FI })], status: "published" });
    const find = async (query: string, locale: string) =>
      (await searchArticles(shop, { locale, query, limit: 5 })).map(({ title }) => title);
    expect(await find("sukat", "fi")).toEqual(["Käytäntömme"]);
    expect(await find("socks", "en")).toEqual(["Our policy"]);
  });

  it("make a translation incomplete until all are said, and out of date when one is restated", async () => {
    const first = await save({ translations: [inEnglish(), inFinnish()], status: "published" });
    expect(await stateOf(first)).toBe("incomplete");
    expect((await findArticles(shop, { incompleteIn: "fi" })).total).toBe(1);
    const groupOf = async (locale: string) =>
      (await findCompleteness(shop)).locales.find((one) => one.locale === locale)?.groups[0];
    expect(await groupOf("fi")).toMatchObject({
      current: 0,
      incomplete: 1,
      outdated: 0,
      missing: 0,
      items: [{ id: first.id, state: "incomplete" }],
    });
    expect(await groupOf("en")).toMatchObject({ current: 1, incomplete: 0 });

    const second = await translate(first, { factTexts: FI });
    expect(await stateOf(second)).toBe("current");
    expect((await findArticles(shop, { incompleteIn: "fi" })).total).toBe(0);

    // An ordinary edit that leaves the texts as they are.
    const third = await save({ facts: { ...RETURNS, windowDays: 14 } }, second);
    expect(await stateOf(third)).toBe("current");
    const fourth = await save({ facts: { ...RETURNS, condition: "As new" } }, third);
    expect(await stateOf(fourth)).toBe("outdated");
    expect(await stateOf(await translate(fourth, { factTexts: FI }))).toBe("current");
  });

  it("do not make up for a text that is missing", async () => {
    const text = { bodyHtml: "<p>All of it.</p>" };
    const first = await save({
      translations: [inEnglish(text), inFinnish({ factTexts: FI })],
      status: "published",
    });
    expect(await stateOf(first)).toBe("incomplete");
    expect((await findArticles(shop, { incompleteIn: "fi" })).articles).toMatchObject([
      { locales: [{ state: "current" }, { locale: "fi", state: "incomplete" }] },
    ]);
    expect((await findCompleteness(shop)).locales[1]?.groups[0]).toMatchObject({ incomplete: 1 });
    const second = await translate(first, { ...text, factTexts: FI });
    expect(await stateOf(second)).toBe("current");
    expect((await findArticles(shop, { incompleteIn: "fi" })).total).toBe(0);
  });

  it("go with what they translate", async () => {
    const first = await save({
      translations: [inEnglish(), inFinnish({ factTexts: { ...FI, hours: "9–17" } })],
    });
    const textsOf = async () =>
      (await findArticleForEditing(shop, first.id)).translations.find(
        ({ locale }) => locale === "fi",
      )?.factTexts;
    expect(await textsOf()).toEqual(FI);
    const second = await save({ facts: { ...RETURNS, how: "" } }, first);
    expect(await textsOf()).toEqual({ condition: FI.condition, exceptions: FI.exceptions });
    // A text saved without a word about the facts leaves them alone.
    const third = await save(
      { facts: { ...RETURNS, how: "" }, translations: [{ ...inEnglish(), locale: "fi" }] },
      second,
    );
    expect(await textsOf()).toEqual({ condition: FI.condition, exceptions: FI.exceptions });
    await save({ kind: "article", facts: {} }, third);
    expect(await textsOf()).toEqual({});
  });

  it("keep the day they were updated on while an edit leaves them as they are", async () => {
    const saved = await save({
      translations: [inEnglish(), inFinnish({ factTexts: FI })],
      status: "published",
    });
    const dateOf = async () => {
      const { html } = await readInHelp("käytäntömme", "fi");
      return /"dateModified":"([^"]+)"/.exec(html)?.[1];
    };
    const before = await dateOf();
    expect(before).toBeDefined();
    await save({ facts: { ...RETURNS, windowDays: 14 } }, saved);
    expect(await dateOf()).toBe(before);
  });

  it("are refused when they are too long, in words", async () => {
    const saved = await save({});
    await expect(
      translate(saved, { factTexts: { condition: "x".repeat(501) } }),
    ).rejects.toMatchObject({
      code: "INVALID_INPUT",
      userMessage: "Longer than 500 characters. Put the details in the text.",
    });
  });
});
