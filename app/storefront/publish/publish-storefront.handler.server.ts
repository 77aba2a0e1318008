import type { ShopId } from "~/database/db.server";
import { publishStorefront } from "./publish-storefront.server";

/** Runs publishStorefrontJob. */
export async function handlePublishStorefront({ shopId }: { shopId: ShopId }): Promise<void> {
  await publishStorefront(shopId);
}
