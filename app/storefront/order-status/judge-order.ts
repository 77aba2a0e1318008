import type { OrderForStatus, ParcelForStatus } from "~/commerce/read/order-for-status";
import { PARCEL_STATES, readParcelState, type ParcelState } from "./parcel-state";

/** How an order stands as a whole, in the words of "status.label.*". */
export type OrderState =
  | ParcelState
  | "received"
  | "packing"
  | "on-hold"
  | "scheduled"
  | "payment-open"
  | "payment-failed"
  | "partly-sent"
  | "cancelled"
  | "refunded"
  | "return-requested"
  | "return-in-progress"
  | "return-inspected"
  | "returned"
  | "return-failed"
  | "completed"
  | "processing"
  | "not-sent";

export interface ParcelProgress {
  parcel: ParcelForStatus;
  state: ParcelState;
}

export interface OrderProgress {
  state: OrderState;
  /** Without those that were cancelled; the oldest first. */
  parcels: ParcelProgress[];
}

/** Whether nothing more is to happen to the parcel. Pure. */
export const isOverParcel = ({ state }: ParcelProgress): boolean =>
  state === "delivered" || state === "picked-up";

/** Where not all are shown, those that are awaited go before those that have arrived; the oldest first in each. Pure. */
export const awaitedFirst = <Parcel extends ParcelProgress>(
  parcels: readonly Parcel[],
): Parcel[] => [
  ...parcels.filter((parcel) => !isOverParcel(parcel)),
  ...parcels.filter(isOverParcel),
];

const RETURNS: Readonly<Record<string, OrderState>> = {
  RETURN_REQUESTED: "return-requested",
  IN_PROGRESS: "return-in-progress",
  INSPECTION_COMPLETE: "return-inspected",
  RETURNED: "returned",
  RETURN_FAILED: "return-failed",
};

const PAYMENTS: Readonly<Record<string, OrderState>> = {
  PENDING: "payment-open",
  PARTIALLY_PAID: "payment-open",
  VOIDED: "payment-failed",
  EXPIRED: "payment-failed",
};

const UNSENT: Readonly<Record<string, OrderState>> = {
  FULFILLED: "sent",
  FULFILLMENT_NOT_REQUIRED: "completed",
  IN_PROGRESS: "packing",
  ON_HOLD: "on-hold",
  RESTOCKED: "not-sent",
  SCHEDULED: "scheduled",
};

const isAllSent = ({ fulfillmentStatus }: OrderForStatus): boolean =>
  fulfillmentStatus === "FULFILLED" || fulfillmentStatus === "FULFILLMENT_NOT_REQUIRED";

function judgeUnsent(order: OrderForStatus): OrderState {
  const { fulfillmentStatus, financialStatus } = order;
  if (!order.requiresShipping && fulfillmentStatus !== "RESTOCKED")
    return isAllSent(order) ? "completed" : (PAYMENTS[financialStatus ?? ""] ?? "processing");
  const unsent = UNSENT[fulfillmentStatus] ?? "received";
  const isWaiting = !isAllSent(order) && unsent !== "not-sent";
  return (isWaiting ? PAYMENTS[financialStatus ?? ""] : undefined) ?? unsent;
}

function judgeSent(order: OrderForStatus, parcels: readonly ParcelProgress[]): OrderState {
  if (!isAllSent(order) && order.fulfillmentStatus !== "RESTOCKED") return "partly-sent";
  return PARCEL_STATES.find((state) => parcels.some((parcel) => parcel.state === state)) ?? "sent";
}

/** What is to be said of an order first, from everything Shopify knows about it. Pure. */
export function judgeOrder(order: OrderForStatus): OrderProgress {
  const parcels = order.parcels.flatMap((parcel) => {
    const state = readParcelState(parcel);
    return state ? [{ parcel, state }] : [];
  });
  return { state: judgeState(order, parcels), parcels };
}

const OVER = new Set<OrderState>([
  "delivered",
  "picked-up",
  "cancelled",
  "refunded",
  "returned",
  "completed",
  "not-sent",
  "payment-failed",
]);

/** Whether something is still to happen with the order. Pure. */
export const isOpenOrder = ({ state }: OrderProgress): boolean => !OVER.has(state);

function judgeState(order: OrderForStatus, parcels: readonly ParcelProgress[]): OrderState {
  if (order.cancelledAt) return "cancelled";
  const returned = RETURNS[order.returnStatus];
  if (returned) return returned;
  if (order.financialStatus === "REFUNDED") return "refunded";
  // Goods that need no shipping are handed over by a fulfillment too, but there is no parcel to speak of.
  if (parcels.length === 0 || !order.requiresShipping) return judgeUnsent(order);
  return judgeSent(order, parcels);
}
