/**
 * Every webhook topic the app subscribes to in shopify.app.toml, as Shopify writes it in X-Shopify-Topic. A test holds
 * this list equal to the file. To add a topic: name it here and there; the compiler then asks where its object's id is
 * (webhook-object.ts) and what follows from it (app/webhooks/topic-actions.ts).
 */
export const WEBHOOK_TOPICS = [
  "app/scopes_update",
  "app/uninstalled",
  "bulk_operations/finish",
  "customer.tags_added",
  "customer.tags_removed",
  "customers/create",
  "customers/data_request",
  "customers/delete",
  "customers/disable",
  "customers/enable",
  "customers/purchasing_summary",
  "customers/redact",
  "customers/update",
  "customers_email_marketing_consent/update",
  "fulfillment_events/create",
  "fulfillments/create",
  "fulfillments/update",
  "inventory_items/create",
  "inventory_items/delete",
  "inventory_items/update",
  "inventory_levels/connect",
  "inventory_levels/disconnect",
  "inventory_levels/update",
  "locations/create",
  "locations/update",
  "orders/create",
  "orders/delete",
  "orders/edited",
  "orders/updated",
  "products/create",
  "products/delete",
  "products/update",
  "refunds/create",
  "returns/approve",
  "returns/cancel",
  "returns/close",
  "returns/reopen",
  "returns/request",
  "returns/update",
  "shop/redact",
  "shop/update",
] as const;

export type WebhookTopic = (typeof WEBHOOK_TOPICS)[number];

const KNOWN: ReadonlySet<string> = new Set(WEBHOOK_TOPICS);

export function isWebhookTopic(topic: string): topic is WebhookTopic {
  return KNOWN.has(topic);
}

/** Topics whose body says what to do. Of all others only the id of the changed object is kept. */
export const COMPLIANCE_TOPICS = [
  "customers/data_request",
  "customers/redact",
  "shop/redact",
] as const satisfies readonly WebhookTopic[];

const COMPLIANCE: ReadonlySet<WebhookTopic> = new Set(COMPLIANCE_TOPICS);

export function isComplianceTopic(topic: WebhookTopic): boolean {
  return COMPLIANCE.has(topic);
}
