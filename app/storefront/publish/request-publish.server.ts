import { runSql } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import type { EventType } from "~/events/catalogue";
import type { EventJobPayload } from "~/events/event-job";
import { enqueuePublish } from "./enqueue-publish.server";

const FORGET = `UPDATE storefront_settings SET published = '{}' WHERE shop_id = $1`;

/** Has the theme brought up to date after an event that may change what it shows. */
export async function requestPublish({
  shopId,
  type,
}: Pick<EventJobPayload<EventType>, "shopId" | "type">): Promise<void> {
  await withTransaction(async (tx) => {
    // Shopify deletes an app's metafields when it is uninstalled: nothing of what was written is there any more.
    if (type === "shop.installed") await runSql(tx, FORGET, [shopId]);
    await enqueuePublish(tx, shopId);
  });
}
