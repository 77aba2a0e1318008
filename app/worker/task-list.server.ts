import type { TaskList } from "graphile-worker";
import { handleCompactOriginal } from "~/channels/inbound/compact-original.handler.server";
import { compactOriginalJob } from "~/channels/inbound/compact-original.job";
import { deliverOutboundJob } from "~/channels/outbound/deliver-outbound.job";
import { handleDeliverOutbound } from "~/channels/outbound/deliver-outbound.handler.server";
import { handleCheckSendingDomain } from "~/channels/email/sending-domain/check-sending-domain.handler.server";
import { checkSendingDomainJob } from "~/channels/email/sending-domain/check-sending-domain.job";
import { handleMailSenderCode } from "~/channels/email/sending-domain/mail-sender-code.handler.server";
import { mailSenderCodeJob } from "~/channels/email/sending-domain/mail-sender-code.job";
import { handleScheduleDomainChecks } from "~/channels/email/sending-domain/schedule-domain-checks.handler.server";
import { scheduleDomainChecksJob } from "~/channels/email/sending-domain/schedule-domain-checks.job";
import { handleProcessInbound } from "~/channels/inbound/process-inbound.handler.server";
import { processInboundJob } from "~/channels/inbound/process-inbound.job";
import { handleResumeInbound } from "~/channels/inbound/resume-inbound.handler.server";
import { resumeInboundJob } from "~/channels/inbound/resume-inbound.job";
import { handleResumeOutbound } from "~/channels/outbound/resume-outbound.handler.server";
import { resumeOutboundJob } from "~/channels/outbound/resume-outbound.job";
import { handleVerifyInbound } from "~/channels/inbound/verify-inbound.handler.server";
import { verifyInboundJob } from "~/channels/inbound/verify-inbound.job";
import { handleImportResource } from "~/commerce/import/import-resource.handler.server";
import { importResourceJob } from "~/commerce/import/import-resource.job";
import { handleRefreshObjects } from "~/commerce/refresh/refresh-objects.handler.server";
import { refreshObjectsJob } from "~/commerce/refresh/refresh-objects.job";
import { handleCompareResource } from "~/commerce/sweep/compare-resource.handler.server";
import { compareResourceJob } from "~/commerce/sweep/compare-resource.job";
import { handleKeepBulkAccess } from "~/commerce/sweep/keep-bulk-access.handler.server";
import { keepBulkAccessJob } from "~/commerce/sweep/keep-bulk-access.job";
import { handleScheduleSync } from "~/commerce/sweep/schedule-sync.handler.server";
import { scheduleSyncJob } from "~/commerce/sweep/schedule-sync.job";
import { handleSweepResource } from "~/commerce/sweep/sweep-resource.handler.server";
import { sweepResourceJob } from "~/commerce/sweep/sweep-resource.job";
import { handleStartImport } from "~/commerce/sync/start-import.handler.server";
import { startImportJob } from "~/commerce/sync/start-import.job";
import { handleMatchMessage } from "~/conversations/orders/match-message.handler.server";
import { matchMessageJob } from "~/conversations/orders/match-message.job";
import { handleRematchConversations } from "~/conversations/orders/rematch-conversations.handler.server";
import { rematchConversationsJob } from "~/conversations/orders/rematch-conversations.job";
import { handleCloseGaps } from "~/knowledge/gaps/close-gaps.handler.server";
import { closeGapsJob } from "~/knowledge/gaps/close-gaps.job";
import { handleRequestCloseGaps } from "~/knowledge/gaps/request-close-gaps.handler.server";
import { requestCloseGapsJob } from "~/knowledge/gaps/request-close-gaps.job";
import { handleReindexKnowledge } from "~/knowledge/search/reindex-knowledge.handler.server";
import { reindexKnowledgeJob } from "~/knowledge/search/reindex-knowledge.job";
import { handleResealValues } from "~/operations/reseal-values.handler.server";
import { resealValuesJob } from "~/operations/reseal-values.job";
import { handleTendEndedJobs } from "~/operations/tend-ended-jobs.handler.server";
import { tendEndedJobsJob } from "~/operations/tend-ended-jobs.job";
import { handleEraseCustomer } from "~/privacy/erase-customer.handler.server";
import { eraseCustomerJob } from "~/privacy/erase-customer.job";
import { handleEraseShop } from "~/privacy/erase-shop.handler.server";
import { eraseShopJob } from "~/privacy/erase-shop.job";
import { handleExportCustomer } from "~/privacy/export-customer.handler.server";
import { exportCustomerJob } from "~/privacy/export-customer.job";
import { handleResumeRequests } from "~/privacy/resume-requests.handler.server";
import { resumeRequestsJob } from "~/privacy/resume-requests.job";
import { handlePruneShop } from "~/retention/prune-shop.handler.server";
import { pruneShopJob } from "~/retention/prune-shop.job";
import { handleSchedulePrune } from "~/retention/schedule-prune.handler.server";
import { schedulePruneJob } from "~/retention/schedule-prune.job";
import { handleRefreshScopes } from "~/shops/refresh-scopes.handler.server";
import { refreshScopesJob } from "~/shops/refresh-scopes.job";
import { handleUninstallShop } from "~/shops/uninstall-shop.handler.server";
import { uninstallShopJob } from "~/shops/uninstall-shop.job";
import { handlePruneLookups } from "~/storefront/order-lookup/prune-lookups.handler.server";
import { pruneLookupsJob } from "~/storefront/order-lookup/prune-lookups.job";
import { handleSendLookupCode } from "~/storefront/order-lookup/send-lookup-code.handler.server";
import { sendLookupCodeJob } from "~/storefront/order-lookup/send-lookup-code.job";
import { handleMailProofCode } from "~/storefront/chat/mail/mail-proof-code.handler.server";
import { mailProofCodeJob } from "~/storefront/chat/mail/mail-proof-code.job";
import { handleMailUnreadAnswers } from "~/storefront/chat/mail/mail-unread-answers.handler.server";
import { mailUnreadAnswersJob } from "~/storefront/chat/mail/mail-unread-answers.job";
import { handleScheduleChatMail } from "~/storefront/chat/mail/schedule-chat-mail.handler.server";
import { scheduleChatMailJob } from "~/storefront/chat/mail/schedule-chat-mail.job";
import { handleSendTranscript } from "~/storefront/chat/mail/send-transcript.handler.server";
import { sendTranscriptJob } from "~/storefront/chat/mail/send-transcript.job";
import { handlePruneStorefront } from "~/storefront/prune/prune-storefront.handler.server";
import { pruneStorefrontJob } from "~/storefront/prune/prune-storefront.job";
import { handlePublishStorefront } from "~/storefront/publish/publish-storefront.handler.server";
import { publishStorefrontJob } from "~/storefront/publish/publish-storefront.job";
import { handleRequestPublish } from "~/storefront/publish/request-publish.handler.server";
import { requestPublishJob } from "~/storefront/publish/request-publish.job";
import { handleSchedulePublish } from "~/storefront/publish/schedule-publish.handler.server";
import { schedulePublishJob } from "~/storefront/publish/schedule-publish.job";
import { handleDrainWaiting } from "~/webhooks/drain-waiting.handler.server";
import { drainWaitingJob } from "~/webhooks/drain-waiting.job";
import { handleDrainWebhooks } from "~/webhooks/drain-webhooks.handler.server";
import { drainWebhooksJob } from "~/webhooks/drain-webhooks.job";
import { handlePruneWebhooks } from "~/webhooks/prune-webhooks.handler.server";
import { pruneWebhooksJob } from "~/webhooks/prune-webhooks.job";
import { handleJob } from "~/jobs/handle-job.server";

/**
 * Every job the worker can run. To add one: write `verb-noun.job.ts` and `verb-noun.handler.server.ts` in its domain
 * and list the pair here.
 */
const tasks = [
  handleJob(startImportJob, handleStartImport),
  handleJob(importResourceJob, handleImportResource),
  handleJob(refreshObjectsJob, handleRefreshObjects),
  handleJob(sweepResourceJob, handleSweepResource),
  handleJob(compareResourceJob, handleCompareResource),
  handleJob(keepBulkAccessJob, handleKeepBulkAccess),
  handleJob(scheduleSyncJob, handleScheduleSync),
  handleJob(processInboundJob, handleProcessInbound),
  handleJob(resumeInboundJob, handleResumeInbound),
  handleJob(resumeOutboundJob, handleResumeOutbound),
  handleJob(compactOriginalJob, handleCompactOriginal),
  handleJob(scheduleDomainChecksJob, handleScheduleDomainChecks),
  handleJob(checkSendingDomainJob, handleCheckSendingDomain),
  handleJob(matchMessageJob, handleMatchMessage),
  handleJob(rematchConversationsJob, handleRematchConversations),
  handleJob(reindexKnowledgeJob, handleReindexKnowledge),
  handleJob(requestCloseGapsJob, handleRequestCloseGaps),
  handleJob(closeGapsJob, handleCloseGaps),
  handleJob(drainWebhooksJob, handleDrainWebhooks),
  handleJob(drainWaitingJob, handleDrainWaiting),
  handleJob(pruneWebhooksJob, handlePruneWebhooks),
  handleJob(uninstallShopJob, handleUninstallShop),
  handleJob(pruneShopJob, handlePruneShop),
  handleJob(schedulePruneJob, handleSchedulePrune),
  handleJob(refreshScopesJob, handleRefreshScopes),
  handleJob(pruneLookupsJob, handlePruneLookups),
  handleJob(pruneStorefrontJob, handlePruneStorefront),
  handleJob(requestPublishJob, handleRequestPublish),
  handleJob(publishStorefrontJob, handlePublishStorefront),
  handleJob(schedulePublishJob, handleSchedulePublish),
  handleJob(exportCustomerJob, handleExportCustomer),
  handleJob(eraseCustomerJob, handleEraseCustomer),
  handleJob(eraseShopJob, handleEraseShop),
  handleJob(resumeRequestsJob, handleResumeRequests),
  handleJob(scheduleChatMailJob, handleScheduleChatMail),
  handleJob(resealValuesJob, handleResealValues),
  handleJob(tendEndedJobsJob, handleTendEndedJobs),
] as const;

/** Jobs that mostly wait for mail servers of others; they have workers of their own. */
const sending = [
  handleJob(deliverOutboundJob, handleDeliverOutbound),
  handleJob(sendLookupCodeJob, handleSendLookupCode),
  handleJob(mailUnreadAnswersJob, handleMailUnreadAnswers),
  handleJob(sendTranscriptJob, handleSendTranscript),
  handleJob(mailProofCodeJob, handleMailProofCode),
  handleJob(mailSenderCodeJob, handleMailSenderCode),
] as const;

/** Jobs that mostly wait for name servers that strangers pick; they have workers of their own, too. */
const verifying = [handleJob(verifyInboundJob, handleVerifyInbound)] as const;

/** Id of every kind of job. What is said of each in words is exhaustive by it. */
export type JobId = (typeof tasks | typeof sending | typeof verifying)[number][0];

export const computingTasks: TaskList = Object.fromEntries(tasks);
export const sendingTasks: TaskList = Object.fromEntries(sending);
export const verifyingTasks: TaskList = Object.fromEntries(verifying);
export const taskList: TaskList = { ...computingTasks, ...sendingTasks, ...verifyingTasks };
