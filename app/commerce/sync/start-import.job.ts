import { eventJobSchema } from "~/events/event-job";
import { defineJob } from "~/jobs/define-job";

/** Follows `shop.installed`. */
export const startImportJob = defineJob({
  id: "commerce.start-import",
  schema: eventJobSchema("shop.installed"),
  maxAttempts: 25,
  run: (event) =>
    import("./start-import.server").then(({ importAfterInstall }) => importAfterInstall(event)),
});
