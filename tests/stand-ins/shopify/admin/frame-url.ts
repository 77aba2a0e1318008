import { mintSessionToken } from "tests/stand-ins/shopify/auth/session-token";
import { signAdminQuery } from "tests/stand-ins/shopify/auth/signatures";

export interface FrameUrlOptions {
  tunnelUrl: string;
  /** The app's path with query, e.g. `/app/orders?state=open`. */
  path: string;
  shop: string;
  clientId: string;
  clientSecret: string;
  userId: number;
  locale: string;
  sessionId: string;
  now: Date;
}

/**
 * The address with which admin frames the app: its own path and query plus
 * `embedded, hmac, host, id_token, locale, session, shop, timestamp`.
 */
export function frameUrl(options: FrameUrlOptions): string {
  const url = new URL(options.path, options.tunnelUrl);
  const query = url.searchParams;
  query.set("embedded", "1");
  query.set("host", encodeHost(options.shop));
  query.set("id_token", mintSessionToken(options));
  query.set("locale", options.locale);
  query.set("session", options.sessionId);
  query.set("shop", options.shop);
  query.set("timestamp", String(Math.floor(options.now.getTime() / 1000)));
  query.set("hmac", signAdminQuery(query, options.clientSecret));
  return url.href;
}

/** `host` parameter: unpadded base64 of `admin.shopify.com/store/demo`. */
function encodeHost(shop: string): string {
  const handle = shop.replace(".myshopify.com", "");
  return Buffer.from(`admin.shopify.com/store/${handle}`).toString("base64").replace(/=+$/, "");
}
