import { z } from "zod";
import { bucketQueue, defineJob } from "~/jobs/define-job";

/** Looks into a domain's DNS, to see whether a shop may (still) send from it. */
export const checkSendingDomainJob = defineJob({
  id: "email.check-sending-domain",
  schema: z.object({ shopId: z.number().int(), domain: z.string() }),
  maxAttempts: 3,
  // Name servers of strangers may be slow: they hold up each other, and nothing else.
  queue: ({ domain }) => bucketQueue("sending-domains", domain, 4),
  run: ({ shopId, domain }) =>
    import("./check-sending-domain.server").then(({ checkSendingDomain }) =>
      checkSendingDomain(shopId, { domain, isScheduled: true }),
    ),
});
