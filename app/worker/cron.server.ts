import type { CronItem } from "graphile-worker";
import { scheduleDomainChecksJob } from "~/channels/email/sending-domain/schedule-domain-checks.job";
import { resumeInboundJob } from "~/channels/inbound/resume-inbound.job";
import { resumeOutboundJob } from "~/channels/outbound/resume-outbound.job";
import { keepBulkAccessJob } from "~/commerce/sweep/keep-bulk-access.job";
import { scheduleSyncJob } from "~/commerce/sweep/schedule-sync.job";
import { wakeSnoozedJob } from "~/conversations/commands/wake-snoozed.job";
import { scheduleIndexingJob } from "~/conversations/search/schedule-indexing.job";
import { resealValuesJob } from "~/operations/reseal-values.job";
import { tendEndedJobsJob } from "~/operations/tend-ended-jobs.job";
import { resumeRequestsJob } from "~/privacy/resume-requests.job";
import { schedulePruneJob } from "~/retention/schedule-prune.job";
import { pruneLookupsJob } from "~/storefront/order-lookup/prune-lookups.job";
import { pruneStorefrontJob } from "~/storefront/prune/prune-storefront.job";
import { schedulePublishJob } from "~/storefront/publish/schedule-publish.job";
import { drainWaitingJob } from "~/webhooks/drain-waiting.job";
import { pruneWebhooksJob } from "~/webhooks/prune-webhooks.job";

// The library knows nothing of a job's definition, and would make 25 attempts over four days.
const at = (match: string, { id, maxAttempts }: { id: string; maxAttempts: number }): CronItem => ({
  task: id,
  match,
  options: { maxAttempts },
});

/** Work that starts by the clock rather than by an event. Times are UTC. */
export const cronItems: CronItem[] = [
  at("* * * * *", scheduleSyncJob),
  at("* * * * *", drainWaitingJob),
  at("* * * * *", wakeSnoozedJob),
  at("* * * * *", scheduleIndexingJob),
  at("7 * * * *", resumeInboundJob),
  at("*/5 * * * *", resumeOutboundJob),
  at("53 4 * * *", keepBulkAccessJob),
  at("23 * * * *", scheduleDomainChecksJob),
  at("17 3 * * *", pruneWebhooksJob),
  at("57 2 * * *", schedulePruneJob),
  at("*/20 * * * *", pruneLookupsJob),
  at("37 3 * * *", pruneStorefrontJob),
  at("29 */6 * * *", schedulePublishJob),
  at("43 */12 * * *", resumeRequestsJob),
  at("*/10 * * * *", tendEndedJobsJob),
  at("13 4 * * *", resealValuesJob),
];
