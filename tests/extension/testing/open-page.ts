import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { findBrowser } from "tests/kit/setup/find-browser";

/** A Chromium for tests of the extension. */
export function launchBrowser(): Promise<Browser> {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic"];
  return chromium.launch({ executablePath: findBrowser(), args });
}

export interface OpenedPage {
  page: Page;
  context: BrowserContext;
  /** Dialogs and script errors: none is ever wanted. */
  surprises: string[];
}

/** Opens a page at a phone's or a desktop's width; what surprises is collected. */
export async function openPage(
  browser: Browser,
  url: string,
  options: { width?: number; context?: BrowserContext; before?: string } = {},
): Promise<OpenedPage> {
  const { width = 1280 } = options;
  const context =
    options.context ?? (await browser.newContext({ viewport: { width, height: 800 } }));
  if (options.before) await context.addInitScript(options.before);
  const page = await context.newPage();
  const surprises: string[] = [];
  page.on("dialog", (dialog) => {
    surprises.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("pageerror", (error) => surprises.push(error.message));
  await page.goto(url);
  return { page, context, surprises };
}

/** Opens the chat and waits until it can be written in. */
export async function openChat(page: Page): Promise<void> {
  await page.locator(".launcher").click();
  await page.locator(".panel textarea").waitFor();
}

/** Writes and sends with the keyboard. */
export async function say(page: Page, text: string): Promise<void> {
  await page.locator(".composer textarea").fill(text);
  await page.locator(".composer textarea").press("Enter");
}
