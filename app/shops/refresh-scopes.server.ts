import { pool, type ShopId } from "~/database/db.server";
import { createAdminClient } from "~/shopify/admin-client.server";
import { readInstallationDocument } from "~/shopify/documents/installation-documents";

const SAVE_SCOPES = `UPDATE shops SET scopes = $2 WHERE id = $1 AND uninstalled_at IS NULL`;

/** Notes the scopes that the shop has granted, after Shopify said that they changed. */
export async function refreshScopes(shopId: ShopId): Promise<void> {
  const { currentAppInstallation } = await createAdminClient(shopId).request(
    readInstallationDocument,
    {},
  );
  const scopes = currentAppInstallation.accessScopes.map((scope) => scope.handle).toSorted();
  await pool.query(SAVE_SCOPES, [shopId, scopes]);
}
