import { eventJobSchema } from "~/events/event-job";
import { defineJob } from "~/jobs/define-job";

/** After an event that may change what the theme shows. */
export const requestPublishJob = defineJob({
  id: "storefront.request-publish",
  schema: eventJobSchema(
    "shop.installed",
    "sync.completed",
    "knowledge.changed",
    "storefront.changed",
  ),
  maxAttempts: 5,
  run: (event) =>
    import("./request-publish.server").then(({ requestPublish }) => requestPublish(event)),
});
