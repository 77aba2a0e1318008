import type { WebhookTopic } from "~/shopify/webhook-topics";

/** What part of the mirror a hint concerns. */
export type HintedResource = "shop" | "orders" | "customers" | "products" | "inventory";

/** What follows from a webhook. */
export type TopicAction =
  /** Look at the object again in the Admin API, whatever happened to it: a deleted one is then found missing. */
  | { kind: "refresh"; resource: HintedResource }
  | { kind: "import-progress" }
  | { kind: "uninstall" }
  | { kind: "read-scopes" }
  | { kind: "export-customer" }
  | { kind: "erase-customer" }
  | { kind: "erase-shop" };

const refresh = (resource: HintedResource) => ({ kind: "refresh", resource }) as const;

/** Topic → what the drain does with it. */
export const TOPIC_ACTIONS: Readonly<Record<WebhookTopic, TopicAction>> = {
  "app/scopes_update": { kind: "read-scopes" },
  "app/uninstalled": { kind: "uninstall" },
  "bulk_operations/finish": { kind: "import-progress" },
  "customer.tags_added": refresh("customers"),
  "customer.tags_removed": refresh("customers"),
  "customers/create": refresh("customers"),
  "customers/data_request": { kind: "export-customer" },
  "customers/delete": refresh("customers"),
  "customers/purchasing_summary": refresh("customers"),
  "customers/redact": { kind: "erase-customer" },
  // The first sign-in of a customer: their state changes, so it is one more reason to look again.
  "customers/disable": refresh("customers"),
  "customers/enable": refresh("customers"),
  "customers/update": refresh("customers"),
  "customers_email_marketing_consent/update": refresh("customers"),
  "fulfillment_events/create": refresh("orders"),
  "fulfillments/create": refresh("orders"),
  "fulfillments/update": refresh("orders"),
  "inventory_items/create": refresh("inventory"),
  "inventory_items/delete": refresh("inventory"),
  "inventory_items/update": refresh("inventory"),
  "inventory_levels/connect": refresh("inventory"),
  "inventory_levels/disconnect": refresh("inventory"),
  "inventory_levels/update": refresh("inventory"),
  "locations/create": refresh("shop"),
  "locations/update": refresh("shop"),
  "orders/create": refresh("orders"),
  "orders/delete": refresh("orders"),
  "orders/edited": refresh("orders"),
  "orders/updated": refresh("orders"),
  "products/create": refresh("products"),
  "products/delete": refresh("products"),
  "products/update": refresh("products"),
  "refunds/create": refresh("orders"),
  "returns/approve": refresh("orders"),
  "returns/cancel": refresh("orders"),
  "returns/close": refresh("orders"),
  "returns/reopen": refresh("orders"),
  "returns/request": refresh("orders"),
  "returns/update": refresh("orders"),
  "shop/redact": { kind: "erase-shop" },
  "shop/update": refresh("shop"),
};
