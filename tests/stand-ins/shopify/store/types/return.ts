import type { Cents, IsoTime } from "./common";

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
