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

/** Whole-second UTC time such as `2026-11-22T16:00:00Z`. */
export type IsoTime = string;
/** Integer amount in the currency's minor unit. */
export type Cents = number;

export interface Timestamped {
  createdAt: IsoTime;
  updatedAt: IsoTime;
}

export interface Attribute {
  key: string;
  value: string;
}

export interface Metafield extends Timestamped {
  id: number;
  namespace: string;
  key: string;
  value: string;
  type: string;
}

export interface Address {
  id: number;
  firstName: string | null;
  lastName: string | null;
  company: string | null;
  address1: string | null;
  address2: string | null;
  city: string | null;
  province: string | null;
  provinceCode: string | null;
  zip: string | null;
  /** English country name. */
  country: string | null;
  /** ISO 3166-1 alpha-2. */
  countryCode: string | null;
  /** E.164. */
  phone: string | null;
}

export type MarketingState =
  "NOT_SUBSCRIBED" | "PENDING" | "SUBSCRIBED" | "UNSUBSCRIBED" | "REDACTED" | "INVALID";

export interface MarketingConsent {
  state: MarketingState;
  optInLevel: "SINGLE_OPT_IN" | "CONFIRMED_OPT_IN" | "UNKNOWN" | null;
  updatedAt: IsoTime | null;
}

export interface Customer extends Timestamped {
  id: number;
  firstName: string | null;
  lastName: string | null;
  email: string | null;
  emailMarketing: MarketingConsent;
  phone: string | null;
  smsMarketing: MarketingConsent;
  addresses: Address[];
  defaultAddressId: number | null;
  tags: string[];
  note: string | null;
  /** Shopify locale code, e.g. `fi`, `zh-CN`. */
  locale: string;
  state: "DECLINED" | "DISABLED" | "ENABLED" | "INVITED";
  verifiedEmail: boolean;
  taxExempt: boolean;
  metafields: Metafield[];
}

export interface TaxLine {
  title: string;
  /** Fraction: 0.255 is 25.5 %. */
  rate: number;
  amount: Cents;
}

export interface LineItem {
  id: number;
  productId: number | null;
  variantId: number | null;
  title: string;
  variantTitle: string | null;
  sku: string | null;
  vendor: string | null;
  /** Quantity when the line was placed or added; edits and refunds do not change it. */
  quantity: number;
  /** Units taken off by order edits (refunded units are in the refunds). */
  removedQuantity: number;
  unitPrice: Cents;
  /** Discount of the whole line (all units). */
  discount: Cents;
  /** Tax of the whole line (all units), after the discount. */
  taxLines: TaxLine[];
  requiresShipping: boolean;
  taxable: boolean;
  isGiftCard: boolean;
  weightGrams: number;
  customAttributes: Attribute[];
  /** True for a line that an order edit added: not part of the original total. */
  addedByEdit: boolean;
}

export interface ShippingLine {
  id: number;
  title: string;
  code: string | null;
  source: string | null;
  price: Cents;
  discount: Cents;
  taxLines: TaxLine[];
  isRemoved: boolean;
  addedByEdit: boolean;
}

export type TransactionKind = "AUTHORIZATION" | "CAPTURE" | "REFUND" | "SALE" | "VOID";
export type TransactionStatus = "AWAITING_RESPONSE" | "ERROR" | "FAILURE" | "PENDING" | "SUCCESS";

export interface Transaction {
  id: number;
  kind: TransactionKind;
  status: TransactionStatus;
  gateway: string;
  amount: Cents;
  createdAt: IsoTime;
  processedAt: IsoTime;
  parentId: number | null;
  /** The refund that made this transaction. */
  refundId: number | null;
}

export type FulfillmentEventStatus =
  | "ATTEMPTED_DELIVERY"
  | "CARRIER_PICKED_UP"
  | "CONFIRMED"
  | "DELAYED"
  | "DELIVERED"
  | "FAILURE"
  | "IN_TRANSIT"
  | "LABEL_PRINTED"
  | "LABEL_PURCHASED"
  | "OUT_FOR_DELIVERY"
  | "PICKED_UP"
  | "READY_FOR_PICKUP";

export interface FulfillmentEvent {
  id: number;
  status: FulfillmentEventStatus;
  happenedAt: IsoTime;
  createdAt: IsoTime;
  message: string | null;
  city: string | null;
  province: string | null;
  country: string | null;
  zip: string | null;
  address1?: string | null;
  latitude?: number | null;
  longitude?: number | null;
  estimatedDeliveryAt?: IsoTime | null;
}

export interface TrackingInfo {
  company: string | null;
  number: string | null;
  url: string | null;
}

export interface FulfillmentLineItem {
  id: number;
  lineItemId: number;
  quantity: number;
  /** The line of the fulfillment order that it was shipped from; the first one with the item when absent. */
  fulfillmentOrderLineId?: number;
}

export interface FulfillmentOrderLine {
  id: number;
  lineItemId: number;
  totalQuantity: number;
  remainingQuantity: number;
}

export type FulfillmentHoldReason =
  | "AWAITING_PAYMENT"
  | "AWAITING_RETURN_ITEMS"
  | "HIGH_RISK_OF_FRAUD"
  | "INCORRECT_ADDRESS"
  | "INVENTORY_OUT_OF_STOCK"
  | "ONLINE_STORE_POST_PURCHASE_CROSS_SELL"
  | "OTHER"
  | "UNKNOWN_DELIVERY_DATE";

export interface FulfillmentHold {
  id: number;
  reason: FulfillmentHoldReason;
  reasonNotes: string | null;
  handle: string | null;
  externalId: string | null;
  /** The app that holds. */
  appId: string;
}

export type FulfillmentOrderStatus = "CLOSED" | "IN_PROGRESS" | "ON_HOLD" | "OPEN";

/** Units of an order that one location is to ship. */
export interface FulfillmentOrder extends Timestamped {
  id: number;
  status: FulfillmentOrderStatus;
  /** Null: the shop's primary location. */
  locationId: number | null;
  lines: FulfillmentOrderLine[];
  holds: FulfillmentHold[];
  /** Somebody said that work on it has begun. */
  hasReportedProgress: boolean;
}

export interface Fulfillment extends Timestamped {
  id: number;
  /** `#1001-F1`. */
  name: string;
  status: "CANCELLED" | "ERROR" | "FAILURE" | "SUCCESS";
  locationId: number;
  tracking: TrackingInfo[];
  lineItems: FulfillmentLineItem[];
  events: FulfillmentEvent[];
  inTransitAt: IsoTime | null;
  deliveredAt: IsoTime | null;
  estimatedDeliveryAt: IsoTime | null;
}

export type RestockType = "CANCEL" | "LEGACY_RESTOCK" | "NO_RESTOCK" | "RETURN";

export interface RefundLineItem {
  id: number;
  lineItemId: number;
  quantity: number;
  restockType: RestockType;
  locationId: number | null;
  /** Goods without tax (or with it when the order's prices include tax). */
  subtotal: Cents;
  tax: Cents;
}

export interface Refund extends Timestamped {
  id: number;
  note: string | null;
  returnId: number | null;
  lineItems: RefundLineItem[];
  /** Shipping given back, and its tax. */
  shipping: Cents;
  shippingTax: Cents;
  /** Money moved beyond (or short of) what the items and shipping are worth. */
  adjustment: Cents;
}

export type ReturnStatus = "CANCELED" | "CLOSED" | "DECLINED" | "OPEN" | "REQUESTED";
export type ReturnReason =
  | "COLOR"
  | "DEFECTIVE"
  | "NOT_AS_DESCRIBED"
  | "OTHER"
  | "SIZE_TOO_LARGE"
  | "SIZE_TOO_SMALL"
  | "STYLE"
  | "UNKNOWN"
  | "UNWANTED"
  | "WRONG_ITEM";

export interface ReturnLineItem {
  id: number;
  fulfillmentLineItemId: number;
  quantity: number;
  processedQuantity: number;
  reason: ReturnReason;
  reasonNote: string;
  customerNote: string | null;
  /** Per cent of what the units cost that the shop keeps. */
  restockingPercentage?: number;
  /** What became of the units that arrived. */
  dispositions?: ReturnDisposition[];
}

export interface ReturnDisposition {
  id: number;
  type: "MISSING" | "NOT_RESTOCKED" | "PROCESSING_REQUIRED" | "RESTOCKED";
  quantity: number;
  locationId: number | null;
  createdAt: IsoTime;
}

/** Units that the customer gets for what comes back; on the order when they are processed. */
export interface ExchangeLineItem {
  id: number;
  variantId: number;
  quantity: number;
  processedQuantity: number;
  /** Discount of the whole line. */
  discount: Cents;
  /** Lines of the order that processing made. */
  lineItemIds: number[];
}

export interface OrderReturn {
  id: number;
  /** `#1001-R1`. */
  name: string;
  status: ReturnStatus;
  createdAt: IsoTime;
  closedAt: IsoTime | null;
  requestApprovedAt: IsoTime | null;
  decline: { reason: "FINAL_SALE" | "OTHER" | "RETURN_PERIOD_ENDED"; note: string | null } | null;
  lineItems: ReturnLineItem[];
  exchangeLineItems?: ExchangeLineItem[];
  /** What the customer pays for sending it back. */
  shippingFee?: Cents;
}

export type OrderCancelReason = "CUSTOMER" | "DECLINED" | "FRAUD" | "INVENTORY" | "OTHER" | "STAFF";

/** One line of the order's timeline. */
export interface OrderEvent {
  id: number;
  /** Shopify's verb, e.g. `placed`, `fulfillment_success`. */
  action: string;
  message: string;
  createdAt: IsoTime;
}

export interface Order extends Timestamped {
  id: number;
  /** `#1001`. */
  name: string;
  number: number;
  customerId: number | null;
  email: string | null;
  phone: string | null;
  processedAt: IsoTime;
  closedAt: IsoTime | null;
  cancelledAt: IsoTime | null;
  cancelReason: OrderCancelReason | null;
  cancelStaffNote: string | null;
  currencyCode: string;
  taxesIncluded: boolean;
  lineItems: LineItem[];
  shippingLines: ShippingLine[];
  discountCodes: string[];
  shippingAddress: Address | null;
  billingAddress: Address | null;
  transactions: Transaction[];
  fulfillments: Fulfillment[];
  /** Absent until something changes them: see `fulfillment-orders.ts`. */
  fulfillmentOrders?: FulfillmentOrder[];
  refunds: Refund[];
  returns: OrderReturn[];
  events: OrderEvent[];
  note: string | null;
  tags: string[];
  customAttributes: Attribute[];
  customerLocale: string | null;
  /** `web`, `pos`, `shopify_draft_order` or an app id. */
  sourceName: string | null;
  confirmationNumber: string;
  poNumber: string | null;
  /** Unguessable part of `statusPageUrl`. */
  statusToken: string;
  clientIp: string | null;
  edited: boolean;
  test: boolean;
  risk: "HIGH" | "LOW" | "MEDIUM" | "NONE" | "PENDING";
  /** Made through the API without payment and without saying so: has no financial status. */
  isPaymentUnstated?: boolean;
  metafields: Metafield[];
  /** Next free `n` of the child ids. */
  nextChild: number;
}

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

export interface Collection extends Timestamped {
  id: number;
  title: string;
  handle: string;
  descriptionHtml: string;
}

export interface Location extends Timestamped {
  id: number;
  name: string;
  isActive: boolean;
  isPrimary: boolean;
  address: Omit<Address, "company" | "firstName" | "id" | "lastName">;
}

export interface StaffMember {
  id: number;
  firstName: string;
  lastName: string;
  email: string;
  phone: string | null;
  locale: string;
  isShopOwner: boolean;
  active: boolean;
}

export type PolicyType =
  | "CONTACT_INFORMATION"
  | "LEGAL_NOTICE"
  | "PRIVACY_POLICY"
  | "REFUND_POLICY"
  | "SHIPPING_POLICY"
  | "TERMS_OF_SERVICE";

export interface ShopPolicy extends Timestamped {
  id: number;
  type: PolicyType;
  title: string;
  body: string;
}

export interface ShopLocale {
  locale: string;
  name: string;
  primary: boolean;
  published: boolean;
}

export interface ShopRecord extends Timestamped {
  id: number;
  /** `demo.myshopify.com`. */
  domain: string;
  name: string;
  email: string;
  contactEmail: string;
  description: string;
  /** Host customers see. */
  primaryHost: string;
  currencyCode: string;
  moneyFormat: string;
  moneyWithCurrencyFormat: string;
  ianaTimezone: string;
  orderNumberPrefix: string;
  orderNumberSuffix: string;
  taxesIncluded: boolean;
  weightUnit: "GRAMS" | "KILOGRAMS" | "OUNCES" | "POUNDS";
  unitSystem: "IMPERIAL_SYSTEM" | "METRIC_SYSTEM";
  ownerName: string;
  plan: { publicDisplayName: string; partnerDevelopment: boolean; shopifyPlus: boolean };
  address: Address;
  policies: ShopPolicy[];
  locales: ShopLocale[];
  staff: StaffMember[];
  /** Fraction of tax on goods and shipping. */
  taxRate: number;
  taxTitle: string;
  metafields: Metafield[];
}

/** Topics the store announces; the names are Shopify's webhook topics. */
export type ChangeTopic =
  | "bulk_operations/finish"
  | "customers/create"
  | "customers/delete"
  | "customers/merge"
  | "customers/update"
  | "discounts/create"
  | "discounts/delete"
  | "discounts/update"
  | "draft_orders/create"
  | "draft_orders/delete"
  | "draft_orders/update"
  | "fulfillment_events/create"
  | "fulfillment_orders/cancelled"
  | "fulfillment_orders/hold_released"
  | "fulfillment_orders/moved"
  | "fulfillment_orders/placed_on_hold"
  | "fulfillments/create"
  | "fulfillments/update"
  | "inventory_items/create"
  | "inventory_items/delete"
  | "inventory_items/update"
  | "inventory_levels/connect"
  | "inventory_levels/disconnect"
  | "inventory_levels/update"
  | "orders/cancelled"
  | "orders/create"
  | "orders/delete"
  | "orders/edited"
  | "orders/fulfilled"
  | "orders/paid"
  | "orders/partially_fulfilled"
  | "orders/updated"
  | "products/create"
  | "products/delete"
  | "products/update"
  | "refunds/create"
  | "returns/approve"
  | "returns/cancel"
  | "returns/close"
  | "returns/decline"
  | "returns/reopen"
  | "returns/request"
  | "shop/update";

/** Something happened in a shop; webhooks are made from these. */
export interface ShopChange {
  /** `demo.myshopify.com`. */
  shop: string;
  topic: ChangeTopic;
  /** The object the topic is about: order, refund, fulfillment, customer, product, inventory level… */
  resourceGid: string;
  /** When it happened. */
  at: Date;
  /** Same for all topics of one merchant action (`X-Shopify-Event-Id`). */
  eventId: string;
}

export interface UserError {
  field: string[] | null;
  message: string;
  code?: string;
}

/** What a domain action answers: the changed object, or Shopify-like user errors and no change. */
export type ActionResult<T> = { ok: true; value: T } | { ok: false; errors: UserError[] };
