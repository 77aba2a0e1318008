import { defineJob } from "~/jobs/define-job";
import { eventJobSchema } from "~/events/event-job";

/** After an event that may change what the theme shows. */
export const requestPublishJob = defineJob({
  id: "storefront.request-publish",
  schema: eventJobSchema,
  maxAttempts: 5,
});
