import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** Cuts the files of a mail out of its original, since they are stored by themselves. */
export const compactOriginalJob = defineJob({
  id: "channels.compact-original",
  schema: z.object({ shopId: z.number().int(), deliveryId: z.uuid() }),
  // Nothing is lost when it is given up: the files then stand in the original as well.
  maxAttempts: 3,
  priority: 10,
  run: ({ shopId, deliveryId }) =>
    import("./compact-original.server").then(({ compactOriginal }) =>
      compactOriginal(shopId, deliveryId),
    ),
});
