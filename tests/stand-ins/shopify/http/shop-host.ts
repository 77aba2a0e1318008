import { serveTokenEndpoint } from "tests/stand-ins/shopify/auth/token-endpoint";
import { BULK_FILE_PATH } from "tests/stand-ins/shopify/bulk/bulk-operation-record";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import { serveBulkFile } from "./bulk-file";
import { HttpError, type Exchange } from "./exchange";
import { requireShop } from "./find-shop";
import { serveAdminGraphql } from "./graphql-endpoint";
import { imageRoutes } from "./image-routes";
import type { Platform } from "./platform";
import { createRouter, type Route, type Router } from "./router";

/** What answers at `*.myshopify.com`: token endpoint, Admin API, images. */
export function shopHostRouter(platform: Platform): Router {
  const inShop = (
    handle: (exchange: Exchange, platform: Platform, shop: ShopStore) => Promise<void>,
  ): Route["handle"] => {
    return (exchange) => handle(exchange, platform, shopOf(exchange, platform));
  };
  return createRouter([
    { method: "POST", path: "/admin/oauth/access_token", handle: inShop(serveTokenEndpoint) },
    { method: "POST", path: "/admin/api/:version/graphql.json", handle: inShop(serveAdminGraphql) },
    { method: "GET", path: `${BULK_FILE_PATH}:file`, handle: inShop(serveBulkFile) },
    ...imageRoutes(platform),
  ]);
}

function shopOf({ url }: Exchange, platform: Platform): ShopStore {
  try {
    return requireShop(platform, url.hostname);
  } catch {
    throw new HttpError(404, "Not Found");
  }
}
