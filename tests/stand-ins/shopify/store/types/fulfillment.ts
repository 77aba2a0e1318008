import type { IsoTime, Timestamped } from "./common";

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
