import { chromium, type Browser, type BrowserContext } from "playwright-core";
import { findBrowser } from "tests/kit/setup/find-browser";

// Shopify's library turns robots away, and headless Chromium says that it is one.
const USER_AGENT =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

/**
 * Nothing is asked of other machines: Shopify's library preloads App Bridge from its CDN whatever the script's address is.
 * To answer such requests by Playwright's routes would switch the browser's cache off, and each page would load everything.
 */
const STAY_ON_THIS_MACHINE =
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost";

let browser: Promise<Browser> | null = null;

/**
 * A profile of its own in Chromium, its window as wide and high as given, in CSS pixels. All of a process are in one
 * browser, since another one takes half a second of processor time to start. `closeBrowser` comes last.
 */
export async function startBrowser(size = { width: 1280, height: 900 }): Promise<BrowserContext> {
  browser ??= chromium.launch({
    executablePath: findBrowser(),
    args: [
      STAY_ON_THIS_MACHINE,
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  return (await browser).newContext({
    viewport: size,
    userAgent: USER_AGENT,
    locale: "en-GB",
    timezoneId: "Europe/Helsinki",
  });
}

/** Closes the browser and all that is open in it. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
  browser = null;
}
