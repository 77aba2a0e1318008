import { z } from "zod";
import { RESOURCES, type Resource } from "~/commerce/mapping/mirror-resource";
import { defineJob } from "~/jobs/define-job";

/** One waiting job a resource. */
export const importKey = (shopId: number, resource: Resource): string =>
  `import ${shopId} ${resource}`;

/** Brings the import of one resource forward as far as it goes, wherever it stopped. */
export const importResourceJob = defineJob({
  id: "commerce.import-resource",
  schema: z.object({ shopId: z.number().int(), resource: z.enum(RESOURCES) }),
  maxAttempts: 25,
  run: (request) =>
    import("./continue-import.server").then(({ continueImport }) => continueImport(request)),
  repeatKey: ({ shopId, resource }) => importKey(shopId, resource),
});
