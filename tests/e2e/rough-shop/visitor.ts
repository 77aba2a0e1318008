import type { BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { DESKTOP } from "tests/e2e/storefront";
import type { RoughShop } from "./start-rough-shop";

// Shopify's library turns robots away, and headless Chromium says that it is one.
const USER_AGENT =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

/** Somebody with a browser of their own, and what went wrong in it. */
export interface Visitor {
  context: BrowserContext;
  page: Page;
  /** Errors of scripts, dialogs, and scripts of others that ran: nothing of it may ever happen. */
  wrongs: string[];
  /** Addresses that pages asked for outside of this machine. */
  foreign: string[];
  /** Addresses of the app's own origin that were asked for. */
  askedOfUs: string[];
  /** What the page's Content-Security-Policy forbade: directive and address. */
  blocked: string[];
  close(): Promise<void>;
}

export interface VisitOptions extends Pick<
  BrowserContextOptions,
  "javaScriptEnabled" | "reducedMotion" | "colorScheme"
> {
  size?: { width: number; height: number };
  /** Run in every page before anything else of it. */
  initScript?: string;
}

let visitors = 0;

/** Addresses of shoppers, so that what one test does never counts against the next one's limits. */
export function nextAddress(): string {
  visitors += 1;
  return `10.77.${visitors >> 8}.${visitors & 255}`;
}

// What payloads call when they run, and what a policy forbids, told to the test.
const WATCH = `
  for (const name of ["alert", "confirm", "prompt", "print"])
    window[name] = (...values) => window.tellTest?.("ran", name + "(" + values.join() + ")");
  document.addEventListener("securitypolicyviolation", (event) =>
    window.tellTest?.("blocked", event.effectiveDirective + " " + event.blockedURI));
`;

/** Opens a browser window for one person, on no page yet. */
export async function openWindow(shop: RoughShop, options: VisitOptions = {}): Promise<Visitor> {
  const { size = DESKTOP, initScript, ...rest } = options;
  const context = await shop.browser.newContext({
    viewport: size,
    userAgent: USER_AGENT,
    locale: "en-GB",
    timezoneId: "Europe/Helsinki",
    extraHTTPHeaders: { "X-Local-Client": nextAddress() },
    ...rest,
  });
  const visitor: Visitor = {
    context,
    page: await context.newPage(),
    wrongs: [],
    foreign: [],
    askedOfUs: [],
    blocked: [],
    close: () => context.close(),
  };
  await context.exposeFunction("tellTest", (kind: string, what: string) => {
    if (kind === "blocked") visitor.blocked.push(what);
    else visitor.wrongs.push(`${kind}: ${what}`);
  });
  await context.addInitScript({ content: `${WATCH}${initScript ?? ""}` });
  await watchRequests(shop, visitor);
  context.on("page", (page) => visitor.wrongs.push(`window: ${page.url()}`));
  visitor.page.on("dialog", (dialog) => {
    visitor.wrongs.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  visitor.page.on("pageerror", (error) => visitor.wrongs.push(`error: ${error.message}`));
  return visitor;
}

async function watchRequests({ stack }: RoughShop, visitor: Visitor): Promise<void> {
  const { context } = visitor;
  // Nothing leaves this machine. Shopify's library preloads App Bridge from its CDN whatever the script's address is.
  await context.route(
    (url) => url.hostname !== "127.0.0.1" && url.hostname !== "localhost",
    (route) => {
      const url = route.request().url();
      if (url.startsWith("https://cdn.shopify.com/"))
        return route.fulfill({ status: 200, contentType: "text/javascript", body: "" });
      visitor.foreign.push(`${route.request().resourceType()} ${url}`);
      return route.abort();
    },
  );
  context.on("request", (request) => {
    if (request.url().startsWith(stack.shopify.tunnelUrl)) visitor.askedOfUs.push(request.url());
  });
}

/** Opens `path` of the shop as somebody new. */
export async function visit(
  shop: RoughShop,
  path: string,
  options: VisitOptions = {},
): Promise<Visitor> {
  const visitor = await openWindow(shop, options);
  await visitor.page.goto(`${shop.stack.storefrontUrl}${path}`);
  return visitor;
}

/** The chat's panel, open or not. */
export const panelOf = (page: Page): Locator => page.locator("#doorbell-chat [role=dialog]");
