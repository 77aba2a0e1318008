import type { IncomingHttpHeaders, OutgoingHttpHeaders } from "node:http";

/** What Shopify takes out of a proxied answer, by its documentation. */
const STRIPPED = new Set([
  "accept-patch",
  "accept-ranges",
  "connection",
  "cookie",
  "date",
  "delta-base",
  "im",
  "p3p",
  "pragma",
  "preference-applied",
  "proxy-authenticate",
  "public-key-pins",
  "server",
  "service-worker-allowed",
  "set-cookie",
  "tk",
  "trailer",
  "warning",
  "x-powered-by",
]);

/** A test's way to be another shopper than this machine; the app never sees it. */
export const PRETENDED_ADDRESS = "x-local-client";

/** Of one connection, never to be passed on. */
const HOP_BY_HOP = new Set(["connection", "content-length", "keep-alive", "transfer-encoding"]);

/** The app's headers as the shopper's browser gets them. */
export function shopperHeaders(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const kept = Object.entries(headers).filter(
    ([name]) => !STRIPPED.has(name) && !HOP_BY_HOP.has(name),
  );
  return Object.fromEntries(kept);
}

export interface ForwardedFrom {
  /** The address the browser sees: `http://127.0.0.1:PORT`. */
  localOrigin: string;
  /** The shop's real address: `https://demo.myshopify.com`. */
  shopOrigin: string;
  clientAddress: string;
}

/**
 * The shopper's headers as the app gets them: without cookies, and with the shop's real address
 * wherever the browser named the local one.
 */
export function forwardedHeaders(
  headers: IncomingHttpHeaders,
  { localOrigin, shopOrigin, clientAddress }: ForwardedFrom,
): OutgoingHttpHeaders {
  const { cookie: _cookie, host: _host, origin, referer, ...rest } = headers;
  const kept = Object.entries(rest).filter(
    ([name]) =>
      !HOP_BY_HOP.has(name) && !name.startsWith("x-forwarded-") && name !== PRETENDED_ADDRESS,
  );
  return {
    ...Object.fromEntries(kept),
    ...(origin === undefined ? {} : { origin: origin === localOrigin ? shopOrigin : origin }),
    ...(referer === undefined ? {} : { referer: referer.replace(localOrigin, shopOrigin) }),
    "accept-encoding": "identity",
    "x-forwarded-for": clientAddress,
    "x-forwarded-host": new URL(shopOrigin).host,
    "x-forwarded-proto": "https",
  };
}
