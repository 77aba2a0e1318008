import type { ParcelForStatus } from "~/commerce/read/order-for-status";

/** How a parcel stands, the one that needs the shopper's attention most first. */
export const PARCEL_STATES = [
  "failed",
  "attempted",
  "delayed",
  "out-for-delivery",
  "in-transit",
  "sent",
  "packed",
  "ready-for-pickup",
  "delivered",
  "picked-up",
] as const;
export type ParcelState = (typeof PARCEL_STATES)[number];

/** Shopify's FulfillmentDisplayStatus, API 2026-10; null: there is no parcel. */
const BY_DISPLAY_STATUS: Readonly<Record<string, ParcelState | null>> = {
  ATTEMPTED_DELIVERY: "attempted",
  CANCELED: null,
  CARRIER_PICKED_UP: "in-transit",
  CONFIRMED: "packed",
  DELAYED: "delayed",
  DELIVERED: "delivered",
  FAILURE: "failed",
  FULFILLED: "sent",
  IN_TRANSIT: "in-transit",
  LABEL_PRINTED: "packed",
  LABEL_PURCHASED: "packed",
  LABEL_VOIDED: "packed",
  MARKED_AS_FULFILLED: "sent",
  NOT_DELIVERED: "failed",
  OUT_FOR_DELIVERY: "out-for-delivery",
  PICKED_UP: "picked-up",
  READY_FOR_PICKUP: "ready-for-pickup",
  SUBMITTED: "packed",
};

const WITHOUT_PARCEL = new Set(["CANCELLED", "ERROR", "FAILURE"]);
/** Deprecated states of a fulfillment that a service has not carried out. */
const NOT_SENT_YET = new Set(["OPEN", "PENDING"]);

/** How a parcel stands; null when its fulfillment was cancelled or failed, so that there is none. */
export function readParcelState(parcel: ParcelForStatus): ParcelState | null {
  if (WITHOUT_PARCEL.has(parcel.status)) return null;
  // A status that Shopify adds later says at least that the parcel was handed over.
  const shown =
    parcel.displayStatus ?? (NOT_SENT_YET.has(parcel.status) ? "SUBMITTED" : "FULFILLED");
  const state = shown in BY_DISPLAY_STATUS ? (BY_DISPLAY_STATUS[shown] ?? null) : "sent";
  if (state === null) return null;
  return parcel.deliveredAt && (state === "sent" || state === "in-transit") ? "delivered" : state;
}
