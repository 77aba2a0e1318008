/**
 * Records of the local Shopify's store: plain JSON, so that a snapshot file is a dump of them.
 *
 * Conventions
 * - Ids are Shopify's legacy (numeric) ids; `store/gid.ts` turns them into `gid://shopify/…`.
 * - A child's id is `parentId * 10_000 + n`, so a child's parent is found without an index.
 * - Money is an integer in minor units (cents) of the shop's currency.
 * - Times are UTC ISO strings with whole seconds (`2026-11-22T16:00:00Z`), as the Admin API prints
 *   them, so that they also sort as strings.
 * - What Shopify derives (totals, display statuses, current quantities) is not stored: see
 *   `store/order-figures.ts`.
 */
export type * from "./types/change";
export type * from "./types/common";
export type * from "./types/customer";
export type * from "./types/fulfillment";
export type * from "./types/order";
export type * from "./types/product";
export type * from "./types/refund";
export type * from "./types/return";
export type * from "./types/shop";
