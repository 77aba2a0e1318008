import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { saveCategory } from "~/knowledge/categories/save-category.server";
import { saveArticle } from "~/knowledge/writing/save-article.server";
import { readHostileScripts } from "tests/kit/data/hostile-scripts";
import { ADMIN } from "tests/kit/factories/staff";
import { addHelpShop, type HelpTestShop } from "./help-shop";
import { startTheme, type ThemeForTest } from "./start-theme";
import { STANDARD, type Opened } from "./theme-kit";

let theme: ThemeForTest;

let shop: HelpTestShop;

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

describe("scripts in what people write", { timeout: 300_000, tags: ["data"] }, () => {
  const PAYLOADS = readHostileScripts().filter((line) => line.length < 2_000);
  const LIQUID = [
    "{{ shop.name }}",
    "{% layout none %}",
    "{%- assign page_title = 'x' -%}{{ content_for_header }}",
  ];

  // Twenty, spread over the whole.
  const isSampled = (_: string, index: number) => index % Math.ceil(PAYLOADS.length / 20) === 0;

  it("do not run in articles, categories, facts and the shop's name", async () => {
    const { id: categoryId } = await saveCategory(shop.shopId, ADMIN, {
      categoryId: null,
      translations: [
        { locale: "en", name: "<img src=x onerror=alert(1)>{{ shop.name }}", slug: "evil" },
      ],
    });
    const size = 400;
    for (let start = 0; start < PAYLOADS.length; start += size) {
      const some = [...PAYLOADS.slice(start, start + size), ...LIQUID];
      await saveArticle(shop.shopId, ADMIN, {
        articleId: null,
        version: null,
        categoryId,
        isFeatured: false,
        kind: "article",
        status: "published",
        translations: [
          {
            locale: "en",
            title: (some[0] ?? "x").slice(0, 150),
            summary: (some[1] ?? "").slice(0, 300),
            slug: `evil-${start}`,
            bodyHtml: `<p>Begin</p>${some.map((payload) => `<p>${payload}</p>`).join("\n")}`,
          },
        ],
      });
      const { page, close } = await open(`/apps/help/articles/evil-${start}`);
      await page.mouse.move(300, 300);
      expect(noise).toEqual([]);
      expect(
        await page.locator(".doorbell-help script:not([type='application/ld+json'])").count(),
      ).toBe(0);
      await close();
    }
    const { page, close } = await open("/apps/help/categories/evil");
    expect(noise).toEqual([]);
    expect(await page.locator("h1").innerText()).toBe(
      "<img src=x onerror=alert(1)>{{ shop.name }}",
    );
    await close();
    await pool.query("DELETE FROM articles WHERE shop_id = $1 AND category_id = $2", [
      shop.shopId,
      categoryId,
    ]);
  });

  it("do not run in searches and forms that come back", async () => {
    const { page, close } = await open("/apps/help/search");
    const sample = [...PAYLOADS.filter(isSampled), ...LIQUID];
    for (const payload of sample) {
      const query = new URLSearchParams({ query: payload, locale: payload }).toString();
      await page.goto(`${theme.storefrontUrl}/apps/help/search?${query}`);
      const shown = payload.trim().slice(0, 200);
      expect(await page.locator("#doorbell-search").inputValue()).toBe(
        shown.replaceAll(/[\r\n]/g, ""),
      );
    }
    await page.goto(`${theme.storefrontUrl}/apps/help/contact`);
    for (const payload of sample.slice(0, 12)) {
      await page.evaluate(
        (text) => {
          for (const field of document.querySelectorAll<HTMLInputElement>(
            "#doorbell-name, #doorbell-message",
          ))
            field.value = text;
        },
        payload.slice(0, 190),
      );
      await page.getByRole("button", { name: "Send message" }).click();
      expect(await page.locator("#doorbell-message").inputValue()).toBe(
        payload.slice(0, 190).trim(),
      );
    }
    expect(noise).toEqual([]);
    await close();
  });
});
