import type { Cents, IsoTime, Metafield, Timestamped } from "./common";

export interface ProductOption {
  id: number;
  name: string;
  values: { id: number; name: string }[];
}

export interface ProductMedia extends Timestamped {
  id: number;
  alt: string | null;
  /** Path below the shop's CDN root, e.g. `/cdn/shop/files/linen-shirt-1.svg?v=1`. */
  path: string;
  width: number;
  height: number;
}

/** A product variant, with its inventory item (which has the variant's numeric id). */
export interface Variant extends Timestamped {
  id: number;
  position: number;
  /** Values in the order of the product's options. */
  optionValues: string[];
  price: Cents;
  compareAtPrice: Cents | null;
  sku: string | null;
  barcode: string | null;
  taxable: boolean;
  inventoryPolicy: "CONTINUE" | "DENY";
  mediaId: number | null;
  inventory: InventoryItemRecord;
  metafields: Metafield[];
}

export interface InventoryItemRecord extends Timestamped {
  tracked: boolean;
  requiresShipping: boolean;
  unitCost: Cents | null;
  countryCodeOfOrigin: string | null;
  harmonizedSystemCode: string | null;
  weightGrams: number;
  levels: InventoryLevelRecord[];
}

export interface InventoryLevelRecord extends Timestamped {
  locationId: number;
  available: number;
  committed: number;
  incoming: number;
  reserved: number;
  damaged: number;
  isActive: boolean;
}

export type ProductStatus = "ACTIVE" | "ARCHIVED" | "DRAFT" | "UNLISTED";

export interface Product extends Timestamped {
  id: number;
  title: string;
  handle: string;
  descriptionHtml: string;
  vendor: string;
  productType: string;
  tags: string[];
  status: ProductStatus;
  publishedAt: IsoTime | null;
  isGiftCard: boolean;
  options: ProductOption[];
  media: ProductMedia[];
  variants: Variant[];
  collectionIds: number[];
  templateSuffix?: string | null;
  giftCardTemplateSuffix?: string | null;
  seo?: { title: string | null; description: string | null };
  metafields: Metafield[];
  nextChild: number;
}
