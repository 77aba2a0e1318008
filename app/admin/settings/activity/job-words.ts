import type { JobId } from "~/worker/task-list.server";

/**
 * What each kind of work is for, as a merchant would say it. Null for what the clock does for all shops together: that
 * is the operator's, and stands on no shop's page.
 */
export const JOB_WORDS: Readonly<Record<JobId, string | null>> = {
  "commerce.start-import": "Start the import of your store",
  "commerce.import-resource": "Import your store’s data",
  "commerce.refresh-objects": "Read changes from your store",
  "commerce.sweep-resource": "Look for changes that were missed",
  "commerce.compare-resource": "Compare everything with your store",
  "commerce.keep-bulk-access": null,
  "commerce.schedule-sync": null,
  "channels.verify-inbound": "Check who sent a message that came in",
  "channels.process-inbound": "Read a message that came in",
  "channels.resume-inbound": null,
  "channels.resume-outbound": null,
  "channels.deliver-outbound": "Send a reply",
  "channels.compact-original": "Store the files of a message once",
  "email.check-sending-domain": "Check the records of the domain you send from",
  "email.mail-sender-code": "Mail you the code for your address",
  "email.schedule-domain-checks": null,
  "conversations.match-message": "Find the order a message is about",
  "conversations.note-order-changes": "Tell conversations what changed about their orders",
  "conversations.index-words": "Make conversations searchable",
  "conversations.schedule-indexing": "See which conversations are to be made searchable",
  "conversations.rematch-conversations": "Look for orders beside earlier conversations",
  "knowledge.reindex": "Make help articles findable",
  "knowledge.request-close-gaps": "Check which searches have an answer now",
  "knowledge.close-gaps": "Check which searches have an answer now",
  "webhooks.drain": "Take in what Shopify told about your store",
  "conversations.wake-snoozed": null,
  "webhooks.drain-waiting": null,
  "webhooks.prune": null,
  "shopify.uninstall-shop": "Take leave after an uninstall",
  "shopify.refresh-scopes": "Read which permissions were granted",
  "storefront.send-lookup-code": "Mail a shopper the code for their order",
  "storefront.prune-lookups": null,
  "storefront.prune": null,
  "storefront.request-publish": "Bring your theme up to date",
  "storefront.publish": "Bring your theme up to date",
  "storefront.schedule-publish": null,
  "storefront.schedule-chat-mail": "Mail an answer that was not read in the chat",
  "storefront.mail-unread-answers": "Mail an answer that was not read in the chat",
  "storefront.mail-proof-code": "Mail a shopper the code for their address",
  "storefront.send-transcript": "Mail a shopper their conversation",
  "privacy.export-customer": "Prepare the data a customer asked for",
  "privacy.erase-customer": "Erase a customer’s data",
  "privacy.erase-shop": "Erase your store’s data",
  "privacy.resume-requests": null,
  "retention.prune-shop": "Delete what is older than your store keeps",
  "retention.schedule-prune": null,
  "operations.reseal-values": null,
  "operations.tend-ended-jobs": null,
};

/** What work of this kind is for; also of a kind that an earlier release had. */
export function jobWords(task: JobId): string {
  return JOB_WORDS[task] ?? "Work in the background";
}
