import type { EventJobPayload } from "~/events/event-job";
import { eventSchemas } from "~/events/catalogue";
import type { JobHandler } from "~/jobs/handle-job.server";
import { findInstalledShop } from "../mirror/find-mirrored-shop.server";
import { startImport } from "./start-import.server";

/** Runs startImportJob for a shop that installed the app, for the first time or again. */
export const handleStartImport: JobHandler<EventJobPayload> = async ({ shopId, payload }) => {
  const { isReinstall } = eventSchemas["shop.installed"].parse(payload);
  if (await findInstalledShop(shopId)) await startImport(shopId, { canCatchUp: isReinstall });
};
