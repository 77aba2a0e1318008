import type { OrderForStatus, ParcelForStatus } from "~/commerce/read/order-for-status";
import { createTexts } from "~/storefront/texts/texts";
import { type OrderState } from "./judge-order";
import type { StatusContext } from "./status-context";

export const NOW = new Date("2026-11-22T10:00:00Z");

export const URL = "https://posti.example/JJFI1";

export const ORDER: OrderForStatus = {
  id: "1",
  name: "#1001",
  customerId: "7",
  processedAt: "2026-11-19T08:00:00.000Z",
  cancelledAt: null,
  closedAt: null,
  financialStatus: "PAID",
  fulfillmentStatus: "UNFULFILLED",
  returnStatus: "NO_RETURN",
  totalRefunded: { amount: "0", currency: "EUR" },
  isOtherCurrency: false,
  shippingMethod: "Posti",
  statusPageUrl: "https://demo.myshopify.com/1/orders/abc/authenticate?key=x",
  refundedAt: null,
  returnedAt: null,
  lines: [{ title: "Wool mitten · Red", quantity: 2, requiresShipping: true, imageUrl: null }],
  requiresShipping: true,
  parcels: [],
};

export const parcel = (facts: Partial<ParcelForStatus> = {}): ParcelForStatus => ({
  id: "1",
  status: "SUCCESS",
  displayStatus: "IN_TRANSIT",
  createdAt: "2026-11-20T08:00:00.000Z",
  inTransitAt: "2026-11-20T15:00:00.000Z",
  deliveredAt: null,
  estimatedDeliveryAt: null,
  trackings: [{ company: "Posti", number: "JJFI1", url: URL }],
  ...facts,
});

export const sent = (displayStatus: string | null, facts: Partial<ParcelForStatus> = {}) => ({
  fulfillmentStatus: "FULFILLED",
  parcels: [parcel({ displayStatus, ...facts })],
});

export const contextOf = (locale: string, facts: Partial<StatusContext> = {}): StatusContext => ({
  texts: createTexts({ locale, primaryLocale: "en", overrides: new Map() }),
  timeZone: "Europe/Helsinki",
  weekend: [6, 7],
  now: NOW,
  promise: { processing: { min: 1, max: 2 }, delivery: { min: 2, max: 5 } },
  ...facts,
});

export const STATES: readonly (readonly [string, OrderState, Partial<OrderForStatus>])[] = [
  ["just placed", "received", {}],
  ["open", "received", { fulfillmentStatus: "OPEN" }],
  ["request pending", "received", { fulfillmentStatus: "PENDING_FULFILLMENT" }],
  ["request declined", "received", { fulfillmentStatus: "REQUEST_DECLINED" }],
  ["authorised only", "received", { financialStatus: "AUTHORIZED" }],
  ["a status of the future", "received", { fulfillmentStatus: "SOMETHING_NEW" }],
  ["in progress", "packing", { fulfillmentStatus: "IN_PROGRESS" }],
  ["on hold", "on-hold", { fulfillmentStatus: "ON_HOLD" }],
  ["scheduled", "scheduled", { fulfillmentStatus: "SCHEDULED" }],
  ["unpaid", "payment-open", { financialStatus: "PENDING" }],
  ["partly paid", "payment-open", { financialStatus: "PARTIALLY_PAID" }],
  ["payment expired", "payment-failed", { financialStatus: "EXPIRED" }],
  ["payment voided", "payment-failed", { financialStatus: "VOIDED" }],
  [
    "partly sent",
    "partly-sent",
    { fulfillmentStatus: "PARTIALLY_FULFILLED", parcels: [parcel({ displayStatus: "DELIVERED" })] },
  ],
  ["label bought", "packed", sent("LABEL_PURCHASED")],
  ["label printed", "packed", sent("LABEL_PRINTED")],
  ["label voided", "packed", sent("LABEL_VOIDED")],
  ["confirmed", "packed", sent("CONFIRMED")],
  ["submitted", "packed", sent("SUBMITTED")],
  ["fulfilled", "sent", sent("FULFILLED")],
  ["marked as fulfilled", "sent", sent("MARKED_AS_FULFILLED")],
  ["a shipment status of the future", "sent", sent("BEAMED_UP")],
  ["no shipment status", "sent", sent(null)],
  ["sent, no tracking", "sent", sent("FULFILLED", { trackings: [] })],
  [
    "sent, number only",
    "sent",
    sent("FULFILLED", { trackings: [{ company: "Other", number: "A 1", url: null }] }),
  ],
  ["sent, no parcel known", "sent", { fulfillmentStatus: "FULFILLED" }],
  [
    "its only fulfillment cancelled",
    "received",
    { parcels: [parcel({ status: "CANCELLED", displayStatus: "CANCELED" })] },
  ],
  ["picked up by the carrier", "in-transit", sent("CARRIER_PICKED_UP")],
  ["in transit", "in-transit", sent("IN_TRANSIT")],
  [
    "in transit with an estimate",
    "in-transit",
    sent("IN_TRANSIT", { estimatedDeliveryAt: "2026-11-24T12:00:00.000Z" }),
  ],
  [
    "in transit, expected today",
    "in-transit",
    sent("IN_TRANSIT", { estimatedDeliveryAt: "2026-11-22T16:00:00.000Z" }),
  ],
  [
    "in transit, overdue",
    "in-transit",
    sent("IN_TRANSIT", { estimatedDeliveryAt: "2026-11-21T12:00:00.000Z" }),
  ],
  ["delayed", "delayed", sent("DELAYED")],
  ["out for delivery", "out-for-delivery", sent("OUT_FOR_DELIVERY")],
  ["attempted", "attempted", sent("ATTEMPTED_DELIVERY")],
  ["failed", "failed", sent("FAILURE")],
  ["not delivered", "failed", sent("NOT_DELIVERED")],
  ["delivered", "delivered", sent("DELIVERED", { deliveredAt: "2026-11-21T12:00:00.000Z" })],
  ["delivered, moment unknown", "delivered", sent("DELIVERED")],
  [
    "delivered by date only",
    "delivered",
    sent("FULFILLED", { deliveredAt: "2026-11-21T12:00:00.000Z" }),
  ],
  ["ready for pickup", "ready-for-pickup", sent("READY_FOR_PICKUP", { trackings: [] })],
  ["picked up", "picked-up", sent("PICKED_UP", { trackings: [] })],
  [
    "two parcels",
    "in-transit",
    {
      fulfillmentStatus: "FULFILLED",
      parcels: [
        parcel({ displayStatus: "DELIVERED", deliveredAt: "2026-11-21T12:00:00.000Z" }),
        parcel({ id: "2", displayStatus: "IN_TRANSIT" }),
      ],
    },
  ],
  ["cancelled, paid", "cancelled", { cancelledAt: "2026-11-20T08:00:00.000Z" }],
  [
    "cancelled, refunded",
    "cancelled",
    {
      cancelledAt: "2026-11-20T08:00:00.000Z",
      financialStatus: "REFUNDED",
      totalRefunded: { amount: "48.5", currency: "EUR" },
    },
  ],
  [
    "cancelled, never paid",
    "cancelled",
    { cancelledAt: "2026-11-20T08:00:00.000Z", financialStatus: "VOIDED" },
  ],
  [
    "refunded",
    "refunded",
    {
      financialStatus: "REFUNDED",
      totalRefunded: { amount: "48.5", currency: "EUR" },
      ...sent("DELIVERED"),
    },
  ],
  [
    "refunded in another currency",
    "refunded",
    {
      financialStatus: "REFUNDED",
      totalRefunded: { amount: "48.5", currency: "EUR" },
      isOtherCurrency: true,
    },
  ],
  [
    "partly refunded",
    "delivered",
    {
      financialStatus: "PARTIALLY_REFUNDED",
      totalRefunded: { amount: "10", currency: "EUR" },
      ...sent("DELIVERED"),
    },
  ],
  [
    "return requested",
    "return-requested",
    { returnStatus: "RETURN_REQUESTED", ...sent("DELIVERED") },
  ],
  ["return under way", "return-in-progress", { returnStatus: "IN_PROGRESS", ...sent("DELIVERED") }],
  [
    "return inspected",
    "return-inspected",
    { returnStatus: "INSPECTION_COMPLETE", ...sent("DELIVERED") },
  ],
  ["returned", "returned", { returnStatus: "RETURNED", ...sent("DELIVERED") }],
  ["return failed", "return-failed", { returnStatus: "RETURN_FAILED", ...sent("DELIVERED") }],
  ["restocked", "not-sent", { fulfillmentStatus: "RESTOCKED" }],
  [
    "digital, done",
    "completed",
    { requiresShipping: false, ...sent("FULFILLED", { trackings: [] }) },
  ],
  ["digital, waiting", "processing", { requiresShipping: false }],
  ["digital, unpaid", "payment-open", { requiresShipping: false, financialStatus: "PENDING" }],
  ["nothing to send", "completed", { fulfillmentStatus: "FULFILLMENT_NOT_REQUIRED" }],
];
