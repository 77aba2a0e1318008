/**
 * What reads of the mirror give: plain JSON. Ids of Shopify objects are numeric strings, times are ISO strings in UTC,
 * money is a decimal string with its currency.
 */

export interface MoneyView {
  /** "48.50" */
  amount: string;
  /** ISO 4217 */
  currency: string;
}

/** Shopify's MailingAddress as mirrored; every part may be missing. */
export interface PostalAddressView {
  name: string | null;
  company: string | null;
  address1: string | null;
  address2: string | null;
  city: string | null;
  province: string | null;
  zip: string | null;
  country: string | null;
  countryCode: string | null;
  phone: string | null;
}

export interface StockView {
  locationId: string;
  location: string;
  available: number;
  incoming: number;
}

export interface OrderLineView {
  id: string;
  productId: string | null;
  variantId: string | null;
  title: string;
  variantTitle: string | null;
  sku: string | null;
  imageUrl: string | null;
  quantity: number;
  /** After edits and refunds. */
  currentQuantity: number;
  unfulfilledQuantity: number;
  unitPrice: MoneyView;
  discountedTotal: MoneyView;
  /** The variant's stock now. Null when there is no variant (any more) or its stock is not tracked. */
  stock: { available: number; locations: StockView[] } | null;
}

export interface TrackingView {
  company: string | null;
  number: string | null;
  url: string | null;
}

export interface FulfillmentView {
  id: string;
  name: string;
  status: string;
  displayStatus: string | null;
  totalQuantity: number;
  createdAt: string;
  inTransitAt: string | null;
  deliveredAt: string | null;
  estimatedDeliveryAt: string | null;
  trackings: TrackingView[];
}

export interface RefundView {
  id: string;
  createdAt: string | null;
  note: string | null;
  total: MoneyView;
}

export interface ReturnView {
  id: string;
  name: string;
  status: string;
  totalQuantity: number;
  createdAt: string | null;
}

/** An order with everything an agent needs to see. */
export interface OrderDetails {
  id: string;
  name: string;
  confirmationNumber: string | null;
  customerId: string | null;
  email: string | null;
  phone: string | null;
  processedAt: string;
  cancelledAt: string | null;
  cancelReason: string | null;
  closedAt: string | null;
  financialStatus: string | null;
  fulfillmentStatus: string;
  returnStatus: string;
  isEdited: boolean;
  total: MoneyView;
  subtotal: MoneyView;
  totalShipping: MoneyView;
  totalTax: MoneyView;
  totalDiscounts: MoneyView;
  totalRefunded: MoneyView;
  totalOutstanding: MoneyView;
  discountCodes: string[];
  shippingMethod: string | null;
  statusPageUrl: string | null;
  note: string | null;
  tags: string[];
  customAttributes: { key: string; value: string }[];
  shippingAddress: PostalAddressView | null;
  billingAddress: PostalAddressView | null;
  lines: OrderLineView[];
  /** Lines beyond the 50 in `lines`. */
  hiddenLines: number;
  fulfillments: FulfillmentView[];
  refunds: RefundView[];
  returns: ReturnView[];
  /** When this order was last known to equal Shopify's. */
  syncedAt: string;
}

export interface CustomerDetails {
  id: string;
  displayName: string;
  email: string | null;
  phone: string | null;
  locale: string | null;
  isEmailVerified: boolean;
  tags: string[];
  note: string | null;
  numberOfOrders: number;
  amountSpent: MoneyView;
  defaultAddress: PostalAddressView | null;
  /** Customer since. */
  createdAt: string;
  syncedAt: string;
}

/** An order in a list to choose from. */
export interface OrderSummary {
  id: string;
  name: string;
  customerName: string | null;
  email: string | null;
  processedAt: string;
  total: MoneyView;
  financialStatus: string | null;
  fulfillmentStatus: string;
  isCancelled: boolean;
}
