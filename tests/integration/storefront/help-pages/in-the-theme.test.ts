import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { addHelpShop, type HelpTestShop } from "./help-shop";
import { startTheme, type ThemeForTest } from "./start-theme";
import { STANDARD, type Opened } from "./theme-kit";

let theme: ThemeForTest;

let shop: HelpTestShop;

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

beforeAll(async () => {
  theme = await startTheme();
  shop = await addHelpShop("demo.myshopify.com");
});

afterAll(() => theme.stop());

beforeEach(() => theme.theme(STANDARD));

/** What went wrong in pages: blocked by the CSP, or run though it must not. */
let noise: string[] = [];

async function open(path: string, width = 1280, javaScriptEnabled = true): Promise<Opened> {
  const size = { width, height: 900 };
  const context = await theme.browser.newContext({ viewport: size, javaScriptEnabled });
  const page = await context.newPage();
  noise = [];
  page.on("dialog", (dialog) => {
    noise.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => noise.push(error.message));
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) noise.push(message.text());
  });
  const response = await page.goto(`${theme.storefrontUrl}${path}`);
  return { page, status: response?.status() ?? 0, close: () => context.close() };
}

const help = (page: Page) => page.locator(".doorbell-help");

async function findViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(on: string): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run(".doorbell-help");
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
  });
}

const PATHS = [
  "",
  "/search?query=return",
  "/search?query=zebra",
  "/categories/orders-returns",
  "/articles/returns",
  "/track",
  "/contact",
  "/nothing",
];

describe.each([
  ["en", "", "standard"],
  ["fa", "/fa", "standard"],
  ["en", "", "aggressive"],
])("help pages in %s (%s/…, %s theme)", (locale, root, variant) => {
  it.each(PATHS)("%s is whole, fits phones, and axe finds nothing", async (path) => {
    await theme.theme({ variant });
    const { page, status, close } = await open(`${root}/apps/help${path}`, 390);
    expect(status).toBe(path === "/nothing" ? 404 : 200);
    expect(await help(page).count()).toBe(1);
    expect(await help(page).getAttribute("lang")).toBe(locale);
    expect(await page.title()).not.toBe("");
    expect(await page.content()).not.toMatch(/Liquid [a-z ]*error|\{\{|\{%/);
    const overflow = await page.evaluate(() => {
      const root = document.querySelector(".doorbell-help");
      return root ? root.scrollWidth - root.clientWidth : -1;
    });
    expect(overflow).toBe(0);
    expect(await findViolations(page)).toEqual([]);
    expect(noise).toEqual([]);
    await close();
  });
});

describe("the theme's language", () => {
  it.each([true, false])(
    "is the pages' (path_prefix tells it: %s)",
    async (isLocaleInPathPrefix) => {
      await theme.theme({ isLocaleInPathPrefix });
      const { page, close } = await open("/fi/apps/help");
      expect(await page.title()).toContain("Ohjekeskus");
      await page.getByRole("link", { name: "Palautukset", exact: true }).click();
      expect(new URL(page.url()).pathname).toBe("/fi/apps/help/articles/palautukset");
      expect(await help(page).innerText()).toContain("Palauta 30 päivän kuluessa.");
      await page.getByRole("button", { name: "Kyllä" }).click();
      expect(await help(page).innerText()).toContain("Kiitos! Hyvä tietää");
      await close();
    },
  );

  it.each([true, false])(
    "stays where an old address leads on (path_prefix tells it: %s)",
    async (isLocaleInPathPrefix) => {
      await theme.theme({ isLocaleInPathPrefix });
      await pool.query(
        "UPDATE article_translations SET previous_slugs = '{takaisin}' WHERE shop_id = $1 AND slug = 'palautukset'",
        [shop.shopId],
      );
      const { page, status, close } = await open("/fi/apps/help/articles/takaisin?locale=fi");
      expect(status).toBe(200);
      const { pathname, search } = new URL(page.url());
      expect(pathname + search).toBe("/fi/apps/help/articles/palautukset?locale=fi");
      await page.goto(`${theme.storefrontUrl}/fi/apps/help/articles/takaisin`);
      expect(new URL(page.url()).pathname).toMatch(
        /^\/fi\/apps\/help\/articles\/(palautukset|returns)$/,
      );
      expect(await help(page).innerText()).toContain("Palauta 30 päivän kuluessa.");
      await close();
    },
  );
});

describe("where the merchant mounted them", () => {
  it("links, forms and style follow", async () => {
    await theme.theme({ proxy: { prefix: "community", subpath: "faq" } });
    const { page, close } = await open("/community/faq");
    await page.getByRole("searchbox", { name: "Search the help centre" }).fill("return");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/community/faq/search?**");
    expect(await help(page).innerText()).toContain("for “return”");
    expect(await help(page).evaluate((root) => getComputedStyle(root).maxInlineSize)).not.toBe(
      "none",
    );
    await close();
  });
});

describe("a shop with a strict Content-Security-Policy", () => {
  it("shows pages with their style, and blocks nothing of them", async () => {
    await theme.theme({ csp: true });
    const { page, close } = await open("/apps/help/articles/returns");
    expect(noise).toEqual([]);
    expect(await help(page).evaluate((root) => getComputedStyle(root).maxInlineSize)).not.toBe(
      "none",
    );
    await close();
  });
});

describe("without JavaScript", { timeout: 120_000 }, () => {
  it("tracking asks for a code and the contact form reaches the inbox, once also when loaded again", async () => {
    const { page, close } = await open("/apps/help/track", 390, false);
    await page.getByLabel("Order number").fill("1001");
    await page.getByLabel("E-mail address").fill("aino@example.com");
    await page.getByRole("button", { name: "Send me a code" }).click();
    expect(await help(page).innerText()).toContain("Check your e-mail");
    await page.goto(`${theme.storefrontUrl}/apps/help/contact`);
    await page.getByLabel("E-mail address").fill("aino@example.com");
    await page.getByLabel("Message", { exact: true }).fill("Where is it?");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Thank you, we have your message" }).waitFor();
    await page.reload();
    expect(await help(page).innerText()).toContain("Thank you, we have your message");
    const { rows } = await pool.query("SELECT text FROM messages WHERE shop_id = $1", [
      shop.shopId,
    ]);
    expect(rows).toEqual([{ text: "Where is it?" }]);
    await close();
  });
});
