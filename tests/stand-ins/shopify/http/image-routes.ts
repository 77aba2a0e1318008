import { findProductImage } from "tests/stand-ins/shopify/seed/draw-product";
import { HttpError, send, type Exchange } from "./exchange";
import type { Platform } from "./platform";
import type { Route } from "./router";

/**
 * Product images: SVGs drawn on demand, at the shop's own host and, for browsers, at the local
 * origin (ids are unique, so the shop need not be named there).
 */
export function imageRoutes(platform: Platform): Route[] {
  return [
    { method: "GET", path: "/cdn/*path", handle: (exchange) => serveImage(exchange, platform) },
  ];
}

function serveImage({ url, response }: Exchange, platform: Platform): void {
  const named = platform.store.findShop(url.hostname);
  for (const shop of named ? [named] : platform.store.shops()) {
    const svg = findProductImage(shop, url.pathname);
    if (svg === null) continue;
    return send(response, 200, svg, {
      "content-type": "image/svg+xml; charset=utf-8",
      "cache-control": "public, max-age=86400",
      "access-control-allow-origin": "*",
    });
  }
  throw new HttpError(404, "Not Found");
}
