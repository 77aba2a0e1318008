import type { JobHandler } from "~/jobs/handle-job.server";
import { logger } from "~/logger.server";
import { measureStorage } from "./measure-storage.server";
import { pruneShop } from "./prune-shop.server";

/** Runs pruneShopJob. The figures of the night before do until the next; what is old must go. */
export const handlePruneShop: JobHandler<{ shopId: number }> = async ({ shopId }) => {
  await pruneShop(shopId);
  await measureStorage(shopId).catch((error: unknown) =>
    logger.warn({ err: error, shopId }, "could not measure what is stored"),
  );
};
