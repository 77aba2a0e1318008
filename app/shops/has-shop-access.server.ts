import type { ShopId } from "~/database/db.server";
import { AppError } from "~/errors";
import { AddressBlockedError } from "~/shopify/admin-client-errors";
import { findShopAccess, forgetShopAccess } from "~/shopify/admin-client-token.server";
import { createAdminClient } from "~/shopify/admin-client.server";
import { readInstallationDocument } from "~/shopify/documents/installation-documents";

async function ask(shopId: ShopId): Promise<void> {
  try {
    await createAdminClient(shopId).request(readInstallationDocument, {});
  } catch (error) {
    if (!(error instanceof AddressBlockedError)) throw error;
    // Said before the token was looked at, perhaps. Whoever gives out new ones looks at no address.
    const { token } = await findShopAccess(shopId);
    await findShopAccess(shopId, token);
  }
}

/**
 * Whether the app's token still works in the shop, asked at the Admin API and not remembered from before. A shop that
 * is frozen or locked has the app all the same. Throws AppError VENDOR_UNAVAILABLE when Shopify does not say.
 */
export async function hasShopAccess(shopId: ShopId): Promise<boolean> {
  forgetShopAccess(shopId);
  try {
    await ask(shopId);
    return true;
  } catch (error) {
    if (!(error instanceof AppError) || error.isTransient) throw error;
    return error.code !== "SHOP_NOT_INSTALLED";
  }
}
