import { logger } from "~/logger.server";
import { uninstallShop } from "./uninstall-shop.server";

/** Runs uninstallShopJob. */
export async function handleUninstallShop({ shopId }: { shopId: number }): Promise<void> {
  const isUninstalled = await uninstallShop(shopId);
  if (!isUninstalled)
    logger.info({ shopId }, "a stale uninstall webhook was not believed: the shop's token works");
}
