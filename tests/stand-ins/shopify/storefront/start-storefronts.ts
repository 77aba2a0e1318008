import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { HttpError, sendJson } from "tests/stand-ins/shopify/http/exchange";
import { listen, type Listening } from "tests/stand-ins/shopify/http/listen";
import type { Platform } from "tests/stand-ins/shopify/http/platform";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import { serveVisit } from "./storefront-routes";
import { readVisit } from "./visit";

export interface Storefronts {
  /** `http://127.0.0.1:PORT`; null for a shop that is not served. */
  urlOf(domain: string): string | null;
  /** Serves a further shop, on any free port. */
  open(shop: ShopStore): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Serves every shop's online store on a port of its own, so that paths are those of a real shop.
 * @param port the first shop's; 0 = any free one
 */
export async function startStorefronts(platform: Platform, port: number): Promise<Storefronts> {
  const listening = new Map<string, Listening>();
  const open = async (shop: ShopStore, wanted = 0): Promise<void> => {
    if (listening.has(shop.domain)) return;
    const server = createServer({ keepAliveTimeout: 30_000 }, (request, response) => {
      void serveRequest(platform, shop, request, response);
    });
    listening.set(shop.domain, await listen(server, wanted));
  };
  for (const [index, shop] of platform.store.shops().entries()) {
    await open(shop, index === 0 ? port : 0);
  }
  return {
    urlOf: (domain) => {
      const found = listening.get(domain);
      return found ? `http://127.0.0.1:${found.port}` : null;
    },
    open: (shop) => open(shop),
    stop: async () => {
      await Promise.all([...listening.values()].map((one) => one.stop()));
    },
  };
}

async function serveRequest(
  platform: Platform,
  shop: ShopStore,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    await serveVisit(readVisit(platform, shop, request, response));
  } catch (error) {
    if (response.headersSent) response.destroy();
    else if (error instanceof HttpError)
      sendJson(response, error.status, { errors: error.message });
    else {
      console.error("local storefront:", error);
      sendJson(response, 500, { errors: "Internal error" });
    }
  }
}
