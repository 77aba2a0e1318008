import { sendJson, type Exchange } from "tests/stand-ins/shopify/http/exchange";
import type { Platform } from "tests/stand-ins/shopify/http/platform";
import type { Route } from "tests/stand-ins/shopify/http/router";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { ShopClock } from "./clock";

/** What the control API needs beyond the platform. */
export interface ControlContext {
  platform: Platform;
  clock: ShopClock;
  /** Adds a shop and watches it. */
  addShop: (spec: { domain: string; seed: string; name?: string }) => Promise<ShopStore>;
}

/** Answers JSON with what the handler gives. */
export function controlRoute(
  method: Route["method"],
  path: string,
  handle: (exchange: Exchange) => unknown,
): Route {
  return {
    method,
    path: `/control${path}`,
    handle: async (exchange) => {
      const value = await handle(exchange);
      sendJson(exchange.response, exchange.response.statusCode, value ?? {});
    },
  };
}
