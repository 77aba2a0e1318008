import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** By the clock, and when a worker starts that knows several keys: seals anew what is sealed under an older one. */
export const resealValuesJob = defineJob({
  id: "operations.reseal-values",
  schema: z.looseObject({}),
  maxAttempts: 5,
  run: () => import("./reseal-values.server").then(({ resealValues }) => resealValues()),
});
