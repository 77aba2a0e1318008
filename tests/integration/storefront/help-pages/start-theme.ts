import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createRequestListener } from "@remix-run/node-fetch-server";
import { chromium, type Browser } from "playwright-core";
import { call, findRoutes } from "tests/authorization/routes";
import { findBrowser } from "tests/kit/setup/find-browser";
import { startLocalShopify } from "tests/stand-ins/shopify/start";
import { matchHelpRoute } from "./open-help-page";

/** A shop whose theme shows the help pages, and a browser. */
export interface ThemeForTest {
  storefrontUrl: string;
  browser: Browser;
  /** What a merchant sets: language in the path, CSP, the variant of the theme, where the proxy is. */
  theme(patch: object): Promise<void>;
  stop(): Promise<void>;
}

// The routes alone: what the server does around them is the end-to-end tests' affair.
async function answer(request: Request): Promise<Response> {
  const path = new URL(request.url).pathname.replace(/^\/proxy/, "");
  const { name, params } = matchHelpRoute(path);
  const { loader, action } =
    (await findRoutes()
      .find((route) => route.name === name)
      ?.load()) ?? {};
  const handler = request.method === "GET" || request.method === "HEAD" ? loader : action;
  if (!handler) return new Response(null, { status: 405 });
  const { status, headers, body } = await call(handler, request, params);
  return new Response(body, { status, headers });
}

/** Starts the local Shopify with the app's proxy pages behind it, for the shop demo.myshopify.com. */
export async function startTheme(): Promise<ThemeForTest> {
  const app = createServer(createRequestListener(answer));
  await new Promise<void>((resolve) => {
    app.listen(0, "127.0.0.1", resolve);
  });
  const shopify = await startLocalShopify({
    app: {
      clientId: process.env["SHOPIFY_API_KEY"] ?? "",
      clientSecret: process.env["SHOPIFY_API_SECRET"] ?? "",
      tomlPath: "shopify.app.toml",
      target: `http://127.0.0.1:${(app.address() as AddressInfo).port}`,
    },
  });
  const control = async (method: string, path: string, body: object) => {
    const response = await fetch(`${shopify.origin}/control${path}`, {
      method,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(await response.text());
  };
  await control("POST", "/install", {});
  const args = ["--no-sandbox", "--disable-gpu"];
  const browser = await chromium.launch({ executablePath: findBrowser(), args });
  return {
    storefrontUrl: shopify.storefrontUrl,
    browser,
    theme: (patch) => control("PATCH", "/shops/demo/theme", patch),
    stop: async () => {
      await browser.close();
      await shopify.stop();
      app.closeAllConnections();
      app.close();
    },
  };
}
