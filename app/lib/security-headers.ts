import type { IncomingMessage, ServerResponse } from "node:http";

const YEAR_SECONDS = 31_536_000;

/**
 * Whether Shopify asks for a page of a shop: it passes our headers on as the shop's own. Anybody may pretend to; then it
 * is our refusal that lacks a header which is of no use to it.
 */
const isRelayed = (url: string): boolean => /^\/proxy\b[^?]*\?(?:.*&)?signature=/.test(url);

/**
 * Headers for every answer, whoever writes it; a route's own stand over them. Transport security of the shop's own address
 * is not ours to decide, and its pages tell other sites where a visitor came from, as browsers do by themselves.
 * https://cheatsheetseries.owasp.org/cheatsheets/HTTP_Headers_Cheat_Sheet.html
 */
export function securityHeaders(url: string): Record<string, string> {
  const isShops = isRelayed(url);
  return {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": isShops ? "strict-origin-when-cross-origin" : "same-origin",
    ...(isShops ? {} : { "Strict-Transport-Security": `max-age=${YEAR_SECONDS}` }),
  };
}

/** Sets them before anything else can answer. */
export function setSecurityHeaders({ url = "/" }: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders(url))) response.setHeader(name, value);
}

/** The head of an answer to what was no HTTP at all, for a bare socket. */
export function writeBareAnswer(status: string): string {
  const headers = Object.entries({ ...securityHeaders("/"), "Content-Length": "0" });
  const lines = headers.map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status}`, "Connection: close", ...lines, "", ""].join("\r\n");
}
