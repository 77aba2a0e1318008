import type { Address, Attribute, Cents, IsoTime, Metafield, Timestamped } from "./common";
import type { Fulfillment, FulfillmentOrder } from "./fulfillment";
import type { Refund } from "./refund";
import type { OrderReturn } from "./return";

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
