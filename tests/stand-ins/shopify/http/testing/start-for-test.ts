import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  startLocalShopify,
  type LocalShopify,
  type LocalShopifyOptions,
} from "tests/stand-ins/shopify/start";
import { startFakeApp, type FakeApp } from "./fake-app";

export const CLIENT_ID = "test-client-id";
export const CLIENT_SECRET = "test-client-secret";
export const SHOP = "demo.myshopify.com";

const TOML = `name = "Test app"
handle = "test-app"
client_id = "${CLIENT_ID}"
[access_scopes]
scopes = "read_orders,write_customers"
optional_scopes = ["read_products"]
[webhooks]
api_version = "2026-10"
`;

export interface TestStack {
  shopify: LocalShopify;
  app: FakeApp;
  /** Calls the control API and gives its JSON. @throws Error for a refusal. */
  control<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** A request to the shop's own host, as the preload makes the app's process send it. */
  shopRequest(path: string, init: ShopRequest): Promise<ShopAnswer>;
  stop(): Promise<void>;
}

interface ShopRequest {
  method?: string;
  headers?: Record<string, string>;
  body?: unknown;
}

interface ShopAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  json: Record<string, unknown>;
}

export interface TestStackOptions extends Omit<LocalShopifyOptions, "app"> {
  /** Added to the toml's webhooks. */
  subscriptions?: string;
  /** Another app than the default one: its toml's path (with its extensions beside it). */
  tomlPath?: string;
  answer?: Parameters<typeof startFakeApp>[0];
}

/** The local Shopify with an empty shop and a fake app behind the tunnel. */
export async function startForTest(options: TestStackOptions = {}): Promise<TestStack> {
  const { subscriptions = "", answer, tomlPath: ownToml, ...rest } = options;
  const folder = mkdtempSync(join(tmpdir(), "local-shopify-"));
  const tomlPath = ownToml ?? join(folder, "shopify.app.toml");
  if (!ownToml) writeFileSync(tomlPath, `${TOML}${subscriptions}`);
  const app = await startFakeApp(answer);
  const shopify = await startLocalShopify({
    shops: [{ domain: SHOP, seed: "empty" }],
    ...rest,
    app: { clientId: CLIENT_ID, clientSecret: CLIENT_SECRET, tomlPath, target: app.target },
  });
  return {
    shopify,
    app,
    control: (method, path, body) => control(shopify.origin, method, path, body),
    shopRequest: (path, init) => shopRequest(shopify.port, path, init),
    stop: async () => {
      await shopify.stop();
      await app.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function control<T>(
  origin: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<T> {
  const response = await fetch(`${origin}/control${path}`, {
    method,
    headers: { "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text}`);
  // The caller names the shape that the control API documents.
  return JSON.parse(text) as T;
}

function shopRequest(port: number, path: string, init: ShopRequest): Promise<ShopAnswer> {
  const body = init.body === undefined ? undefined : JSON.stringify(init.body);
  const headers = { host: SHOP, "content-type": "application/json", ...init.headers };
  return new Promise((resolve, reject) => {
    const sent = request(
      { port, path, method: init.method ?? "POST", headers, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const text = Buffer.concat(chunks).toString("utf8");
          const status = response.statusCode ?? 0;
          resolve({ status, headers: response.headers, text, json: parse(text) });
        });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
