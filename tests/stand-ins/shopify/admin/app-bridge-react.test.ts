import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { findBrowser } from "tests/kit/setup/find-browser";
import {
  CLIENT_ID,
  SHOP,
  startForTest,
  type TestStack,
} from "tests/stand-ins/shopify/http/testing/start-for-test";

let stack: TestStack;
let browser: Browser;

beforeAll(async () => {
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL("testing/react-app.tsx", import.meta.url))],
    bundle: true,
    format: "iife",
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"development"' },
    write: false,
  });
  stack = await startForTest({
    answer: (request, response) => {
      if (request.url === "/app.js") return void response.end(outputFiles[0]?.text);
      response.setHeader("content-type", "text/html");
      const bridge = `<script data-api-key="${CLIENT_ID}" src="${stack.shopify.origin}/app-bridge.js"></script>`;
      response.end(`<!doctype html><body>${bridge}<script src="/app.js"></script>`);
    },
  });
  await stack.control("POST", "/install", {});
  browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic"],
  });
});
afterAll(async () => {
  await browser?.close();
  await stack.stop();
});

it("works with the official React wrappers", async () => {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(`${stack.shopify.origin}/store/demo/apps/test-app/app`);
  const app = page.frameLocator("#app-frame");
  expect(await app.locator("#shop").textContent()).toBe(SHOP);
  await expect.poll(() => page.locator("#app-nav a").allTextContents()).toEqual(["Inbox"]);
  await expect.poll(() => page.locator("#page-title").textContent()).toBe("React page");

  await page.locator("#title-actions").getByText("Refund").click();
  const modal = app.locator("dialog[open]");
  await modal.getByText("In the modal").waitFor();
  await modal.getByText("Confirm").click();
  await page.locator(".toast").getByText("Refunded").waitFor();
  expect(await app.locator("dialog[open]").count()).toBe(0);
  await page.locator("#title-actions").getByText("Refund").click();
  await modal.getByLabel("Close").click();
  await modal.waitFor({ state: "hidden" });

  await app.locator("#dirty").click();
  await page.locator("#discard").click();
  await page.getByText("Continue editing").click();
  expect(await page.locator("#save-bar").isVisible()).toBe(true);
  await page.locator("#discard").click();
  await page.getByRole("button", { name: "Discard changes" }).click();
  await page.locator("#save-bar").waitFor({ state: "hidden" });
  expect(await app.locator("#log").textContent()).toBe("discarded");
  expect(errors).toEqual([]);
});
