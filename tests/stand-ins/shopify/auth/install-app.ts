import { HttpError } from "tests/stand-ins/shopify/http/exchange";
import type { Platform } from "tests/stand-ins/shopify/http/platform";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import { readAppConfig } from "./app-config";
import {
  endInstallation,
  findInstallation,
  putInstallation,
  type Installation,
} from "./installations";
import type { LocalApp } from "./local-app";

/** The app the local Shopify was started with. @throws HttpError 409 when there is none. */
export function requireApp(platform: Platform): LocalApp {
  if (!platform.app) throw new HttpError(409, "The local Shopify was started without an app");
  return platform.app;
}

/**
 * Installs the app with the scopes of its toml (or `scopes`), as a merchant's click on "Install"
 * does with Shopify-managed installation. The app learns of it by the first request it gets.
 */
export function installApp(platform: Platform, shop: ShopStore, scopes?: string[]): Installation {
  const { spec, config } = requireApp(platform);
  const before = findInstallation(shop, spec.clientId);
  const granted = scopes ?? [
    ...new Set([
      ...config.scopes,
      ...keptOptionalScopes(before?.scopes ?? [], config.optionalScopes),
    ]),
  ];
  const installation = putInstallation(shop, spec.clientId, granted);
  if (before) changeTokenScopes(platform, shop, before.scopes, granted);
  return installation;
}

/**
 * Uninstalls the app: every token stops working at once, subscriptions made through the Admin API
 * are gone, and `app/uninstalled` is sent.
 * @returns false when the app was not installed.
 */
export function uninstallApp(platform: Platform, shop: ShopStore): boolean {
  const { spec } = requireApp(platform);
  if (!findInstallation(shop, spec.clientId)) return false;
  // The webhook is made first: afterwards the shop has no subscriptions any more.
  platform.webhooks.announce(shop, "app/uninstalled");
  endInstallation(shop, spec.clientId);
  platform.tokens.revokeAll(shop.domain, spec.clientId);
  platform.webhooks.removeApiSubscriptions(shop);
  return true;
}

/** Grants further optional scopes, or takes some back; the app gets `app/scopes_update`. */
export function setGrantedScopes(
  platform: Platform,
  shop: ShopStore,
  scopes: string[],
): Installation {
  const { spec } = requireApp(platform);
  const before = findInstallation(shop, spec.clientId);
  if (!before) throw new HttpError(409, "The app is not installed");
  const installation = putInstallation(shop, spec.clientId, scopes);
  changeTokenScopes(platform, shop, before.scopes, scopes);
  return installation;
}

/** Reads `shopify.app.toml` again, as `shopify app deploy` releases it; scopes reach every shop. */
export function deployApp(platform: Platform): LocalApp {
  const app = requireApp(platform);
  app.config = readAppConfig(app.spec.tomlPath);
  for (const shop of platform.store.shops()) {
    if (findInstallation(shop, app.spec.clientId)) installApp(platform, shop);
  }
  return app;
}

function changeTokenScopes(
  platform: Platform,
  shop: ShopStore,
  previous: string[],
  current: string[],
): void {
  if ([...previous].sort().join() === [...current].sort().join()) return;
  platform.tokens.setScopes(shop.domain, requireApp(platform).spec.clientId, current);
  platform.webhooks.announce(shop, "app/scopes_update", { previousScopes: previous });
}

function keptOptionalScopes(granted: string[], optional: string[]): string[] {
  return granted.filter((scope) => optional.includes(scope));
}
