import { decodeBase64Url } from "~/lib/base64url";

/** Named in place of a malformed token: the library then answers as it does for any it cannot read. */
const NO_TOKEN = "malformed";

/** Whether this is three parts of base64url, each in its one spelling (RFC 7515, section 7.1). */
export function isWellFormedToken(token: string): boolean {
  const parts = token.split(".");
  return parts.length === 3 && parts.every((part) => part !== "" && decodeBase64Url(part) !== null);
}

/**
 * The request, or one without its token where that is not spelt exactly as a session token is: what signs a token covers
 * its text, but of the signature itself a lenient decoder takes several spellings.
 */
export function refuseMalformedToken(request: Request): Request {
  const authorization = request.headers.get("Authorization");
  const url = new URL(request.url);
  const inUrl = url.searchParams.getAll("id_token");
  const isHeaderFine =
    authorization === null || isWellFormedToken(authorization.replace(/^Bearer /, ""));
  const isUrlFine = inUrl.length === 0 || (inUrl.length === 1 && isWellFormedToken(inUrl[0] ?? ""));
  if (isHeaderFine && isUrlFine) return request;
  const headers = new Headers(request.headers);
  if (!isHeaderFine) headers.set("Authorization", `Bearer ${NO_TOKEN}`);
  if (!isUrlFine) url.searchParams.set("id_token", NO_TOKEN);
  const { method, signal } = request;
  return new Request(url, { method, headers, signal });
}
