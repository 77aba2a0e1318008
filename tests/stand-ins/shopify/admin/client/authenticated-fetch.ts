import { openInAdmin } from "./admin-links";
import { forgetIdToken, idToken } from "./id-token";

const RETRY_HEADER = "x-shopify-retry-invalid-session-request";
const REAUTHORIZE_HEADER = "x-shopify-api-request-failure-reauthorize-url";

/**
 * Replaces `fetch` as App Bridge does: requests to the app's own origin carry a session token, a
 * refused token is renewed once, and a request to re-authorize leaves the frame.
 */
export function installAuthenticatedFetch(): void {
  const plainFetch = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const request = new Request(input, init);
    const isOurs = new URL(request.url, location.href).origin === location.origin;
    if (!isOurs || request.headers.has("authorization")) return plainFetch(request);
    const spare = request.clone();
    const response = await plainFetch(await authorized(request));
    const reauthorizeUrl = response.headers.get(REAUTHORIZE_HEADER);
    if (reauthorizeUrl) openInAdmin(reauthorizeUrl, false);
    if (!response.headers.has(RETRY_HEADER)) return response;
    forgetIdToken();
    return plainFetch(await authorized(spare));
  };
}

async function authorized(request: Request): Promise<Request> {
  const headers = new Headers(request.headers);
  headers.set("Authorization", `Bearer ${await idToken()}`);
  headers.set("X-Requested-With", "XMLHttpRequest");
  return new Request(request, { headers });
}
