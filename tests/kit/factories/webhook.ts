import { createHmac, randomUUID } from "node:crypto";

export interface TestWebhook {
  topic: string;
  body: unknown;
  shop?: string;
  webhookId?: string;
  /** Headers to set or, with null, to leave out. */
  headers?: Record<string, string | null>;
  secret?: string;
}

/** A webhook as Shopify sends it: signed over the raw body. */
export function createWebhookRequest(webhook: TestWebhook): Request {
  const { topic, shop = "one.myshopify.com", webhookId = randomUUID(), secret } = webhook;
  const body = typeof webhook.body === "string" ? webhook.body : JSON.stringify(webhook.body);
  const signature = createHmac("sha256", secret ?? process.env["SHOPIFY_API_SECRET"] ?? "").update(
    body,
  );
  const headers = new Headers({
    "Content-Type": "application/json",
    "X-Shopify-Topic": topic,
    "X-Shopify-Hmac-Sha256": signature.digest("base64"),
    "X-Shopify-Shop-Domain": shop,
    "X-Shopify-API-Version": "2026-10",
    "X-Shopify-Webhook-Id": webhookId,
    "X-Shopify-Triggered-At": "2026-11-22T16:00:00.123456789Z",
    "X-Shopify-Event-Id": randomUUID(),
  });
  for (const [name, value] of Object.entries(webhook.headers ?? {})) {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  }
  return new Request("https://doorbell.example/webhooks/shopify", {
    method: "POST",
    headers,
    body,
  });
}
