import { ShopifyError } from "@shopify/shopify-api";
import { AppError } from "~/errors";
import { logger } from "~/logger.server";
import { refuseMalformedToken } from "./refuse-malformed-token";
import { authenticate } from "./shopify.server";

export type AdminContext = Awaited<ReturnType<typeof authenticate.admin>>;

// The library throws what it cannot or will not read in a request: a `host` that is no base64 or no address,
// a way out of the frame that leads elsewhere.
const isAboutRequest = (error: unknown): boolean =>
  error instanceof ShopifyError ||
  error instanceof DOMException ||
  (error instanceof TypeError && "code" in error && error.code === "ERR_INVALID_URL");

function explain(error: unknown): unknown {
  // It says 500 for whatever Shopify answered that is no session token's fault.
  if (error instanceof Response && error.status >= 500)
    return new AppError(
      "VENDOR_UNAVAILABLE",
      "Shopify could not confirm who you are. Try again in a moment.",
    );
  if (!isAboutRequest(error)) return error;
  logger.info({ reason: error instanceof Error ? error.name : "" }, "an admin request was refused");
  return new AppError("INVALID_INPUT", "Open Doorbell from your Shopify admin, under Apps.", {
    cause: error,
  });
}

/**
 * Shopify's own check of a request from its admin. Throws its answer to the browser (the way through authorisation, 401),
 * AppError INVALID_INPUT for a request that it cannot read, VENDOR_UNAVAILABLE when Shopify did not answer as it should.
 */
export async function authenticateAdmin(request: Request): Promise<AdminContext> {
  try {
    return await authenticate.admin(refuseMalformedToken(request));
  } catch (error) {
    throw explain(error);
  }
}
