import type { BrowserContext, Locator, Page } from "playwright-core";
import type { Stack } from "tests/tools/demo/start-stack";
import { startBrowser } from "./start-browser";

export const DESKTOP = { width: 1280, height: 860 };
export const PHONE = { width: 390, height: 844 };

/** Somebody in the shop, with a browser of their own. */
export interface ShopVisit {
  context: BrowserContext;
  page: Page;
  /** Addresses of the app's own origin that the pages asked for, in order. */
  askedOfUs: string[];
  /** What went wrong in the pages' scripts. */
  errors: string[];
  close(): Promise<void>;
}

/** Opens `path` of the shop's online store as a new visitor. */
export async function visitShop(
  stack: Stack,
  path: string,
  size: { width: number; height: number } = DESKTOP,
): Promise<ShopVisit> {
  const context = await startBrowser(size);
  const page = await context.newPage();
  const visit: ShopVisit = {
    context,
    page,
    askedOfUs: [],
    errors: [],
    close: () => context.close(),
  };
  context.on("request", (request) => {
    if (request.url().startsWith(stack.shopify.tunnelUrl)) visit.askedOfUs.push(request.url());
  });
  page.on("pageerror", (error) => visit.errors.push(error.message));
  await page.goto(`${stack.storefrontUrl}${path}`);
  return visit;
}

/** Signs a customer in to the shop; afterwards the page is their account's. */
export async function signInToShop(stack: Stack, page: Page, email: string): Promise<void> {
  await page.goto(`${stack.storefrontUrl}/account/login`);
  await page.locator("#CustomerEmail").fill(email);
  await page.locator("form:has(#CustomerEmail) button").click();
  await page.waitForURL(/\/account$/);
}

/** Opens the chat's panel and gives it. */
export async function openChat(page: Page): Promise<Locator> {
  await page.locator("#doorbell-chat .launcher").click();
  const panel = page.getByRole("dialog");
  await panel.getByRole("textbox").first().waitFor({ timeout: 20_000 });
  return panel;
}
