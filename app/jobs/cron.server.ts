import type { CronItem } from "graphile-worker";
import { resumeInboundJob } from "../channels/resume-inbound.job";
import { resumeOutboundJob } from "../channels/resume-outbound.job";
import { keepBulkAccessJob } from "../commerce/sweep/keep-bulk-access.job";
import { scheduleDomainChecksJob } from "../channels/email/sending-domain/schedule-domain-checks.job";
import { scheduleSyncJob } from "../commerce/sweep/schedule-sync.job";
import { resealValuesJob } from "../operations/reseal-values.job";
import { tendEndedJobsJob } from "../operations/tend-ended-jobs.job";
import { resumeRequestsJob } from "../privacy/resume-requests.job";
import { schedulePruneJob } from "../retention/schedule-prune.job";
import { pruneLookupsJob } from "../storefront/order-lookup/prune-lookups.job";
import { pruneStorefrontJob } from "../storefront/prune-storefront.job";
import { schedulePublishJob } from "../storefront/publish/schedule-publish.job";
import { drainWaitingJob } from "../webhooks/drain-waiting.job";
import { pruneWebhooksJob } from "../webhooks/prune-webhooks.job";

/** Work that starts by the clock rather than by an event. Times are UTC. */
export const cronItems: CronItem[] = [
  { task: scheduleSyncJob.id, match: "* * * * *", options: { maxAttempts: 1 } },
  { task: drainWaitingJob.id, match: "* * * * *", options: { maxAttempts: 1 } },
  { task: resumeInboundJob.id, match: "7 * * * *" },
  { task: resumeOutboundJob.id, match: "*/5 * * * *", options: { maxAttempts: 1 } },
  { task: keepBulkAccessJob.id, match: "53 4 * * *" },
  { task: scheduleDomainChecksJob.id, match: "23 * * * *" },
  { task: pruneWebhooksJob.id, match: "17 3 * * *" },
  { task: schedulePruneJob.id, match: "57 2 * * *" },
  { task: pruneLookupsJob.id, match: "*/20 * * * *" },
  { task: pruneStorefrontJob.id, match: "37 3 * * *" },
  { task: schedulePublishJob.id, match: "29 */6 * * *" },
  { task: resumeRequestsJob.id, match: "43 */12 * * *" },
  { task: tendEndedJobsJob.id, match: "*/10 * * * *", options: { maxAttempts: 1 } },
  { task: resealValuesJob.id, match: "13 4 * * *" },
];
