import { z } from "zod";
import { defineJob } from "~/jobs/define-job";

/** By the clock: looks again at the domains that shops send from, and clears what was kept of mails long ago. */
export const scheduleDomainChecksJob = defineJob({
  id: "email.schedule-domain-checks",
  schema: z.looseObject({}),
  maxAttempts: 3,
  async run() {
    const { scheduleDomainChecks } = await import("./schedule-domain-checks.server");
    const { pruneAddressCodes } = await import("~/channels/email/settings/address-code.server");
    const { pruneOutboundMails } = await import("~/channels/email/sender/mail-outcomes.server");
    await scheduleDomainChecks();
    await pruneAddressCodes();
    await pruneOutboundMails();
  },
});
