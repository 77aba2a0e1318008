import { signProxyQuery } from "tests/stand-ins/shopify/auth/signatures";

export interface ProxyFacts {
  /** `demo.myshopify.com`. */
  shop: string;
  /** Signed-in customer; null for a guest, who is told as an empty value. */
  customerId: number | null;
  pathPrefix: string;
  now: Date;
  clientSecret: string;
}

const SHOPIFYS = ["shop", "logged_in_customer_id", "path_prefix", "timestamp", "signature"];

/**
 * The query with which Shopify forwards a request: the shopper's own parameters, then Shopify's,
 * signed as documented. A shopper who sends parameters of Shopify's names only loses them.
 * https://shopify.dev/docs/apps/build/online-store/app-proxies/authenticate-app-proxies
 */
export function signedQuery(original: URLSearchParams, facts: ProxyFacts): URLSearchParams {
  const query = new URLSearchParams([...original].filter(([name]) => !SHOPIFYS.includes(name)));
  query.append("shop", facts.shop);
  query.append("logged_in_customer_id", facts.customerId === null ? "" : String(facts.customerId));
  query.append("path_prefix", facts.pathPrefix);
  query.append("timestamp", String(Math.floor(facts.now.getTime() / 1000)));
  query.append("signature", signProxyQuery(query, facts.clientSecret));
  return query;
}
