import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext } from "playwright-core";
import { findBrowser } from "tests/kit/setup/find-browser";

// Shopify's library turns robots away, and headless Chromium says that it is one.
const USER_AGENT =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

/** A Chromium with a profile of its own, its window as wide and high as given, in CSS pixels. */
export async function startBrowser(size = { width: 1280, height: 900 }): Promise<BrowserContext> {
  const profile = await mkdtemp(join(tmpdir(), "doorbell-browser-"));
  return chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    headless: true,
    viewport: size,
    userAgent: USER_AGENT,
    locale: "en-GB",
    timezoneId: "Europe/Helsinki",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
