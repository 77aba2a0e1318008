import type {
  Address,
  Attribute,
  Cents,
  MarketingConsent,
  Metafield,
  OrderCancelReason,
  Product,
  RestockType,
  ReturnReason,
  TrackingInfo,
} from "tests/stand-ins/shopify/store/types";

/** An address without its id. */
export type AddressInput = Partial<Omit<Address, "id">>;

export interface PlaceOrderLine {
  /** A variant of the shop (title, price, tax … come from it), or a custom item by `title`. */
  variantId?: number;
  title?: string;
  quantity: number;
  unitPrice?: Cents;
  discount?: Cents;
  customAttributes?: Attribute[];
}

export interface PlaceOrderInput {
  lines: PlaceOrderLine[];
  customerId?: number | null;
  email?: string | null;
  phone?: string | null;
  shippingAddress?: AddressInput | null;
  billingAddress?: AddressInput | null;
  shipping?: { title: string; price: Cents } | null;
  discountCodes?: string[];
  note?: string | null;
  tags?: string[];
  customAttributes?: Attribute[];
  customerLocale?: string | null;
  sourceName?: string;
  /** `paid` (default) takes the money at once, `authorized` holds it, `pending` takes nothing. */
  payment?: "authorized" | "paid" | "pending";
  gateway?: string;
  poNumber?: string | null;
  /** Name other than the next number. */
  name?: string;
}

export interface FulfillOrderInput {
  orderId: number;
  /** All that is unfulfilled when absent. */
  lines?: { lineItemId: number; quantity: number; fulfillmentOrderLineId?: number }[];
  tracking?: TrackingInfo[];
  locationId?: number;
}

export interface RefundOrderInput {
  orderId: number;
  lines?: {
    lineItemId: number;
    quantity: number;
    restockType?: RestockType;
    locationId?: number | null;
  }[];
  /** Shipping to give back: an amount, or all that is left. */
  shipping?: Cents | "all";
  /** Money to move; computed from lines and shipping when absent. */
  amount?: Cents;
  /** The part of it that becomes store credit of the order's customer. */
  storeCredit?: { amount: Cents; expiresAt: string | null } | null;
  /** Payments that money goes back to; the first one when absent. */
  parents?: { transactionId: number; amount: Cents }[];
  note?: string | null;
  returnId?: number | null;
}

export interface CancelOrderInput {
  orderId: number;
  reason: OrderCancelReason;
  restock: boolean;
  refund: boolean;
  /** What was paid becomes store credit instead. */
  storeCredit?: { expiresAt: string | null } | null;
  staffNote?: string | null;
}

export interface EditOrderInput {
  orderId: number;
  setQuantities?: { lineItemId: number; quantity: number; restock?: boolean }[];
  addLines?: PlaceOrderLine[];
  addShipping?: { title: string; price: Cents }[];
  staffNote?: string | null;
}

export interface UpdateOrderInput {
  orderId: number;
  email?: string | null;
  phone?: string | null;
  note?: string | null;
  tags?: string[];
  customAttributes?: Attribute[];
  shippingAddress?: AddressInput | null;
  poNumber?: string | null;
  customerId?: number | null;
  metafields?: Metafield[];
}

export interface CustomerInput {
  firstName?: string | null;
  lastName?: string | null;
  email?: string | null;
  phone?: string | null;
  /** The whole address book; one with an id keeps what it does not say. */
  addresses?: (AddressInput & { id?: number })[];
  tags?: string[];
  note?: string | null;
  locale?: string;
  taxExempt?: boolean;
  taxExemptions?: string[];
  emailMarketing?: MarketingConsent;
  smsMarketing?: MarketingConsent;
  metafields?: Metafield[];
}

export interface VariantInput {
  /** Existing variant; absent = a new one. */
  id?: number;
  optionValues?: string[];
  price?: Cents;
  compareAtPrice?: Cents | null;
  sku?: string | null;
  barcode?: string | null;
  taxable?: boolean;
  inventoryPolicy?: "CONTINUE" | "DENY";
  tracked?: boolean;
  requiresShipping?: boolean;
  unitCost?: Cents | null;
  weightGrams?: number;
  countryCodeOfOrigin?: string | null;
  harmonizedSystemCode?: string | null;
  metafields?: Metafield[];
  /** Stock at the first location of a new variant, which is tracked then. */
  available?: number;
  /** Stock by location of a new variant. */
  levels?: { locationId: number; available: number }[];
}

export interface ProductInput {
  title?: string;
  handle?: string;
  descriptionHtml?: string;
  vendor?: string;
  productType?: string;
  tags?: string[];
  status?: Product["status"];
  /** False: a new active product is not on the online store yet. */
  isPublished?: boolean;
  isGiftCard?: boolean;
  templateSuffix?: string | null;
  giftCardTemplateSuffix?: string | null;
  seo?: { title: string | null; description: string | null };
  collectionIds?: number[];
  options?: { name: string; values: string[] }[];
  variants?: VariantInput[];
  metafields?: Metafield[];
}

export interface SetInventoryInput {
  inventoryItemId: number;
  locationId: number;
  /** Which quantity; `on_hand` = available + committed + reserved + damaged. */
  name?: "available" | "committed" | "damaged" | "incoming" | "on_hand" | "reserved";
  /** Absolute value, or a difference with `relative`. */
  quantity: number;
  relative?: boolean;
}

/** Off the price of exchanged units: an amount of the whole line, or a percentage. */
export type ExchangeDiscount = { amount: Cents } | { percentage: number };

export interface RequestReturnInput {
  orderId: number;
  lines: {
    fulfillmentLineItemId: number;
    quantity: number;
    reason: ReturnReason;
    reasonNote?: string;
    customerNote?: string | null;
    restockingPercentage?: number;
  }[];
  exchangeLines?: { variantId: number; quantity: number; discount: ExchangeDiscount | null }[];
  shippingFee?: Cents;
  /** True = created open by staff; false (default) = requested by the customer. */
  approved?: boolean;
}
