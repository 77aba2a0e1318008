import type { ShopStore, Store } from "tests/stand-ins/shopify/store/store";

/** What an access token allows, and for whom. */
export interface AccessGrant {
  /** Client id of the app; throttle buckets are per (app, shop). */
  appId: string;
  appHandle: string;
  appTitle: string;
  /** Granted scopes; `write_x` implies `read_x`. */
  scopes: string[];
  /** Staff member of an online token; null for offline tokens. */
  userId: number | null;
}

/** Given to every resolver. */
export interface RequestContext {
  store: Store;
  shop: ShopStore;
  grant: AccessGrant;
  apiVersion: string;
  /** Root fields may add to the response's `extensions.search`. */
  searchWarnings: SearchReport[];
  /** How long Shopify is busy with the request after its answer was lost; see `idempotency.ts`. */
  runningMs: number;
}

/** One entry of `extensions.search`. */
export interface SearchReport {
  path: string[];
  query: string;
  parsed: unknown;
  warnings: { field: string; message: string; code: string }[];
}

/** True when the grant has the scope (`write_x` implies `read_x`). */
export function hasScope(grant: AccessGrant, scope: string): boolean {
  if (grant.scopes.includes(scope)) return true;
  return scope.startsWith("read_") && grant.scopes.includes(`write_${scope.slice(5)}`);
}
