import { runSql, type ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { enqueuePublish } from "./enqueue-publish.server";

const FORGET = `UPDATE storefront_settings SET published = '{}' WHERE shop_id = $1`;

/** Has the theme brought up to date after an event that may change what it shows. */
export async function requestPublish(
  shopId: ShopId,
  { isInstalled }: { isInstalled: boolean },
): Promise<void> {
  await withTransaction(async (tx) => {
    // Shopify deletes an app's metafields when it is uninstalled: nothing of what was written is there any more.
    if (isInstalled) await runSql(tx, FORGET, [shopId]);
    await enqueuePublish(tx, shopId);
  });
}
