import type { MoneyView, TrackingView } from "./views";

/** A parcel, or what was handed over at a counter. */
export interface ParcelForStatus {
  id: string;
  /** FulfillmentStatus: SUCCESS, CANCELLED, … */
  status: string;
  /** FulfillmentDisplayStatus: IN_TRANSIT, DELIVERED, … */
  displayStatus: string | null;
  createdAt: string;
  inTransitAt: string | null;
  deliveredAt: string | null;
  /** As the carrier told Shopify. */
  estimatedDeliveryAt: string | null;
  trackings: TrackingView[];
}

/** What a shopper may be told about their order: no address, no note, nothing of the shop's own. */
export interface OrderForStatus {
  id: string;
  name: string;
  customerId: string | null;
  processedAt: string;
  cancelledAt: string | null;
  closedAt: string | null;
  /** OrderDisplayFinancialStatus */
  financialStatus: string | null;
  /** OrderDisplayFulfillmentStatus */
  fulfillmentStatus: string;
  /** OrderReturnStatus */
  returnStatus: string;
  totalRefunded: MoneyView;
  /** The shopper paid in another currency than the amounts here are in. */
  isOtherCurrency: boolean;
  shippingMethod: string | null;
  statusPageUrl: string | null;
  /** The newest refund and return. */
  refundedAt: string | null;
  returnedAt: string | null;
  /** At most 20, by position. */
  lines: { title: string; quantity: number; requiresShipping: boolean; imageUrl: string | null }[];
  /** Of all lines. */
  requiresShipping: boolean;
  /** At most 20, the oldest first. */
  parcels: ParcelForStatus[];
}
