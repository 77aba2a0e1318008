/**
 * Lets pages of any shop read what they ask our origin for. No cookie is ever sent or read: who asks is told by the token
 * alone, which a foreign page does not have. https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS
 */
export const CROSS_ORIGIN = {
  "Access-Control-Allow-Origin": "*",
  "Access-Control-Expose-Headers": "Retry-After",
} as const;

/** Answers a browser that asks whether a page may send its token. */
export function answerPreflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...CROSS_ORIGIN,
      "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
      "Access-Control-Allow-Headers": "Content-Type, Last-Event-ID, X-Doorbell-Token",
      "Access-Control-Max-Age": "86400",
    },
  });
}

/** The same answer for pages of any origin. */
export function allowCrossOrigin(response: Response): Response {
  for (const [name, value] of Object.entries(CROSS_ORIGIN)) response.headers.set(name, value);
  return response;
}
