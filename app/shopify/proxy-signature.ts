import { createHmac, timingSafeEqual } from "node:crypto";

/** How far a request's time may be from ours, in seconds; the window of Shopify's own library. */
const WINDOW_SECONDS = 90;
const SIGNED_ONCE = ["shop", "signature", "timestamp", "path_prefix", "logged_in_customer_id"];

function sign(parameters: URLSearchParams, secret: string): string {
  const names = new Set([...parameters.keys()].filter((name) => name !== "signature"));
  const lines = [...names].map((name) =>
    Buffer.from(`${name}=${parameters.getAll(name).join(",")}`),
  );
  // By bytes, as the documented Ruby sorts: the library's localeCompare refuses some of Shopify's own signatures.
  const message = Buffer.concat(lines.sort(Buffer.compare));
  return createHmac("sha256", secret).update(message).digest("hex");
}

/**
 * Whether Shopify's app proxy signed this query within the last moments: `signature` is the hex HMAC-SHA256 of all
 * other parameters, each `name=value,value`, sorted and joined without a separator.
 * https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies
 */
export function isProxySignature(parameters: URLSearchParams, secret: string, now: Date): boolean {
  if (SIGNED_ONCE.some((name) => parameters.getAll(name).length > 1)) return false;
  const given = Buffer.from(parameters.get("signature") ?? "", "utf8");
  const expected = Buffer.from(sign(parameters, secret), "utf8");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  const timestamp = parameters.get("timestamp") ?? "";
  if (!/^\d{1,12}$/.test(timestamp)) return false;
  return Math.abs(now.getTime() / 1000 - Number(timestamp)) <= WINDOW_SECONDS;
}
