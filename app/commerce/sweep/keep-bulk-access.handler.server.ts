import type { JobHandler } from "~/jobs/handle-job.server";
import { keepBulkAccess } from "./keep-bulk-access.server";

/** Runs keepBulkAccessJob. */
export const handleKeepBulkAccess: JobHandler<Record<string, never>> = () => keepBulkAccess();
