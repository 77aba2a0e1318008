import type { ShopId } from "~/database/db.server";
import type { AppError } from "~/errors";
import { accessLost, AddressBlockedError, refusedWithStatus } from "./admin-client-errors";
import { sendToAdmin } from "./admin-client-send.server";
import { findShopAccess } from "./admin-client-token.server";
import { noteAddressBlocked } from "./blocked-address.server";
import { readInstallationDocument } from "./documents/installation-documents";
import { readRefusal } from "./read-refusal";

const PROBE_TIMEOUT_MS = 10_000;
/** How long a finding counts for the shop before it is looked at anew. */
const REMEMBER_MS = 60_000;

const blockedUntil = new Map<ShopId, number>();

/**
 * Finds out what an HTTP 403 of the Admin API means, and gives the AppError that says so. Its text decides where it
 * can. Else two questions do: the smallest query, which needs no permission, and a new token, whose endpoint looks
 * neither at permissions nor at addresses. The first works: a permission is missing. The second is refused: the app
 * was uninstalled (SHOP_NOT_INSTALLED). Else our address is blocked, which is noted for the operator.
 */
export async function explainForbidden(shopId: ShopId, reason: string): Promise<AppError> {
  const subject = readRefusal(reason);
  if (subject === "permission") return refusedWithStatus(403);
  const isKnown = (blockedUntil.get(shopId) ?? 0) > Date.now();
  if (subject === null && !isKnown) {
    const other = await askWhy(shopId);
    if (other) return other;
    blockedUntil.set(shopId, Date.now() + REMEMBER_MS);
  }
  await noteAddressBlocked(shopId);
  return new AddressBlockedError();
}

/** The AppError of any reason but a blocked address; null for that. Throws what the token endpoint fails with. */
async function askWhy(shopId: ShopId): Promise<AppError | null> {
  const access = await findShopAccess(shopId);
  const query = readInstallationDocument.toString();
  const answer = await sendToAdmin(access, { query, variables: {}, timeoutMs: PROBE_TIMEOUT_MS });
  if (answer.kind === "answered") return refusedWithStatus(403);
  if (answer.kind === "refused" && answer.status === 401) return accessLost();
  // Throws SHOP_NOT_INSTALLED when Shopify gives no new token for the one it was told of.
  await findShopAccess(shopId, access.token);
  return null;
}

/** Forgets what this process found out; for tests. */
export function forgetBlockedAddress(): void {
  blockedUntil.clear();
}
