import type { ChangeTopic } from "tests/stand-ins/shopify/store/types";

/** Topics that the webhooks module makes itself, beyond those the store announces. */
const PLATFORM_TOPICS = [
  "app/scopes_update",
  "app/uninstalled",
  "customer.tags_added",
  "customer.tags_removed",
  "customers/data_request",
  "customers/purchasing_summary",
  "customers/redact",
  "customers_email_marketing_consent/update",
  "customers_marketing_consent/update",
  "locations/activate",
  "locations/create",
  "locations/deactivate",
  "locations/delete",
  "locations/update",
  "shop/redact",
] as const;

export type WebhookTopic = ChangeTopic | (typeof PLATFORM_TOPICS)[number];

/** `orders/create` → `ORDERS_CREATE`, the GraphQL enum value. */
export function topicEnum(topic: string): string {
  return topic.toUpperCase().replaceAll(/[/.]/g, "_");
}
