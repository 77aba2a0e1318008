import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { sent, start, started } from "tests/extension/testing/panel-kit";
import { readHostileScripts } from "tests/kit/data/hostile-scripts";
import { launchBrowser, openChat, openPage, say } from "./testing/open-page";

// The built launcher and panel in Chromium, against a chat server in memory that can be made to fail.

// A browser on a busy machine.
vi.setConfig({ testTimeout: 90_000 });

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

afterEach(async () => {
  for (const context of browser.contexts()) await context.close();
  for (const shop of started.splice(0)) shop.stop();
});

test("everything is done with the keyboard, and Escape gives the focus back", async () => {
  const shop = await start();
  const { page } = await openPage(browser, shop.url);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  const focused = () =>
    page.evaluate(() => {
      const element = document.getElementById("doorbell-chat")?.shadowRoot?.activeElement;
      return element?.className || element?.tagName;
    });
  await expect.poll(focused).toBe("TEXTAREA");
  await page.keyboard.type("Typed");
  await page.keyboard.press("Shift+Enter");
  await page.keyboard.type("twice");
  await page.keyboard.press("Enter");
  await page.getByText("Sent").waitFor();
  expect(sent(shop)[0]?.text).toBe("Typed\ntwice");
  await page.keyboard.press("Escape");
  await expect.poll(focused).toBe("launcher");
});

test("on a phone the panel fills the screen and keeps the focus inside", async () => {
  const shop = await start();
  const { page } = await openPage(browser, shop.url, { width: 390 });
  await openChat(page);
  const box = await page.locator(".panel").boundingBox();
  expect(box).toMatchObject({ x: 0, y: 0, width: 390, height: 800 });
  for (let presses = 0; presses < 25; presses += 1) {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("doorbell-chat");
  }
});

test("without storage the chat works as far as this page goes", async () => {
  const shop = await start();
  const block = `for (const name of ["localStorage", "sessionStorage"])
    Object.defineProperty(window, name, { get() { throw new DOMException("blocked", "SecurityError"); } });`;
  const { page, surprises } = await openPage(browser, shop.url, { before: block });
  await openChat(page);
  await say(page, "No storage");
  await page.getByText("Sent").waitFor();
  expect(surprises).toEqual([]);
});

test("an offer appears beside the launcher, takes no focus and does not come back", async () => {
  const proactive = [
    {
      id: "p",
      texts: { en: "Any questions?" },
      pathContains: null,
      seconds: 0,
      cartAtLeast: 0,
      countries: null,
      maxPerDays: 7,
    },
  ];
  const shop = await start({
    page: { locale: "en", metafields: { config: { proxyPath: "/apps/help", proactive } } },
  });
  const { page } = await openPage(browser, shop.url);
  await page.getByRole("status").getByText("Any questions?").waitFor();
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await page.getByRole("button", { name: "Dismiss this message" }).click();
  await page.reload();
  await page.waitForTimeout(1_500);
  expect(await page.locator(".bubble").count()).toBe(0);
  expect(shop.chat.calls).toEqual([]);
});

test("the launcher makes room for the cart's buttons", async () => {
  const shop = await start({
    content: `<form action="/cart/add" style="position:fixed;inset:auto 0 0 0;height:64px"><button type="submit" name="add" style="width:100%;height:64px">Add to cart</button></form>`,
  });
  const { page } = await openPage(browser, shop.url, { width: 390 });
  await expect
    .poll(async () => {
      const box = await page.locator(".launcher").boundingBox();
      return box ? box.y + box.height : 800;
    })
    .toBeLessThanOrEqual(736);
  await page.getByRole("button", { name: "Add to cart" }).click({ trial: true });
});

test("scripts in names, messages, files and articles do not run", { tags: ["data"] }, async () => {
  const payloads = readHostileScripts()
    .filter((line) => line.includes("<") || line.includes("javascript:"))
    .slice(0, 1_500);
  expect(payloads.length).toBeGreaterThan(50);
  const shop = await start({
    session: { details: { name: payloads[0] ?? "", email: null, isEmailProven: false } },
    article: { title: payloads[1] ?? "", html: payloads.join("\n") },
  });
  const { page, surprises } = await openPage(browser, shop.url);
  await openChat(page);
  await say(page, "Hello");
  await page.getByText("Sent").waitFor();
  for (const payload of payloads.slice(0, 120))
    shop.chat.reply(payload, {
      authorName: payload,
      files: [{ id: payload, name: payload, type: "text/html", size: 1, url: payload }],
      cards: [{ type: "article", articleId: "a", title: payload, url: null }],
    });
  await expect
    .poll(() => page.locator(".row").count())
    .toBeGreaterThan(Math.min(payloads.length, 120));
  await page.getByRole("button", { name: "Search help articles" }).click();
  await page.getByRole("searchbox").fill("return");
  await page.locator(".results button").click();
  await page.locator("article").waitFor();
  const scripted = await page.evaluate(() => {
    const panel = document.getElementById("doorbell-chat")?.shadowRoot?.querySelector(".panel");
    return [...(panel?.querySelectorAll("*") ?? [])].filter(
      (element) =>
        (["SCRIPT", "IFRAME", "OBJECT", "EMBED", "STYLE", "FORM"].includes(element.tagName) &&
          element.className === "") ||
        [...element.attributes].some(
          ({ name, value }) =>
            name.startsWith("on") || /^\s*(?:javascript|data|vbscript):/i.test(value),
        ),
    ).length;
  });
  expect(scripted).toBe(0);
  expect(surprises).toEqual([]);
});

test("a page that opens the chat again does not take the focus from who opened it first", async () => {
  const shop = await start();
  const { page } = await openPage(browser, shop.url, {
    before: "window.requestIdleCallback = (work) => { window.runIdle = work; }",
  });
  let answer = () => {};
  const held = new Promise<void>((resolve) => (answer = resolve));
  await page.route("**/chat/session", async (route) => {
    await held;
    await route.continue();
  });
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.locator(".panel .skeleton").waitFor();
  await page.evaluate("window.runIdle()");
  answer();
  await page.locator(".panel textarea").waitFor();
  await page.keyboard.type("Typed at once");
  await expect.poll(() => page.locator(".panel textarea").inputValue()).toContain("Typed at once");
  expect(shop.chat.calls.filter(({ action }) => action === "session")).toHaveLength(1);
});

test.each(["light", "dark"])(
  "axe finds nothing in a %s theme, in both directions",
  async (kind) => {
    const theme =
      kind === "light" ? "body{color:#444;background:#fff}" : "body{color:#ddd;background:#15181c}";
    for (const locale of ["en", "fa"]) {
      const shop = await start({ theme, page: { locale } });
      const { page } = await openPage(browser, shop.url);
      await page.addScriptTag({ path: "node_modules/axe-core/axe.min.js" });
      const inspect = () =>
        page.evaluate(async () => {
          const axe: {
            run: (
              root: unknown,
            ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
          } = Reflect.get(window, "axe");
          const { violations } = await axe.run({ include: [["#doorbell-chat"]] });
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
        });
      expect(await inspect()).toEqual([]);
      await openChat(page);
      await page.waitForTimeout(300);
      expect(await inspect()).toEqual([]);
      await page.locator(".chip").first().click();
      await page.locator(".feedback").waitFor();
      await say(page, "Hello");
      await expect.poll(() => sent(shop).length).toBe(2);
      shop.chat.reply("Hi", {
        cards: [
          {
            type: "discount",
            code: "TEN",
            title: "10 %",
            url: "https://shop.example",
            endsAt: null,
          },
        ],
      });
      await page.locator(".discount").waitFor();
      await page.waitForTimeout(300);
      expect(await inspect()).toEqual([]);
    }
  },
);
