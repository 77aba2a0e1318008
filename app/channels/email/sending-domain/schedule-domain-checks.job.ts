import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** By the clock: looks again at the domains that shops send from, and clears what was kept of mails long ago. */
export const scheduleDomainChecksJob = defineJob({
  id: "email.schedule-domain-checks",
  schema: z.looseObject({}),
  maxAttempts: 3,
});
