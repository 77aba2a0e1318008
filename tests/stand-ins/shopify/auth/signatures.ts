import { createHmac } from "node:crypto";

/** `X-Shopify-Hmac-Sha256` of a webhook: base64 HMAC-SHA256 of the raw body. */
export function signWebhookBody(body: Buffer | string, secret: string): string {
  return createHmac("sha256", secret).update(body).digest("base64");
}

/**
 * `hmac` of the query with which admin opens an app: hex HMAC-SHA256 of the parameters without
 * `hmac` and `signature`, sorted by name and joined with `&`.
 */
export function signAdminQuery(query: URLSearchParams, secret: string): string {
  const text = [...query.entries()]
    .filter(([key]) => key !== "hmac" && key !== "signature")
    .sort(([a], [b]) => compareBytes(a, b))
    .map(([key, value]) => new URLSearchParams([[key, value]]).toString())
    .join("&");
  return createHmac("sha256", secret).update(text).digest("hex");
}

/**
 * `signature` of an app-proxy request: hex HMAC-SHA256 of the strings `key=value` (repeated values
 * joined with commas) without `signature`, the strings sorted by their bytes as Shopify's own Ruby
 * sample does, concatenated with nothing between.
 */
export function signProxyQuery(query: URLSearchParams, secret: string): string {
  const keys = [...new Set(query.keys())].filter((key) => key !== "signature");
  const text = keys
    .map((key) => `${key}=${query.getAll(key).join(",")}`)
    .sort(compareBytes)
    .join("");
  return createHmac("sha256", secret).update(text).digest("hex");
}

function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
