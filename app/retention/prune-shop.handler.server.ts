import type { JobHandler } from "../jobs/handle-job.server";
import { measureStorage } from "./measure-storage.server";
import { pruneShop } from "./prune-shop.server";

/** Runs pruneShopJob. */
export const handlePruneShop: JobHandler<{ shopId: number }> = async ({ shopId }) => {
  await pruneShop(shopId);
  await measureStorage(shopId);
};
