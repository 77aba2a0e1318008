import { sendJson, type Exchange } from "../http/exchange";
import type { Platform } from "../http/platform";
import type { Route } from "../http/router";
import type { ShopStore } from "../store/store";
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
