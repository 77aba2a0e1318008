import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { sent, start, started } from "tests/extension/testing/panel-kit";
import type { FakeStorefront } from "./testing/fake-storefront";
import { launchBrowser, openChat, openPage, say } from "./testing/open-page";

// Themes that change pages without loading them, by the libraries that they use, and the theme editor.

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

type Body = { content: string; embed: string; path: string };

const drawNames = (path: string) =>
  `<h1>Page ${path}</h1><a href="/one">One</a><a href="/two">Two</a><a href="/three">Three</a>`;

const turboBody = ({ embed, path }: Body) => `<main>${drawNames(path)}</main>${embed}`;
const swupBody = ({ embed, path }: Body) =>
  `<main id="swup" class="transition-main">${drawNames(path)}${embed}</main>`;
const barbaBody = ({ embed, path }: Body) =>
  `<div data-barba="wrapper"><main data-barba="container" data-barba-namespace="${path}">${drawNames(path)}${embed}</main></div>`;

const LIBRARIES = [
  {
    name: "Turbo",
    file: "node_modules/@hotwired/turbo/dist/turbo.es2017-umd.js",
    begin: "",
    draw: turboBody,
  },
  {
    name: "swup",
    file: "node_modules/swup/dist/Swup.umd.js",
    begin: "window.swup = new Swup({ animationSelector: false });",
    draw: swupBody,
  },
  {
    name: "swup, the chat beside what it swaps",
    file: "node_modules/swup/dist/Swup.umd.js",
    begin: "window.swup = new Swup({ animationSelector: false });",
    draw: ({ embed, path }: Body) => `<main id="swup">${drawNames(path)}</main>${embed}`,
  },
  {
    name: "Barba",
    file: "node_modules/@barba/core/dist/barba.umd.js",
    begin: "barba.init({ transitions: [{ name: 'plain' }] });",
    draw: barbaBody,
  },
];

const countParts = (page: Page) =>
  page.evaluate(() => {
    const hosts = [...document.querySelectorAll("#doorbell-chat")];
    const count = (name: string) =>
      hosts.reduce(
        (sum, { shadowRoot }) => sum + (shadowRoot?.querySelectorAll(name).length ?? 0),
        0,
      );
    return { hosts: hosts.length, launchers: count(".launcher"), dialogs: count("[role=dialog]") };
  });

const countSessions = (shop: FakeStorefront) =>
  shop.chat.calls.filter(({ action }) => action === "session").length;

const goTo = async (page: Page, name: string) => {
  await page.getByRole("link", { name, exact: true }).click();
  await page.getByRole("heading", { name: `Page /${name.toLowerCase()}` }).waitFor();
};

test.each(LIBRARIES)(
  "one chat stays open over the pages of $name",
  async ({ file, begin, draw }) => {
    const shop = await start({ drawBody: draw });
    const { page, surprises } = await openPage(browser, `${shop.url}/one`);
    await page.addScriptTag({ path: file });
    await page.evaluate(`${begin}; window.isSame = true;`);
    await openChat(page);
    await say(page, "Hello");
    await page.getByText("Sent").waitFor();
    await page.locator(".panel textarea").fill("Half a");
    const before = countSessions(shop);
    for (const name of ["Two", "Three"]) {
      await goTo(page, name);
      await expect.poll(() => countParts(page)).toEqual({ hosts: 1, launchers: 1, dialogs: 1 });
      expect(await page.locator(".panel textarea").inputValue()).toBe("Half a");
    }
    await page.goBack();
    await page.getByRole("heading", { name: "Page /two" }).waitFor();
    await expect.poll(() => countParts(page)).toEqual({ hosts: 1, launchers: 1, dialogs: 1 });
    // It still listens and writes, and no page asked for another session.
    shop.chat.reply("Hi there");
    await page.locator(".bubble-text").getByText("Hi there").waitFor();
    await say(page, "And more");
    await expect.poll(() => sent(shop).map(({ text }) => text)).toEqual(["Hello", "And more"]);
    await page.getByRole("button", { name: "Close chat" }).click();
    await goTo(page, "One");
    expect(await page.locator(".panel").isVisible()).toBe(false);
    await page.locator(".launcher").click();
    await page.locator(".bubble-text").getByText("Hi there").waitFor();
    expect(countSessions(shop)).toBe(before);
    expect(await page.evaluate("window.isSame")).toBe(true);
    expect(surprises).toEqual([]);
  },
);

test("a section that the theme editor draws again, and a script that comes twice, leave one chat", async () => {
  const shop = await start({
    drawBody: ({ embed }) => `<div id="shopify-section-one" class="shopify-section">${embed}</div>`,
  });
  const { page, surprises } = await openPage(browser, shop.url);
  await openChat(page);
  await page.addScriptTag({ url: "/assets/doorbell-launcher.js?again" });
  for (let turn = 0; turn < 2; turn += 1) {
    await page.evaluate(async () => {
      const html = await (await fetch(location.href)).text();
      const next = new DOMParser().parseFromString(html, "text/html").querySelector("section,div");
      const section = document.getElementById("shopify-section-one");
      const tell = (type: string) =>
        section?.dispatchEvent(
          new CustomEvent(type, { bubbles: true, detail: { sectionId: "one" } }),
        );
      tell("shopify:section:unload");
      if (section && next) section.innerHTML = next.innerHTML;
      tell("shopify:section:load");
    });
    await expect.poll(() => countParts(page)).toEqual({ hosts: 1, launchers: 1, dialogs: 1 });
    expect(await page.locator(".panel textarea").isVisible()).toBe(true);
  }
  await page.addScriptTag({ url: "/assets/doorbell-launcher.js?third" });
  expect(countSessions(shop)).toBe(1);
  await say(page, "Hello");
  await expect.poll(() => sent(shop)).toHaveLength(1);
  await page.getByRole("button", { name: "Close chat" }).click();
  // One launcher that listens once: a second listener would close what the first has opened.
  await page.locator(".launcher").click();
  await page.locator(".panel textarea").waitFor();
  expect(surprises).toEqual([]);
});

test("a page in another language or of another customer brings its own chat, and the open one is open again", async () => {
  const shop = await start({ drawBody: turboBody });
  const { page, surprises } = await openPage(browser, `${shop.url}/one`);
  await page.addScriptTag({ path: LIBRARIES[0]?.file ?? "" });
  await openChat(page);
  await say(page, "Hello");
  await page.getByText("Sent").waitFor();
  shop.setPage({ locale: "fa" });
  await goTo(page, "Two");
  await expect.poll(() => page.locator(".panel").getAttribute("lang")).toBe("fa");
  await expect.poll(() => countParts(page)).toEqual({ hosts: 1, launchers: 1, dialogs: 1 });
  await page.locator(".bubble-text").getByText("Hello").waitFor();
  // The stream of the one before has ended.
  await expect.poll(() => shop.chat.streams.size).toBe(1);
  const customer = { id: 8, first_name: "Ben", name: "Ben", email: "ben@shop.example" };
  await page.evaluate(() => {
    const state = JSON.parse(localStorage.getItem("doorbell-chat") ?? "{}");
    localStorage.setItem(
      "doorbell-chat",
      JSON.stringify({ ...state, customer: "7", draft: "Theirs" }),
    );
  });
  shop.setPage({ locale: "en", customer });
  await goTo(page, "Three");

  await expect.poll(() => page.locator(".panel").getAttribute("lang")).toBe("en");
  expect(await page.locator(".panel textarea").inputValue()).toBe("");
  expect(surprises).toEqual([]);
});
