import type { EntryContext } from "@remix-run/node";

interface ShellData {
  pictureOrigins?: readonly string[];
}

/** Where App Bridge and the app's layout keep what every page needs. */
const SHELL = "routes/app";

/**
 * Lets a document show pictures of the app, of Shopify and of the shop only: an address that a visitor chose would tell
 * its owner when an agent looks, and from where. Frames that show a mail have a policy of their own.
 */
export function limitPictures(headers: Headers, context: EntryContext): void {
  const data: unknown = context.staticHandlerContext.loaderData[SHELL];
  const { pictureOrigins = [] } = (data ?? {}) as ShellData;
  const framing = headers.get("Content-Security-Policy") ?? "frame-ancestors 'none'";
  const sources = ["'self'", "data:", "blob:", ...pictureOrigins].join(" ");
  headers.set(
    "Content-Security-Policy",
    `${framing.replace(/;\s*$/, "")}; img-src ${sources}; object-src 'none'; base-uri 'none'`,
  );
}
