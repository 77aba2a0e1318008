import { beforeAll, describe, expect, it } from "vitest";
import { sanitiseArticleHtml } from "~/knowledge/writing/sanitise-article-html";
import type { RoughShop } from "tests/e2e/rough-shop/start-rough-shop";
import { openChat } from "tests/e2e/storefront";
import type { Stack } from "tests/tools/demo/start-stack";
import { waitUntil } from "tests/tools/demo/wait-until";
import { expectTexts, guardWindow, SLOW } from "./guarded-window";
import { LIQUID, PAYLOADS } from "./payloads";
import { ARTICLES, CATEGORY, OWN_INTRO, OWN_LABEL, writeHostileHelp } from "./write-hostile-help";

/** Publishes the hostile help and waits until the shop's FAQ page has it. */
async function publishHostileHelp(shop: RoughShop): Promise<void> {
  await writeHostileHelp(shop);
  const settings = { count: 30, show_categories: true };
  const faq = { handle: "faq", template: "page.faq", section: "main", settings };
  const contact = { handle: "contact", template: "page.contact", section: "main" };
  await shop.changeTheme({ blocks: [faq, contact] });
  await waitUntil("the hostile help to be in the FAQ", async () => {
    const html = await (await fetch(`${shop.stack.storefrontUrl}/pages/faq`)).text();
    const isThere = html.includes(`Hostile part ${ARTICLES - 1}`) && html.includes("Own heading");
    return isThere ? true : undefined;
  });
}

async function findHostileArticles({ database }: Stack): Promise<{ id: string; slug: string }[]> {
  const { rows } = await database.query<{ id: string; slug: string }>(
    `SELECT a.id::text, t.slug FROM articles a JOIN article_translations t ON t.shop_id = a.shop_id AND t.article_id = a.id
     WHERE t.title LIKE 'Hostile part%' AND t.locale = 'en'`,
  );
  expect(rows.length).toBe(ARTICLES);
  return rows;
}

/** What merchants write: articles, categories and our texts in their words. */
export function testHostileHelp(find: () => RoughShop): void {
  describe(`${PAYLOADS.length} payloads in what merchants write`, { timeout: 240_000 }, () => {
    const { open, expectHarmless } = guardWindow(find);
    beforeAll(() => publishHostileHelp(find()));

    it("each alone in an article is harmless once it was cleaned", async () => {
      const page = await open();
      const cleaned = PAYLOADS.map(sanitiseArticleHtml);
      await page.setContent("<main></main>");
      await page.evaluate((pieces) => {
        for (const piece of pieces) {
          const place = document.createElement("div");
          document.querySelector("main")?.append(place);
          // Unlike innerHTML this runs the scripts that it makes.
          place.append(document.createRange().createContextualFragment(piece));
        }
      }, cleaned);
      await page.waitForTimeout(500);
      await expectHarmless();
      expect(cleaned.filter((html) => /\{\{|\{%/.test(html))).toEqual([]);
    });

    it("the FAQ shows it as text", async () => {
      const page = await open("/pages/faq");
      await page.evaluate(() => {
        for (const one of document.querySelectorAll("details")) one.open = true;
      });
      const shown = await page.locator(".doorbell-faq").innerText();
      expectTexts(shown, LIQUID);
      expect(shown).not.toContain("1337");
      const data = await page.locator("script[type='application/ld+json']").allTextContents();
      for (const json of data) expect(() => JSON.parse(json) as unknown).not.toThrow();
      expect(await page.locator("#doorbell-chat .launcher").getAttribute("aria-label")).toBe(
        OWN_LABEL,
      );
      await expectHarmless();
    });

    it("the chat's reader shows it as text", async () => {
      const panel = await openChat(await open("/pages/faq"));
      await panel.getByText(OWN_INTRO, { exact: true }).waitFor(SLOW);
      await panel.getByRole("button", { name: "Search help articles" }).click();
      await panel.getByRole("searchbox").fill("Hostile part");
      const results = panel.locator(".results button");
      await results.first().waitFor(SLOW);
      for (let at = 0; at < Math.min(ARTICLES, await results.count()); at += 1) {
        await results.nth(at).click();
        await panel.locator("article h3").waitFor(SLOW);
        await expectHarmless();
        await panel.getByRole("button", { name: "Back" }).click();
        await results.first().waitFor(SLOW);
      }
    });

    it("the help pages show it as text", async () => {
      const { stack } = find();
      const page = await open();
      for (const { slug } of await findHostileArticles(stack)) {
        await page.goto(`${stack.storefrontUrl}/apps/help/articles/${encodeURIComponent(slug)}`);
        await page.locator(".doorbell-help__article").waitFor(SLOW);
        expect(await page.locator(".doorbell-help").innerText()).not.toContain("1337");
        await expectHarmless();
      }
      await page.goto(`${stack.storefrontUrl}/apps/help`);
      expect(await page.locator(".doorbell-help").innerText()).toContain(CATEGORY);
      await expectHarmless();
    });

    it("the editor runs nothing of it", async () => {
      const { stack } = find();
      const page = await open();
      for (const { id } of (await findHostileArticles(stack)).slice(0, 2)) {
        await page.goto(`${stack.adminUrl}/app/knowledge/${id}`);
        await page
          .frameLocator("main iframe")
          .locator("[contenteditable=true]")
          .first()
          .waitFor(SLOW);
        await expectHarmless();
      }
    });
  });
}
