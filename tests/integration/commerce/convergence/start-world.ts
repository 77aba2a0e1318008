import { once } from "node:events";
import { createServer } from "node:http";
import { createRequestListener } from "@remix-run/node-fetch-server";
import { Session } from "@shopify/shopify-api";
import { action } from "~/routes/webhooks.shopify";
import { sessionStorage } from "~/shopify/shopify.server";
import { installShop } from "~/shops/install-shop.server";
import { putInstallation } from "tests/stand-ins/shopify/auth/installations";
import { startLocalShopify, type LocalShopify } from "tests/stand-ins/shopify/start";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";

export interface World {
  shopify: LocalShopify;
  stop(): Promise<void>;
}

/** Opens the app's webhook door on a port of its own. */
async function openDoor(): Promise<{ origin: string; stop(): Promise<void> }> {
  const listener = createRequestListener((request) => action({ request, params: {}, context: {} }));
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("the door has no address");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

/** The local Shopify with these shops, empty, and the app's webhook door. */
export async function startWorld(domains: readonly string[]): Promise<World> {
  const door = await openDoor();
  const shopify = await startLocalShopify({
    shops: domains.map((domain) => ({ domain, seed: "empty" })),
    app: {
      clientId: process.env["SHOPIFY_API_KEY"] ?? "",
      clientSecret: process.env["SHOPIFY_API_SECRET"] ?? "",
      tomlPath: "shopify.app.toml",
      target: door.origin,
    },
  });
  return {
    shopify,
    stop: async () => {
      await shopify.stop();
      await door.stop();
    },
  };
}

/** Installs the app in a shop as the token exchange does, whose own test is elsewhere; the import starts by itself. */
export async function installApp({ platform }: LocalShopify, shop: ShopStore): Promise<number> {
  const clientId = process.env["SHOPIFY_API_KEY"] ?? "";
  const scopes = platform.app?.config.scopes ?? [];
  putInstallation(shop, clientId, scopes);
  const { access, refresh } = platform.tokens.issueExpiring({
    shop: shop.domain,
    clientId,
    scopes,
  });
  const session = new Session({
    id: `offline_${shop.domain}`,
    shop: shop.domain,
    state: "",
    isOnline: false,
    accessToken: access.token,
    scope: scopes.join(","),
    expires: new Date(Date.now() + 36e5),
  });
  session.refreshToken = refresh.token;
  await sessionStorage.storeSession(session);
  return installShop(shop.domain, scopes);
}
