import { randomUUID } from "node:crypto";
import { findInstallation } from "tests/stand-ins/shopify/auth/installations";
import { refuse, strike } from "tests/stand-ins/shopify/faults/strike";
import {
  executeAdminRequest,
  type AdminResponse,
} from "tests/stand-ins/shopify/graphql/execute-admin-request";
import type { AccessGrant } from "tests/stand-ins/shopify/graphql/request-context";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import { HttpError, readBody, sendJson, type Exchange } from "./exchange";
import type { Platform } from "./platform";

const VERSION = /^(20\d\d-(01|04|07|10)|unstable)$/;
/** Oldest version that is still served; requests for older ones fall forward to it, as at Shopify. */
const OLDEST_VERSION = "2026-01";
const LATEST_VERSION = "2026-10";

/**
 * `POST /admin/api/{version}/graphql.json`: checks the access token, lets faults strike, and hands
 * the request to the engine.
 */
export async function serveAdminGraphql(
  exchange: Exchange,
  platform: Platform,
  shop: ShopStore,
): Promise<void> {
  const version = servedVersion(exchange.params.version ?? "");
  const headers = { "x-request-id": randomUUID(), "x-shopify-api-version": version };
  const body = await readBody(exchange.request);
  const text = body.toString("utf8");
  const fault = platform.faults.take("graphql", { shop: shop.domain, text });
  const course = await strike(exchange, fault);
  if (course === "answered") return;
  const grant = fault?.kind === "invalid-token" ? null : grantOf(exchange, platform, shop);
  if (!grant) return refuse(exchange, 401, headers);
  const answer =
    fault?.kind === "throttled"
      ? throttledAnswer()
      : await executeAdminRequest({
          store: platform.store,
          shop,
          grant,
          apiVersion: version,
          runningMs: fault?.kind === "lost-answer" ? fault.runningMs : 0,
          body: parseBody(text, exchange.request.headers["content-type"] ?? ""),
        });
  if (course === "drop-answer") exchange.request.socket.destroy();
  else sendJson(exchange.response, answer.status, answer.body, { ...headers, ...answer.headers });
}

function servedVersion(asked: string): string {
  if (!VERSION.test(asked)) throw new HttpError(404, "Not Found");
  if (asked === "unstable") return asked;
  if (asked > LATEST_VERSION) throw new HttpError(404, "Not Found");
  return asked < OLDEST_VERSION ? OLDEST_VERSION : asked;
}

function grantOf({ request }: Exchange, platform: Platform, shop: ShopStore): AccessGrant | null {
  const header = request.headers["x-shopify-access-token"];
  const token = platform.tokens.find(typeof header === "string" ? header : "");
  const app = platform.app;
  if (!app || token?.shop !== shop.domain || !findInstallation(shop, token.clientId)) return null;
  return {
    appId: token.clientId,
    appHandle: app.config.handle,
    appTitle: app.config.name,
    scopes: token.scopes,
    userId: token.userId,
  };
}

/** The request's JSON; null when it is none, which the engine refuses. */
function parseBody(text: string, contentType: string): unknown {
  if (contentType.includes("application/graphql")) return { query: text };
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The bucket is empty: HTTP 200, no data, and when it will do again. */
function throttledAnswer(): AdminResponse {
  return {
    status: 200,
    headers: {},
    body: {
      errors: [
        {
          message: "Throttled",
          extensions: {
            code: "THROTTLED",
            documentation: "https://shopify.dev/api/usage/limits#rate-limits",
          },
        },
      ],
      extensions: {
        cost: {
          requestedQueryCost: 100,
          actualQueryCost: null,
          throttleStatus: { maximumAvailable: 2000, currentlyAvailable: 0, restoreRate: 100 },
        },
      },
    },
  };
}
