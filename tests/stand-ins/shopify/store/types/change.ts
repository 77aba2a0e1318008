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
  | "returns/process"
  | "returns/reopen"
  | "returns/request"
  | "returns/update"
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
