import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import type { SaveArticleInput } from "~/knowledge/writing/knowledge-input";
import type { SavedArticle } from "~/knowledge/writing/merchant-views";
import { publishArticle } from "~/knowledge/writing/publish-article.server";
import { saveArticle } from "~/knowledge/writing/save-article.server";
import { buildMetafields } from "~/storefront/publish/build-metafields.server";
import { addMirroredShop } from "tests/kit/factories/mirror";
import { ADMIN } from "tests/kit/factories/staff";
import { truncateAll } from "tests/kit/setup/test-database";
import { ChatPage } from "./chat/kit/chat-page";
import { startChatServer, type ChatServer } from "./chat/kit/start-chat-server";
import { HELP_DOMAIN } from "./help-pages/help-shop";
import { openHelpPage, textOf } from "./help-pages/open-help-page";
import { inEnglish, inFinnish, readInHelp, RETURNS } from "./policy-facts-kit";

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

const openChat = (locale: string) =>
  ChatPage.open({ origin: server.origin, shopDomain: HELP_DOMAIN, locale });

const askChat = async (locale: string, id: string): Promise<string> => {
  const { body } = await (
    await openChat(locale)
  ).call<{ messages: { from: string; text: string }[] }>("quick", { clientId: randomUUID(), id });
  return body.messages.find(({ from }) => from === "self-service")?.text ?? "";
};

describe("a policy of facts alone", () => {
  it("is published, and read wherever articles are", async () => {
    const { id } = await save({ translations: [inEnglish({ title: "Returns" })] });
    await publishArticle(shop, ADMIN, { articleId: id });

    const { html, pageDescription } = await readInHelp("returns", "en");
    expect(textOf(html)).toMatch(/Returns .*At a glance .*30 days .*Condition Unworn/);
    expect(html).not.toContain("doorbell-help__article");
    expect(pageDescription).toContain("You can return items within 30 days of delivery.");

    const faq = (await buildMetafields(shop)).get("faq_en");
    const html30 = expect.stringContaining("<li>You can return items within 30 days");
    const text30 = expect.stringContaining("30 days of delivery.\nCondition: Unworn");
    expect(faq).toMatchObject({ categories: [{ articles: [{ html: html30, text: text30 }] }] });

    expect(await askChat("en", "returns")).toContain("within 30 days");
    const { body } = await (await openChat("en")).call<{ html: string }>("article", { id });
    expect(body.html).toContain("<li>Condition: Unworn</li>");
    const home = textOf((await openHelpPage()).html);
    expect(home).toContain("Returns");
  });

  it("is refused while it states nothing, as an ordinary article without a text is", async () => {
    const policy = await save({ facts: { windowDays: null, condition: " " } });
    await expect(publishArticle(shop, ADMIN, { articleId: policy.id })).rejects.toMatchObject({
      userMessage: "Write the policy’s text or fill in its facts first; then publish it.",
    });
    const article = await save({ kind: "article", facts: {} });
    await expect(publishArticle(shop, ADMIN, { articleId: article.id })).rejects.toMatchObject({
      userMessage: "Write the article's text first; then publish it.",
    });
  });

  it("is no answer in the theme where the language says nothing", async () => {
    const said = { title: "Gifts", bodyHtml: "<p>We wrap them.</p>" };
    await save({
      kind: "article",
      translations: [inEnglish(said), inFinnish({ title: "Lahjat" })],
      status: "published",
    });
    const values = await buildMetafields(shop);
    expect(values.get("faq_en")).toMatchObject({
      categories: [{ articles: [{ title: "Gifts" }] }],
    });
    expect(values.has("faq_fi")).toBe(false);
  });
});
