import { advanceImport } from "~/commerce/import/advance-import.server";
import { RESOURCES } from "~/commerce/mapping/mirror-resource";
import type { MirroredShop } from "~/commerce/mirror/find-mirrored-shop.server";
import { startImport } from "~/commerce/sync/start-import.server";
import { createAdminClient } from "~/shopify/admin-client.server";

/** Reads everything anew, from the first page on; as the jobs do, step by step. */
export async function importByPages(shop: MirroredShop): Promise<void> {
  const client = createAdminClient(shop.id);
  await startImport(shop.id, { canCatchUp: false });
  for (const resource of RESOURCES) {
    let progress = "more";
    while (progress === "more") progress = await advanceImport(client, shop, { resource });
  }
}
