import { setTimeout as delay } from "node:timers/promises";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { findBrowser } from "tests/kit/setup/find-browser";
import { startStorefrontForTest, type TestStorefront } from "./testing/start-storefront";

let store: TestStorefront;
let browser: Browser;
let preflights = 0;

beforeAll(async () => {
  store = await startStorefrontForTest(async (request, response) => {
    const cors = { "access-control-allow-origin": "*" };
    if (request.method === "OPTIONS") {
      preflights++;
      response.writeHead(204, { ...cors, "access-control-allow-headers": "x-token" });
      return void response.end();
    }
    response.writeHead(200, { ...cors, "content-type": "text/event-stream" });
    response.write(`data: ${String(request.headers.origin)}\n\n`);
    // Whoever buffers would wait for this end.
    await delay(30_000, undefined, { ref: false });
    response.end();
  });
  browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
  });
});
afterAll(async () => {
  await browser?.close();
  await store.stop();
});
beforeEach(async () => {
  await store.stack.control("DELETE", "/shops/demo/theme");
});

interface OpenPage {
  page: Page;
  complaints: string[];
}

async function open(path: string, width = 1280): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(`${store.url}${path}`);
  return { page, complaints };
}

function productPath(): string {
  const products = [...store.shop.products.values()];
  const inStock = products.find(({ status }) => status === "ACTIVE");
  return `/products/${inStock?.handle}`;
}

/** The first event of a stream at the app's own address. */
function firstEvent(page: Page): Promise<string> {
  return page.evaluate(async (address) => {
    try {
      const answer = await fetch(address, { headers: { "x-token": "1" } });
      const chunk = await answer.body?.getReader().read();
      return new TextDecoder().decode(chunk?.value);
    } catch (error) {
      return String(error);
    }
  }, `${store.stack.shopify.tunnelUrl}/stream`);
}

describe("the storefront in a browser", () => {
  it("adds to the cart without leaving the page, and shows the chosen variant", async () => {
    const { page, complaints } = await open(productPath());
    const options = page.locator("[data-variant] option:not([disabled])");
    const second = await options.nth(1).getAttribute("value");
    await page.locator("[data-variant]").selectOption(second);
    expect(page.url()).toContain(`variant=${second}`);
    await page.getByRole("button", { name: "Add to cart" }).click();
    await expect.poll(() => page.locator("[data-cart-count]").textContent()).toBe("1");
    await page.getByRole("link", { name: "View cart" }).click();
    await page.getByRole("link", { name: "Remove" }).click();
    await page.getByText("There is nothing in it yet.").waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it("follows links to the shop's real address on this machine", async () => {
    const { page } = await open("/");
    await page.evaluate((path) => {
      const host = document.querySelector("main")?.appendChild(document.createElement("div"));
      const link = document.createElement("a");
      Object.assign(link, { href: `https://demo.myshopify.com${path}`, textContent: "The mug" });
      host?.attachShadow({ mode: "open" }).append(link);
    }, productPath());
    await page.getByRole("link", { name: "The mug" }).click();
    await page.waitForURL(`${store.url}${productPath()}`);
    await page.context().close();
  });

  it("reaches the app's own origin, streaming, after a preflight", async () => {
    const { page } = await open("/");
    preflights = 0;
    expect(await firstEvent(page)).toBe(`data: ${store.url}\n\n`);
    expect(preflights).toBe(1);
    await page.context().close();
  });

  it("keeps to its strict policy: own and CDN scripts run, other connections do not", async () => {
    await store.theme({ csp: true, embeds: { bubble: { enabled: true } } });
    const { page, complaints } = await open(productPath());
    await page.locator("html[data-bubble=loaded]").waitFor();
    const color = () => page.locator(".bubble").evaluate((one) => getComputedStyle(one).color);
    expect(await color()).toBe("rgb(0, 128, 128)");
    expect(complaints).toEqual([]);
    expect(await firstEvent(page)).toContain("TypeError");
    expect(complaints.join()).toContain("connect-src 'self'");
    await page.context().close();
  });

  it.each(["/", "/fa", "/collections/all", "/fi/cart", "/account/login", "/pages/about"])(
    "%s fits a phone",
    async (path) => {
      const { page } = await open(path, 390);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await page.context().close();
    },
  );
});
