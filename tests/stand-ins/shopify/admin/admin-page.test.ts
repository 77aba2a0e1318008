import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type FrameLocator, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findBrowser } from "tests/kit/setup/find-browser";
import { verifySessionToken } from "tests/stand-ins/shopify/auth/session-token";
import { signAdminQuery } from "tests/stand-ins/shopify/auth/signatures";
import {
  CLIENT_ID,
  CLIENT_SECRET,
  SHOP,
  startForTest,
  type TestStack,
} from "tests/stand-ins/shopify/http/testing/start-for-test";

const USER_AGENT =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36";
const APP_PAGE = readFileSync(
  fileURLToPath(new URL("testing/app-page.html", import.meta.url)),
  "utf8",
);

let stack: TestStack;
let browser: Browser;
let refusals = 0;

beforeAll(async () => {
  stack = await startForTest({
    answer: (request, response) => {
      const url = new URL(request.url ?? "/", "http://app");
      if (url.pathname === "/api/me") {
        const token = (request.headers.authorization ?? "").replace("Bearer ", "");
        const claims = verifySessionToken(token, {
          clientId: CLIENT_ID,
          clientSecret: CLIENT_SECRET,
          shop: SHOP,
          now: new Date(),
        });
        if (!claims || refusals-- > 0) {
          response.writeHead(401, { "x-shopify-retry-invalid-session-request": "1" });
          return void response.end();
        }
        return void response.end(JSON.stringify(claims));
      }
      response.writeHead(200, {
        "content-type": "text/html",
        "content-security-policy": `frame-ancestors https://${SHOP} https://admin.shopify.com;`,
      });
      const script = `<script data-api-key="${CLIENT_ID}" src="${stack.shopify.origin}/app-bridge.js"></script>`;
      response.end(url.pathname === "/auth/session-token" ? script : script + APP_PAGE);
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

async function open(path: string, width = 1280): Promise<{ page: Page; app: FrameLocator }> {
  const context = await browser.newContext({
    userAgent: USER_AGENT,
    viewport: { width, height: 800 },
  });
  const page = await context.newPage();
  await page.goto(`${stack.shopify.origin}/store/demo/apps/test-app${path}`);
  const app = page.frameLocator("#app-frame");
  await app.locator("#where").waitFor();
  return { page, app };
}

describe("admin page", () => {
  it("frames the app with signed parameters", async () => {
    const { page } = await open("/app/orders?state=open");
    const src = (await page.locator("#app-frame").getAttribute("src")) ?? "";
    const { searchParams, origin, pathname } = new URL(src);
    expect(origin + pathname).toBe(`${stack.shopify.tunnelUrl}/app/orders`);
    expect([...searchParams.keys()].sort()).toEqual([
      "embedded",
      "hmac",
      "host",
      "id_token",
      "locale",
      "session",
      "shop",
      "state",
      "timestamp",
    ]);
    expect(searchParams.get("hmac")).toBe(signAdminQuery(searchParams, CLIENT_SECRET));
    const host = Buffer.from(searchParams.get("host") ?? "", "base64").toString();
    expect(host).toBe("admin.shopify.com/store/demo");
    expect(page.url()).toContain("/store/demo/apps/test-app/app/orders?state=open");
    await page.context().close();
  });

  it("shows the app's navigation and keeps its address in step", async () => {
    const { page, app } = await open("/app");
    const nav = page.locator("#app-nav a");
    await expect.poll(() => nav.allTextContents()).toEqual(["Inbox", "Settings"]);
    await nav.getByText("Settings").click();
    await expect.poll(() => app.locator("#where").textContent()).toBe("/app/settings");
    await expect.poll(() => page.url()).toContain("/apps/test-app/app/settings");
    expect(await nav.getByText("Settings").getAttribute("aria-current")).not.toBeNull();
    await page.locator("#app-link").click();
    await expect.poll(() => app.locator("#where").textContent()).toBe("/app");
    await page.reload();
    await app.locator("#where").waitFor();
    expect(page.url()).toMatch(/test-app\/app$/);
    await page.context().close();
  });

  it("gives session tokens, renews a refused one, and changes the staff member", async () => {
    const { page, app } = await open("/app");
    refusals = 1;
    await app.locator("#who").click();
    const first = JSON.parse(await textOf(app, "#claims")) as { sub: string; aud: string };
    expect(first.aud).toBe(CLIENT_ID);
    await page.locator("#staff").selectOption({ label: "Ben Okafor" });
    await page.waitForURL(/user=/);
    await app.locator("#where").waitFor();
    await app.locator("#who").click();
    const second = JSON.parse(await textOf(app, "#claims")) as { sub: string };
    expect(second.sub).not.toBe(first.sub);
    await page.context().close();
  });

  it("shows toasts and the title bar's buttons", async () => {
    const { page, app } = await open("/app");
    await app.locator("#toast").click();
    const toast = page.locator(".toast");
    expect(await toast.textContent()).toContain("Reply sent");
    await toast.getByText("Undo").click();
    expect(await textOf(app, "#log")).toBe("undone");
    expect(await page.locator("#page-title").textContent()).toBe("Inbox");
    await page.locator("#title-actions").getByText("Compose").click();
    expect(await textOf(app, "#log")).toBe("composed");
    await page.context().close();
  });

  it("draws the save bar and guards unsaved changes", async () => {
    const { page, app } = await open("/app");
    await app.locator("#name").fill("changed");
    await page.locator("#save-bar").waitFor();
    await page.locator("#app-nav a").getByText("Settings").click();
    await page.getByText("Stay").click();
    expect(await textOf(app, "#where")).toBe("/app");
    await page.locator("#save").click();
    expect(await textOf(app, "#log")).toBe("saved changed");
    await page.locator("#save-bar").waitFor({ state: "hidden" });
    await app.locator("#name").fill("again");
    await page.locator("#discard").click();
    expect(await textOf(app, "#log")).toBe("discarded");
    await page.context().close();
  });

  it("opens modals and follows links into admin", async () => {
    const { page, app } = await open("/app");
    await app.locator("#open-modal").click();
    const modal = app.locator("dialog[open]");
    expect(await modal.locator("h2").textContent()).toBe("Refund order");
    expect(await page.locator("body").getAttribute("class")).toContain("has-modal");
    await modal.getByText("Confirm").click();
    expect(await textOf(app, "#log")).toBe("confirmed");
    await modal.getByLabel("Close").click();
    await app.locator("#order-link").click();
    await page.waitForURL(/\/store\/demo\/orders\/1$/);
    await page.context().close();
  });

  it("comes back from the bounce page with a fresh token", async () => {
    const reload = encodeURIComponent(`${stack.shopify.tunnelUrl}/app/settings?shop=${SHOP}`);
    const { page } = await open(`/auth/session-token?shopify-reload=${reload}`);
    const frame = page
      .frames()
      .find((one) => one.url().startsWith(`${stack.shopify.tunnelUrl}/app/settings`));
    expect(new URL(frame?.url() ?? "").searchParams.get("id_token")).toBeTruthy();
    await page.context().close();
  });

  it("gives the frame the whole width of a phone", async () => {
    const { page } = await open("/app", 390);
    const box = await page.locator("#app-frame").boundingBox();
    expect(box?.width).toBe(390);
    const isNavShown = () => page.locator("nav.nav").isVisible();
    expect(await isNavShown()).toBe(false);
    await page.locator("#menu").click();
    await expect.poll(isNavShown).toBe(true);
    await page.locator("#app-nav a").getByText("Settings").click();
    await expect.poll(isNavShown).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.context().close();
  });

  it("offers to install an app that is not installed", async () => {
    await stack.control("POST", "/uninstall", {});
    const page = await browser.newPage({ userAgent: USER_AGENT });
    await page.goto(`${stack.shopify.origin}/store/demo/apps/test-app`);
    await page.getByRole("button", { name: "Install" }).click();
    await page.frameLocator("#app-frame").locator("#where").waitFor();
    await page.close();
  });
});

async function textOf(app: FrameLocator, selector: string): Promise<string> {
  const element = app.locator(selector);
  await expect.poll(() => element.textContent()).not.toBe("");
  return (await element.textContent()) ?? "";
}
