import type { ShopId } from "../db.server";
import { AppError } from "../errors";
import { createAdminClient } from "./admin-client.server";
import { AddressBlockedError } from "./admin-client-errors";
import { forgetShopAccess } from "./admin-client-token.server";
import { readInstallationDocument } from "./documents/installation-documents";

/**
 * Whether the app's token still works in the shop, asked at the Admin API and not remembered from before. A shop that
 * is frozen or locked has the app all the same. Throws AppError VENDOR_UNAVAILABLE when Shopify does not say.
 */
export async function hasShopAccess(shopId: ShopId): Promise<boolean> {
  forgetShopAccess(shopId);
  try {
    await createAdminClient(shopId).request(readInstallationDocument, {});
    return true;
  } catch (error) {
    // Refused for our address only: that the token is one that works was found out before this was said.
    if (error instanceof AddressBlockedError) return true;
    if (!(error instanceof AppError) || error.isTransient) throw error;
    return error.code !== "SHOP_NOT_INSTALLED";
  }
}
