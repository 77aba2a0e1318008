import type { ShopStore } from "tests/stand-ins/shopify/store/store";

/** Column → value: ids as text, times as ISO, amounts in cents, everything else as it is. */
export type Row = Record<string, unknown>;

export const time = (iso: string | null) => (iso === null ? null : new Date(iso).toISOString());

export const id = (number: number | null) => (number === null ? null : String(number));

export const sorted = (tags: readonly string[]) => tags.toSorted((a, b) => a.localeCompare(b));

export const MIRRORED_TABLES = [
  "customers",
  "orders",
  "order_name_keys",
  "order_lines",
  "fulfillments",
  "fulfillment_trackings",
  "refunds",
  "order_returns",
  "products",
  "product_images",
  "product_variants",
  "inventory_items",
  "inventory_levels",
  "locations",
] as const;

export type Put = (
  table: (typeof MIRRORED_TABLES)[number],
  names: readonly unknown[],
  row: Row,
) => void;

/** A shop and where its images are served. */
export interface Source {
  shop: ShopStore;
  cdnOrigin: string;
}
