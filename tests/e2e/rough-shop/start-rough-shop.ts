import { chromium, type Browser } from "playwright-core";
import { findBrowser } from "tests/kit/setup/find-browser";
import { prepareShop } from "tests/tools/demo/prepare-shop";
import { DEMO_SHOP, type Stack } from "tests/tools/demo/start-stack";
import { startTestStack } from "tests/tools/demo/start-test-stack";

/** The demo shop with one browser, in which each test is somebody else. */
export interface RoughShop {
  stack: Stack;
  browser: Browser;
  /** Changes the theme's state as the merchant would; see the local Shopify's themePatchSchema. */
  changeTheme(patch: object): Promise<void>;
  stop(): Promise<void>;
}

const STANDARD_THEME = { variant: "standard", csp: false, proxy: null };

/** Sets the theme as a merchant does, through the local Shopify's control API. */
async function changeTheme(stack: Stack, patch: object): Promise<void> {
  const response = await fetch(`${stack.shopify.origin}/control/shops/${DEMO_SHOP}/theme`, {
    method: "PATCH",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...STANDARD_THEME, ...patch }),
  });
  if (!response.ok) throw new Error(`the theme: ${response.status} ${await response.text()}`);
}

/** Starts the whole product with the demo shop, ready as after a merchant's first hour, and a browser. */
export async function startRoughShop(): Promise<RoughShop> {
  const stack = await startTestStack();
  await prepareShop(stack);
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
  return {
    stack,
    browser,
    changeTheme: (patch) => changeTheme(stack, patch),
    async stop() {
      await browser.close();
      await stack.stop();
    },
  };
}
