import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** By the clock: looks whether what the themes show is still right, such as after a language was published. */
export const schedulePublishJob = defineJob({
  id: "storefront.schedule-publish",
  schema: z.looseObject({}),
  maxAttempts: 3,
  run: () => import("./schedule-publish.server").then(({ schedulePublish }) => schedulePublish()),
});
