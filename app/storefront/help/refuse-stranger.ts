import { AppError } from "~/errors";

/**
 * The answer to a request that Shopify did not sign, or for a shop that has gone: plain text, since there is no theme
 * to show it in, and the same whatever was wrong with the signature. Anything unexpected is thrown on.
 */
export function refuseStranger(error: unknown): Response {
  if (!(error instanceof AppError)) throw error;
  return new Response(error.userMessage, {
    status: error.status,
    headers: {
      "Content-Type": "text/plain; charset=utf-8",
      "Cache-Control": "no-store",
      "X-Robots-Tag": "noindex",
    },
  });
}
