import type { JobHandler } from "~/jobs/handle-job.server";
import { compactOriginal } from "./compact-original.server";

/** Runs compactOriginalJob. */
export const handleCompactOriginal: JobHandler<{ shopId: number; deliveryId: string }> = ({
  shopId,
  deliveryId,
}) => compactOriginal(shopId, deliveryId);
