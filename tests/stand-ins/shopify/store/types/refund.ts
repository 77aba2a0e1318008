import type { Cents, Timestamped } from "./common";

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
