import type { Table } from "./table";
import {
  customersTable,
  fulfillmentsTable,
  inventoryItemsTable,
  inventoryLevelsTable,
  orderLinesTable,
  orderNameKeysTable,
  ordersTable,
  productImagesTable,
  productsTable,
  refundsTable,
  returnsTable,
  trackingsTable,
  variantsTable,
} from "./tables";

/** Resources whose objects are mirrored one by one, in the order a first import starts them. */
export const OBJECT_RESOURCES = ["customers", "products", "inventory", "orders"] as const;
export type ObjectResource = (typeof OBJECT_RESOURCES)[number];

/** Everything sync_states has a row for: the shop's own facts (with its locations), then its objects. */
export const RESOURCES = ["shop", ...OBJECT_RESOURCES] as const;
export type Resource = (typeof RESOURCES)[number];

export interface MirrorResource {
  /** Shopify's type of the root objects: the middle part of their gids. */
  readonly gidType: string;
  readonly root: Table;
  /** Tables of what belongs to a root object, with the column that names it. */
  readonly children: readonly { readonly table: Table; readonly rootColumn: string }[];
  /** False where a change of the children leaves the root's updated_at alone, as stock does. */
  readonly isUpdatedAtTrusted: boolean;
}

export const mirrorResources = {
  customers: { gidType: "Customer", root: customersTable, children: [], isUpdatedAtTrusted: true },
  products: {
    gidType: "Product",
    root: productsTable,
    children: [
      { table: variantsTable, rootColumn: "product_id" },
      { table: productImagesTable, rootColumn: "product_id" },
    ],
    isUpdatedAtTrusted: true,
  },
  inventory: {
    gidType: "InventoryItem",
    root: inventoryItemsTable,
    children: [{ table: inventoryLevelsTable, rootColumn: "inventory_item_id" }],
    isUpdatedAtTrusted: false,
  },
  orders: {
    gidType: "Order",
    root: ordersTable,
    children: [
      { table: orderNameKeysTable, rootColumn: "order_id" },
      { table: orderLinesTable, rootColumn: "order_id" },
      { table: fulfillmentsTable, rootColumn: "order_id" },
      { table: trackingsTable, rootColumn: "order_id" },
      { table: refundsTable, rootColumn: "order_id" },
      { table: returnsTable, rootColumn: "order_id" },
    ],
    isUpdatedAtTrusted: true,
  },
} as const satisfies Record<ObjectResource, MirrorResource>;

/** Every table that holds a copy of Shopify's objects. */
export const MIRROR_TABLES: readonly Table[] = OBJECT_RESOURCES.flatMap((resource) => {
  const { root, children }: MirrorResource = mirrorResources[resource];
  return [root, ...children.map((child) => child.table)];
});
