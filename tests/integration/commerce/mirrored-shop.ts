import { Session } from "@shopify/shopify-api";
import { advanceImport } from "~/commerce/import/advance-import.server";
import type { ImportOptions } from "~/commerce/import/import-objects.server";
import { RESOURCES } from "~/commerce/mapping/mirror-resource";
import { findInstalledShop, type MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { startImport } from "~/commerce/sync/start-import.server";
import { pool, type ShopId } from "~/database/db.server";
import { forgetShopAccess } from "~/shopify/admin-client-token.server";
import { createAdminClient } from "~/shopify/admin-client.server";
import { sessionStorage } from "~/shopify/shopify.server";
import { installShop } from "~/shops/install-shop.server";
import { putInstallation } from "tests/stand-ins/shopify/auth/installations";
import { seedShop } from "tests/stand-ins/shopify/seed/seed-shop";
import { startLocalShopify, type LocalShopify } from "tests/stand-ins/shopify/start";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";

const CLIENT_ID = "doorbell-local-client-id";
/** What the app asks merchants for. */
export const SCOPES = [
  "read_all_orders",
  "read_customers",
  "read_discounts",
  "read_fulfillments",
  "read_inventory",
  "read_legal_policies",
  "read_locales",
  "read_locations",
  "read_orders",
  "read_products",
  "read_returns",
];

interface LocalShopOptions {
  domain?: string;
  orders?: number;
  customers?: number;
}

/** The local Shopify in this process, and this process's requests to *.myshopify.com led to it. */
export async function startShopify(): Promise<LocalShopify> {
  const shopify = await startLocalShopify({
    shops: [],
    app: {
      clientId: CLIENT_ID,
      clientSecret: "doorbell-local-client-secret",
      tomlPath: "shopify.app.toml",
      // Webhooks go nowhere: these tests decide themselves when something is looked at.
      target: "http://127.0.0.1:9",
    },
  });
  process.env["LOCAL_SHOPIFY_PORT"] = String(shopify.port);
  await import("tests/stand-ins/shopify/preload");
  return shopify;
}

/** A seeded shop that has just installed the app: session stored, shop known, nothing imported. */
export async function installLocalShop(
  shopify: LocalShopify,
  options: LocalShopOptions = {},
): Promise<MirroredShop> {
  const { domain = "demo.myshopify.com", orders = 60, customers = 20 } = options;
  const store = seedShop(shopify.store, { domain, orders, customers, now: new Date() });
  putInstallation(store, CLIENT_ID, SCOPES);
  const shopId = await installShop(domain, SCOPES);
  await storeOfflineSession(shopify, shopId, domain);
  const shop = await findInstalledShop(shopId);
  if (!shop) throw new Error("the shop was not installed");
  return shop;
}

/** What the app has after token exchange: an expiring offline token and its refresh token. */
export async function storeOfflineSession(
  shopify: LocalShopify,
  shopId: ShopId,
  domain: string,
  scopes: readonly string[] = SCOPES,
): Promise<Session> {
  const pair = shopify.platform.tokens.issueExpiring({
    shop: domain,
    clientId: CLIENT_ID,
    scopes: [...scopes],
  });
  const session = new Session({
    id: `offline_${domain}`,
    shop: domain,
    state: "",
    isOnline: false,
    accessToken: pair.access.token,
    expires: new Date((pair.access.expiresAt ?? 0) * 1000),
    scope: scopes.join(","),
  });
  session.refreshToken = pair.refresh.token;
  session.refreshTokenExpires = new Date(pair.refresh.expiresAt * 1000);
  await sessionStorage.storeSession(session);
  forgetShopAccess(shopId);
  return session;
}

/** Imports everything of the shop, as the jobs do one after another. */
export async function importEverything(
  shop: MirroredShop,
  options: ImportOptions = {},
): Promise<void> {
  const client = createAdminClient(shop.id);
  await startImport(shop.id, { canCatchUp: false });
  for (const resource of RESOURCES) await advanceImport(client, shop, { ...options, resource });
}

/** The shop's records in the local Shopify. */
export function storeOf(shopify: LocalShopify, shop: MirroredShop): ShopStore {
  return shopify.store.shop(shop.domain);
}

/** Number of rows of a table that belong to the shop. */
export async function countRows(shopId: ShopId, table: string): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table} WHERE shop_id = $1`,
    [shopId],
  );
  return rows[0]?.count ?? 0;
}
