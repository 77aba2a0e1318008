import { signProxyQuery } from "tests/stand-ins/shopify/auth/signatures";

const APP_ORIGIN = "https://doorbell.example";

/** A request as Shopify's app proxy forwards it, wrong in whatever way is asked for. */
export interface ProxyRequestParts {
  /** "/articles/returns"; "" is the first page. */
  path?: string;
  shop: string;
  method?: string;
  /** The shopper's own parameters. */
  query?: string;
  /** Signed in to the storefront. */
  customerId?: string;
  pathPrefix?: string;
  /** Seconds since it was signed; negative: in the future. */
  age?: number;
  secret?: string;
  /** What a plain form posts, or any text with its type. */
  form?: Record<string, string>;
  body?: { type: string; text: string };
  /** The shopper's address. */
  address?: string;
  headers?: Record<string, string>;
}

/** Parameters that Shopify adds, the signature last. */
export function signQuery(parts: ProxyRequestParts): URLSearchParams {
  const { shop, query = "", customerId = "", pathPrefix = "/apps/help", age = 0 } = parts;
  const parameters = new URLSearchParams(query);
  parameters.append("shop", shop);
  parameters.append("logged_in_customer_id", customerId);
  parameters.append("path_prefix", pathPrefix);
  parameters.append("timestamp", String(Math.floor(Date.now() / 1000) - age));
  const secret = parts.secret ?? process.env["SHOPIFY_API_SECRET"] ?? "";
  parameters.append("signature", signProxyQuery(parameters, secret));
  return parameters;
}

/** The request for a query, signed or not. */
export function createProxyRequest(parts: ProxyRequestParts, query = signQuery(parts)): Request {
  const { path = "", form, body, address = "198.51.100.7" } = parts;
  const headers = new Headers({
    "User-Agent": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36",
    "X-Forwarded-For": address,
    ...parts.headers,
  });
  const text = form ? new URLSearchParams(form).toString() : body?.text;
  if (form) headers.set("Content-Type", "application/x-www-form-urlencoded");
  if (body) headers.set("Content-Type", body.type);
  const method = parts.method ?? (text === undefined ? "GET" : "POST");
  const init = { method, headers, ...(text === undefined ? {} : { body: text }) };
  return new Request(`${APP_ORIGIN}/proxy${path}?${query.toString()}`, init);
}
