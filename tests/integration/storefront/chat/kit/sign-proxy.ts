import { createHmac } from "node:crypto";

interface ProxyQuery {
  shopDomain: string;
  customerId?: string | null;
  pathPrefix?: string;
}

/** The query that Shopify's app proxy adds, signed as its documentation says. */
export function signProxy({ shopDomain, customerId, pathPrefix }: ProxyQuery): string {
  const parameters: Record<string, string> = {
    shop: shopDomain,
    logged_in_customer_id: customerId ?? "",
    path_prefix: pathPrefix ?? "/apps/help",
    timestamp: String(Math.floor(Date.now() / 1_000)),
  };
  const message = Object.keys(parameters)
    .sort()
    .map((name) => `${name}=${parameters[name]}`)
    .join("");
  const secret = process.env["SHOPIFY_API_SECRET"] ?? "";
  const signature = createHmac("sha256", secret).update(message).digest("hex");
  return new URLSearchParams({ ...parameters, signature }).toString();
}
