import { findInstallation } from "tests/stand-ins/shopify/auth/installations";
import type { ShopStore } from "./shop-store";
import type { Metafield } from "./types";

interface Owned {
  installationId: number;
  metafields: Metafield[];
}

const collection = (shop: ShopStore) => shop.documents<Owned>("app-metafields");

/** App-data metafields of the app's present installation; an uninstall ends them. */
export function findAppMetafields(shop: ShopStore, clientId: string): readonly Metafield[] {
  const installation = findInstallation(shop, clientId);
  const owned = collection(shop).get(clientId);
  return installation && owned?.installationId === installation.id ? owned.metafields : [];
}

/** Replaces them all. */
export function putAppMetafields(shop: ShopStore, clientId: string, metafields: Metafield[]): void {
  const installation = findInstallation(shop, clientId);
  if (!installation) return;
  collection(shop).set(clientId, { installationId: installation.id, metafields });
}
