import type { AccessGrant } from "tests/stand-ins/shopify/graphql/request-context";
import type { ShopStore, Store } from "tests/stand-ins/shopify/store/store";
import type { ActionResult } from "tests/stand-ins/shopify/store/types";
import type { BulkOperationRecord } from "./bulk-operation-record";

export interface BulkRequest {
  shop: ShopStore;
  grant: AccessGrant;
  apiVersion: string;
  query: string;
  groupObjects: boolean;
}

/** What a store's bulk operations can be asked, by resolvers and for their files. */
export interface BulkRunner {
  run(request: BulkRequest): ActionResult<BulkOperationRecord>;
  cancel(shop: ShopStore, id: number): BulkOperationRecord | null;
  file(shop: ShopStore, fileName: string): { path: string; size: number } | null;
  /** Resolves once nothing runs. */
  idle(): Promise<void>;
}

const instances = new WeakMap<Store, BulkRunner>();
let make: ((store: Store) => BulkRunner) | null = null;

export function keepBulkOperations(store: Store, runner: BulkRunner): void {
  instances.set(store, runner);
}

/** Says how those of a store are made that nobody configured. */
export function whenMissing(maker: (store: Store) => BulkRunner): void {
  make = maker;
}

/** The bulk operations of a store. */
export function bulkOperationsOf(store: Store): BulkRunner {
  const known = instances.get(store) ?? make?.(store);
  if (!known) throw new Error("nobody runs bulk operations: import bulk-operations");
  return known;
}
