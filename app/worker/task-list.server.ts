import type { TaskList } from "graphile-worker";
import { checkSendingDomainJob } from "~/channels/email/sending-domain/check-sending-domain.job";
import { mailSenderCodeJob } from "~/channels/email/sending-domain/mail-sender-code.job";
import { scheduleDomainChecksJob } from "~/channels/email/sending-domain/schedule-domain-checks.job";
import { compactOriginalJob } from "~/channels/inbound/compact-original.job";
import { processInboundJob } from "~/channels/inbound/process-inbound.job";
import { resumeInboundJob } from "~/channels/inbound/resume-inbound.job";
import { verifyInboundJob } from "~/channels/inbound/verify-inbound.job";
import { deliverOutboundJob } from "~/channels/outbound/deliver-outbound.job";
import { resumeOutboundJob } from "~/channels/outbound/resume-outbound.job";
import { importResourceJob } from "~/commerce/import/import-resource.job";
import { refreshObjectsJob } from "~/commerce/refresh/refresh-objects.job";
import { compareResourceJob } from "~/commerce/sweep/compare-resource.job";
import { keepBulkAccessJob } from "~/commerce/sweep/keep-bulk-access.job";
import { scheduleSyncJob } from "~/commerce/sweep/schedule-sync.job";
import { sweepResourceJob } from "~/commerce/sweep/sweep-resource.job";
import { startImportJob } from "~/commerce/sync/start-import.job";
import { wakeSnoozedJob } from "~/conversations/commands/wake-snoozed.job";
import { matchMessageJob } from "~/conversations/orders/match-message.job";
import { noteOrderChangesJob } from "~/conversations/orders/note-order-changes.job";
import { rematchConversationsJob } from "~/conversations/orders/rematch-conversations.job";
import { indexWordsJob } from "~/conversations/search/index-words.job";
import { scheduleIndexingJob } from "~/conversations/search/schedule-indexing.job";
import type { JobDefinition } from "~/jobs/define-job";
import { handleJob } from "~/jobs/handle-job.server";
import { closeGapsJob } from "~/knowledge/gaps/close-gaps.job";
import { requestCloseGapsJob } from "~/knowledge/gaps/request-close-gaps.job";
import { reindexKnowledgeJob } from "~/knowledge/search/reindex-knowledge.job";
import { resealValuesJob } from "~/operations/reseal-values.job";
import { tendEndedJobsJob } from "~/operations/tend-ended-jobs.job";
import { eraseCustomerJob } from "~/privacy/erase-customer.job";
import { eraseShopJob } from "~/privacy/erase-shop.job";
import { exportCustomerJob } from "~/privacy/export-customer.job";
import { resumeRequestsJob } from "~/privacy/resume-requests.job";
import { pruneShopJob } from "~/retention/prune-shop.job";
import { schedulePruneJob } from "~/retention/schedule-prune.job";
import { refreshScopesJob } from "~/shops/refresh-scopes.job";
import { uninstallShopJob } from "~/shops/uninstall-shop.job";
import { mailProofCodeJob } from "~/storefront/chat/mail/mail-proof-code.job";
import { mailUnreadAnswersJob } from "~/storefront/chat/mail/mail-unread-answers.job";
import { scheduleChatMailJob } from "~/storefront/chat/mail/schedule-chat-mail.job";
import { sendTranscriptJob } from "~/storefront/chat/mail/send-transcript.job";
import { pruneLookupsJob } from "~/storefront/order-lookup/prune-lookups.job";
import { sendLookupCodeJob } from "~/storefront/order-lookup/send-lookup-code.job";
import { pruneStorefrontJob } from "~/storefront/prune/prune-storefront.job";
import { publishStorefrontJob } from "~/storefront/publish/publish-storefront.job";
import { requestPublishJob } from "~/storefront/publish/request-publish.job";
import { schedulePublishJob } from "~/storefront/publish/schedule-publish.job";
import { drainWaitingJob } from "~/webhooks/drain-waiting.job";
import { drainWebhooksJob } from "~/webhooks/drain-webhooks.job";
import { pruneWebhooksJob } from "~/webhooks/prune-webhooks.job";

/** Every job the worker can run. To add one: define it in its domain's `verb-noun.job.ts` and name it here. */
const computing = [
  startImportJob,
  importResourceJob,
  refreshObjectsJob,
  sweepResourceJob,
  compareResourceJob,
  keepBulkAccessJob,
  scheduleSyncJob,
  processInboundJob,
  resumeInboundJob,
  resumeOutboundJob,
  compactOriginalJob,
  scheduleDomainChecksJob,
  checkSendingDomainJob,
  matchMessageJob,
  wakeSnoozedJob,
  rematchConversationsJob,
  noteOrderChangesJob,
  indexWordsJob,
  scheduleIndexingJob,
  reindexKnowledgeJob,
  requestCloseGapsJob,
  closeGapsJob,
  drainWebhooksJob,
  drainWaitingJob,
  pruneWebhooksJob,
  uninstallShopJob,
  pruneShopJob,
  schedulePruneJob,
  refreshScopesJob,
  pruneLookupsJob,
  pruneStorefrontJob,
  requestPublishJob,
  publishStorefrontJob,
  schedulePublishJob,
  exportCustomerJob,
  eraseCustomerJob,
  eraseShopJob,
  resumeRequestsJob,
  scheduleChatMailJob,
  resealValuesJob,
  tendEndedJobsJob,
] as const;

/** Jobs that mostly wait for mail servers of others; they have workers of their own. */
const sending = [
  deliverOutboundJob,
  sendLookupCodeJob,
  mailUnreadAnswersJob,
  sendTranscriptJob,
  mailProofCodeJob,
  mailSenderCodeJob,
] as const;

/** Jobs that mostly wait for name servers that strangers pick; they have workers of their own, too. */
const verifying = [verifyInboundJob] as const;

/** Id of every kind of job. What is said of each in words is exhaustive by it. */
export type JobId = (typeof computing | typeof sending | typeof verifying)[number]["id"];

const tasksOf = (jobs: readonly JobDefinition<object>[]): TaskList =>
  Object.fromEntries(jobs.map((job) => [job.id, handleJob(job)]));

export const computingTasks = tasksOf(computing);
export const sendingTasks = tasksOf(sending);
export const verifyingTasks = tasksOf(verifying);
export const taskList: TaskList = { ...computingTasks, ...sendingTasks, ...verifyingTasks };
