import type { ShopStore } from "tests/stand-ins/shopify/store/store";

/** An app's presence in one shop. */
export interface Installation {
  /** Numeric id of the AppInstallation. */
  id: number;
  clientId: string;
  scopes: string[];
  installedAt: string;
  /** Null while installed. */
  uninstalledAt: string | null;
}

function collection(shop: ShopStore) {
  return shop.documents<Installation>("installations");
}

/** The app's installation in the shop; undefined when it is not installed (any more). */
export function findInstallation(shop: ShopStore, clientId: string): Installation | undefined {
  const installation = collection(shop).get(clientId);
  return installation?.uninstalledAt === null ? installation : undefined;
}

/** The last installation, whether or not the app is still installed. */
export function findLastInstallation(shop: ShopStore, clientId: string): Installation | undefined {
  return collection(shop).get(clientId);
}

/**
 * Shopify-managed installation: grants the scopes without asking the app. Reinstalling makes a new
 * installation; installing an installed app again only updates its scopes.
 */
export function putInstallation(shop: ShopStore, clientId: string, scopes: string[]): Installation {
  const current = findInstallation(shop, clientId);
  const installation: Installation = current
    ? { ...current, scopes }
    : {
        id: shop.nextId(),
        clientId,
        scopes,
        installedAt: shop.nowIso(),
        uninstalledAt: null,
      };
  collection(shop).set(clientId, installation);
  return installation;
}

/** Marks the app uninstalled; @returns false when it was not installed. */
export function endInstallation(shop: ShopStore, clientId: string): boolean {
  const current = findInstallation(shop, clientId);
  if (!current) return false;
  collection(shop).set(clientId, { ...current, uninstalledAt: shop.nowIso() });
  return true;
}
