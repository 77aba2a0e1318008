import type { Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { MessageCard } from "~/conversations/reads/message-cards";
import { DESKTOP, openChat, PHONE, signInToShop } from "tests/e2e/storefront";
import { findSentOrder } from "tests/tools/demo/find-shoppers-orders";
import { findViolations } from "./find-violations";
import type { RoughShop } from "./start-rough-shop";
import { answer, findConversation } from "./team";
import { visit, type Visitor } from "./visitor";
import { rootOf, say, type Language } from "./words";

const SLOW = { timeout: 30_000 };
const CHAT = "#doorbell-chat";

const CASES: {
  name: string;
  language: Language;
  size: typeof DESKTOP;
  accent: string;
}[] = [
  { name: "English, 1280 px", language: "en", size: DESKTOP, accent: "" },
  { name: "Persian, 390 px", language: "fa", size: PHONE, accent: "" },
  { name: "English, 390 px, a pale yellow accent", language: "en", size: PHONE, accent: "#ffe94d" },
  {
    name: "Persian, 1280 px, a nearly black accent",
    language: "fa",
    size: DESKTOP,
    accent: "#111",
  },
];

const CARDS: MessageCard[] = [
  {
    type: "product",
    productId: "1",
    variantId: null,
    title: "Wool mitten",
    variantTitle: "Grey",
    imageUrl: null,
    price: "24.00",
    currency: "EUR",
    url: "https://demo.myshopify.com/products/wool-mitten",
    isAvailable: false,
  },
  {
    type: "discount",
    code: "SORRY10",
    title: "10 % off everything",
    url: "https://demo.myshopify.com/discount/SORRY10",
    endsAt: new Date(Date.now() + 7 * 86_400_000).toISOString(),
  },
];

/** Where the blocks are in the demo's theme, and what of the page is theirs. */
const BLOCKS = [
  ["the FAQ", "/pages/faq"],
  ["order tracking", "/pages/track-order"],
  ["the contact form", "/pages/contact"],
] as const;

const HELP_PAGES = ["", "/search?query=size", "/search?query=qqqq", "/track", "/contact"];

/** Nothing that we put on shoppers' screens keeps anybody from using it, as far as axe can tell. */
export function testAccessibility(find: () => RoughShop): void {
  let visitor: Visitor | undefined;
  const check = async (page: Page, selector = CHAT) => {
    expect(await findViolations(page, selector)).toEqual([]);
  };
  afterEach(async () => {
    expect(visitor?.wrongs ?? []).toEqual([]);
    await visitor?.close();
    visitor = undefined;
  });

  describe.each(CASES)("axe: the chat in $name", ({ name, language, size, accent }) => {
    const t = (key: string) => say(key, language);
    const root = rootOf(language);
    beforeAll(() => find().changeTheme({ embeds: { chat: { settings: { accent } } } }));
    afterAll(() => find().changeTheme({ embeds: { chat: { settings: { accent: "" } } } }));

    it("closed, greeting, answering at once, with a form and a search", async () => {
      visitor = await visit(find(), `${root}/collections/all`, { size });
      const { page } = visitor;
      await page.locator(`${CHAT} .launcher`).waitFor(SLOW);
      await check(page);

      const panel = await openChat(page);
      await check(page);

      await panel.locator(".quick .chip").nth(1).click();
      await panel.locator(".card.source").first().waitFor(SLOW);
      await check(page);

      await panel.locator(".quick .chip").first().click();
      await panel.getByLabel(t("order_number")).waitFor(SLOW);
      await check(page);

      await panel.getByRole("button", { name: t("search") }).click();
      await panel.getByRole("searchbox").fill(language === "en" ? "returns" : "مرجوعی");
      await panel.locator(".results button").first().waitFor(SLOW);
      await check(page);

      await panel.locator(".results button").first().click();
      await panel.locator("article").waitFor(SLOW);
      await check(page);
    });

    it("a conversation with an order, a product, a discount code, and stars to give", async () => {
      const { stack } = find();
      const order = await findSentOrder(
        stack,
        CASES.findIndex((one) => one.name === name),
      );
      visitor = await visit(find(), "/", { size });
      const { page } = visitor;
      await signInToShop(stack, page, order.email);
      await page.goto(`${stack.storefrontUrl}${root}/collections/all`);
      const panel = await openChat(page);
      await panel.locator(".quick .chip").first().click();
      await panel.getByText(order.trackingNumber).first().waitFor(SLOW);
      const question = `${t("write")} ${name}`;
      await write(panel, question);
      const number = await findConversation(stack, question);
      await answer(stack, number, { text: "Here: https://example.com/a", cards: CARDS });
      await panel.getByText("SORRY10").first().waitFor(SLOW);
      await check(page);

      await answer(stack, number, { text: "Goodbye!", status: "closed" });
      await panel.getByRole("radiogroup").waitFor(SLOW);
      await panel.locator(".star").nth(3).click();
      await check(page);
    });
  });

  describe.each(["en", "fa"] as const)("axe: blocks and help pages in %s", (language) => {
    const root = rootOf(language);

    it.each([DESKTOP, PHONE])("%o", async (size) => {
      visitor = await visit(find(), "/", { size });
      const { page } = visitor;
      const { storefrontUrl } = find().stack;
      for (const [, path] of BLOCKS) {
        await page.goto(`${storefrontUrl}${root}${path}`);
        await page.locator(".doorbell-block").first().waitFor(SLOW);
        // Open, so that the answers are looked at too.
        await page.evaluate(() => {
          for (const one of document.querySelectorAll("details")) one.open = true;
        });
        await check(page, ".doorbell-block");
      }
      for (const path of HELP_PAGES) {
        await page.goto(`${storefrontUrl}${root}/apps/help${path}`);
        await check(page, ".doorbell-help");
      }
      await page.goto(`${storefrontUrl}${root}/apps/help`);
      for (const part of ["/categories/", "/articles/"]) {
        await page.locator(`.doorbell-help a[href*="${part}"]`).first().click();
        await page.waitForURL(`**${part}**`);
        await check(page, ".doorbell-help");
      }
    });
  });
}

async function write(panel: Locator, text: string): Promise<void> {
  await panel.locator(".composer textarea").fill(text);
  await panel.locator("button.send").click();
  await panel.getByText(text).first().waitFor(SLOW);
}
