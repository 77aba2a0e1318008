import type { AppLoadContext } from "@remix-run/node";
import { isDatabaseTrouble } from "./database/database-trouble.server";

declare module "@remix-run/server-runtime" {
  interface AppLoadContext {
    /** Set when a request failed because the database could not be asked: the answer is then 503, whatever page it was for. */
    isUnavailable?: boolean;
  }
}

/** After so many seconds it may be tried again. */
export const UNAVAILABLE_SECONDS = 5;

const TEXT = "We are busy right now. Try again in a moment.";
const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>Busy</title>
    <style>body { font: 16px/1.5 system-ui, sans-serif; margin: 15vh auto; max-width: 28rem; padding: 0 1.5rem; text-align: center; }</style>
  </head>
  <body>
    <h1>We are busy right now</h1>
    <p>Nothing is lost. Reload the page in a moment.</p>
  </body>
</html>
`;

/** Marks the request of `context` as one that found no database, if that is what `error` says. */
export function noteUnavailable(context: AppLoadContext, error: unknown): boolean {
  if (!isDatabaseTrouble(error)) return false;
  context.isUnavailable = true;
  return true;
}

/** 503 with Retry-After: a page for whoever opens one, JSON for scripts and machines. */
export function answerUnavailable(request: Request): Response {
  const headers = { "Retry-After": String(UNAVAILABLE_SECONDS), "Cache-Control": "no-store" };
  const isDocument = request.headers.get("Accept")?.includes("text/html") ?? false;
  if (!isDocument) {
    const error = { code: "UNAVAILABLE", message: TEXT };
    return Response.json({ error }, { status: 503, headers });
  }
  return new Response(request.method === "HEAD" ? null : PAGE, {
    status: 503,
    headers: {
      ...headers,
      "Content-Type": "text/html; charset=utf-8",
      // It holds nothing, and stands in admin's frame as well as alone.
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'",
    },
  });
}
