import { AppError } from "~/errors";

/** One entry of a GraphQL answer's `errors`, as far as it is looked at. */
export interface GraphqlError {
  message: string;
  extensions?: { code?: string; requiredAccess?: string } | undefined;
}

export const ACCESS_LOST_MESSAGE =
  "Doorbell lost its access to this shop: open it once in Shopify admin, and it goes on where it stopped.";

const UNAVAILABLE_MESSAGE =
  "Shopify does not answer at the moment. Doorbell tries again by itself.";

/** The shop took our access away, or it never was complete. Only the merchant can give it back, by opening the app. */
export function accessLost(cause?: unknown): AppError {
  return new AppError("SHOP_NOT_INSTALLED", ACCESS_LOST_MESSAGE, { cause });
}

export function shopifyUnavailable(cause?: unknown): AppError {
  return new AppError("VENDOR_UNAVAILABLE", UNAVAILABLE_MESSAGE, { cause });
}

const BLOCKED_MESSAGE =
  "Shopify does not accept requests from the address Doorbell sends them from. Nothing is wrong with your shop and there is nothing for you to do: the operator of Doorbell has to allow the address at Shopify. Doorbell goes on by itself as soon as that is done.";

/**
 * Shopify refuses us because of where we call from: our address is not on the app's IP allowlist. It passes, for every
 * shop at once, when the operator mends it. https://shopify.dev/docs/apps/build/dev-dashboard/ip-allowlist
 */
export class AddressBlockedError extends AppError {
  constructor() {
    super("VENDOR_UNAVAILABLE", BLOCKED_MESSAGE);
  }
}

/** The app may not do what it asked for: a scope is missing, or Shopify has not enabled it for the app. */
export class AccessDeniedError extends AppError {
  constructor(message: string) {
    super("FORBIDDEN", message);
  }
}

const STATUS_MESSAGES: Record<number, string> = {
  402: "Shopify has frozen this shop: its owner must settle the balance with Shopify. Doorbell goes on by itself then.",
  403: "Shopify does not let Doorbell read this shop's data. Open Doorbell in Shopify admin and accept its permissions.",
  404: "Shopify does not know this shop any more. If it moved, install Doorbell again at its new address.",
  423: "Shopify has locked this shop: write to Shopify's support. Doorbell goes on by itself when it is open again.",
};

/**
 * AppError for an HTTP status other than 200, 401 and those worth trying again. A 403 is this only after
 * explain-forbidden.server.ts has found that it is about a permission.
 */
export function refusedWithStatus(status: number): AppError {
  const message = STATUS_MESSAGES[status];
  if (message) return new AppError("FORBIDDEN", message);
  return new AppError("VENDOR_REJECTED", `Shopify refused a request of Doorbell (HTTP ${status}).`);
}

const PROTECTED_DATA = /not approved to (?:access|use) the (\w+)/;
const TRANSIENT_CODES = new Set(["INTERNAL_SERVER_ERROR", "TIMEOUT", "SERVICE_UNAVAILABLE"]);

/** True when trying the same request again may go well. */
export function isTransientGraphqlError(error: GraphqlError): boolean {
  return (
    TRANSIENT_CODES.has(error.extensions?.code ?? "") ||
    /^Internal error\b/i.test(error.message) ||
    /^Something went wrong/i.test(error.message)
  );
}

/**
 * AppError for the errors of a GraphQL answer, partial data or not: half an object would look like a whole one.
 * The message says who can mend it. Texts of Shopify's are shown only where they cannot hold a shopper's data.
 */
export function refusedWithErrors(errors: readonly GraphqlError[]): AppError {
  const [first] = errors;
  const code = first?.extensions?.code;
  const protectedType = errors
    .map((error) => PROTECTED_DATA.exec(error.message)?.[1])
    .find(Boolean);
  if (protectedType) {
    const message = `Shopify has not yet approved Doorbell to read protected customer data (${protectedType}). The maker of Doorbell must request it from Shopify; nothing is wrong with your shop.`;
    return new AppError("FORBIDDEN", message);
  }
  if (code === "ACCESS_DENIED") {
    const scopes = first?.extensions?.requiredAccess;
    const detail = scopes ? ` Shopify asks for: ${scopes}` : "";
    return new AccessDeniedError(
      `Doorbell lacks a permission. Open it in Shopify admin and accept its permissions.${detail}`,
    );
  }
  if (code === "MAX_COST_EXCEEDED") {
    return new AppError("TOO_LARGE", "A request of Doorbell asked Shopify for too much at once.");
  }
  if (errors.some(isTransientGraphqlError))
    return shopifyUnavailable(new Error(code ?? "internal error"));
  const cause =
    code === "INVALID_VARIABLE" ? undefined : new Error(first?.message ?? "no reason given");
  const message = `Shopify refused a request of Doorbell (${code ?? "no code"}).`;
  return new AppError("VENDOR_REJECTED", message, { cause });
}

interface UserError {
  message: string;
  field?: readonly string[] | null;
}

/** Throws an AppError when a mutation answered with user errors. `action` completes "Shopify refused to …". */
export function throwOnUserErrors(errors: readonly UserError[], action: string): void {
  if (errors.length === 0) return;
  const reasons = errors.map((error) => error.message).join(" ");
  throw new AppError("VENDOR_REJECTED", `Shopify refused to ${action}: ${reasons}`);
}
