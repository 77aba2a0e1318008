const SETTINGS = "a merchant's own settings, which are short";
const WHOLE = "tells in one step from its beginning whether the text has the form";
const SHORT = "the text was cut to some hundred characters before";
const ESCAPE = "replaces single characters";
const OURS = "reads what we wrote ourselves";

/**
 * Files with a regular expression or a parser that no reader of text-readers.ts goes through, each with the reason why no
 * stranger's text can make it costly. Each pattern in them is proven linear like all others (patterns.test.ts).
 */
export const PATTERNS_APART: Readonly<Record<string, string>> = {
  "app/env.server.ts": "the environment",
  "app/database/database-trouble.server.ts": WHOLE,
  "app/limit-pictures.ts": OURS,
  "app/log-context.server.ts": WHOLE,
  "app/database/storable-client.server.ts": OURS,
  "app/channels/email/parse/read-content.ts": "looks for one character",
  "app/channels/email/parse/read-sender.ts": "splits a head of some kilobytes",
  "app/database/database-away.ts": WHOLE,
  "app/jobs/causation.ts": WHOLE,
  "app/admin/inbox/thread/entry-words.ts": OURS,
  "app/conversations/commands/tag-conversation.server.ts":
    "a tag that staff typed, in a form of bounded size",
  "app/team/change-role.server.ts": WHOLE,
  "app/lib/client-address.ts": SHORT,
  "app/lib/read-form.server.ts": "heads of parts, of which the library takes 8 kB each",
  "app/lib/refuse-malformed-request.ts": "a request's head, of which Node takes 16 kB in all",
  "app/lib/security-headers.ts": "a request's head, of which Node takes 16 kB in all",
  "app/lib/storable.ts": "one pass; storable.test.ts gives it hostile texts",
  "app/privacy/read-file-text.ts": "works in a thread that is ended after some seconds",
  "app/shopify/read-refusal.ts": "Shopify's messages",
  "app/shopify/refuse-malformed-token.ts": "a request's head, of which Node takes 16 kB in all",
  "app/webhooks/receive-webhook.server.ts": "a body whose signature is right",
  "app/channels/email/settings/address-code.server.ts": ESCAPE,
  "app/channels/email/parse/describe-unread-mail.ts": SHORT,
  "app/channels/email/parse/judge/read-feedback-report.ts": "splits a block that was cut before",
  "app/commerce/import/start-export.server.ts": "Shopify's messages",
  "app/storefront/chat/door/open-session.server.ts": WHOLE,
  "app/storefront/chat/files/transcript-link.server.ts": WHOLE,
  "app/limits/patience.ts": WHOLE,
  "app/channels/email/proof/align-domains.ts": SHORT,
  "app/channels/email/proof/apply-verdict.ts": SHORT,
  "app/channels/email/proof/authentication-results.ts":
    "fields that were cut; hostile-mail.test.ts gives them hostile texts",
  "app/channels/email/proof/cut-headers.ts":
    "a head that was cut; hostile-mail.test.ts gives it hostile texts",
  "app/channels/email/proof/read-seal.ts":
    "fields that were cut; hostile-mail.test.ts gives them hostile texts",
  "app/channels/email/proof/select-fields.ts":
    "fields that were cut; hostile-mail.test.ts gives them hostile texts",
  "app/channels/email/proof/trusted-results.ts":
    "fields that were cut; hostile-mail.test.ts gives them hostile texts",
  "app/channels/email/proof/verify-sender.server.ts": "addresses as the socket gives them",
  "app/channels/email/sender/display-name.ts": SETTINGS,
  "app/channels/email/sender/note-report.server.ts": SHORT,
  "app/channels/email/sender/read-refusal.ts":
    "one answer of a mail server, of which nodemailer takes some kilobytes",
  "app/channels/email/sending-domain/domain-records.ts":
    "records of which a resolver gives some kilobytes",
  "app/channels/email/sending-domain/mail-domain.ts": OURS,
  "app/admin/inbox/thread/cut-long-text.ts": WHOLE,
  "app/conversations/commands/assign-conversation.server.ts": WHOLE,
  "app/conversations/orders/change-order-link.server.ts": WHOLE,
  "app/knowledge/policies/fact-texts.ts": SETTINGS,
  "app/knowledge/search/concepts/names.ts": OURS,
  "app/knowledge/search/concepts/read-concepts.ts": OURS,
  "app/knowledge/writing/find-articles.server.ts": SHORT,
  "app/knowledge/policies/policy-facts.ts": SETTINGS,
  "app/lib/inspect-html.ts": "asked first by readers of HTML, which are in the list",
  "app/lib/is-uuid.ts": WHOLE,
  "app/privacy/bind-subject.ts": OURS,
  "app/privacy/find-subject.server.ts": "names as Shopify has them",
  "app/privacy/read-data-export.server.ts": WHOLE,
  "app/shopify/admin-client-errors.ts": "Shopify's messages",
  "app/shopify/authenticate-proxy.server.ts": WHOLE,
  "app/channels/email/door/check-forwarder.server.ts": "a header, of which Node takes 16 kB in all",
  "app/channels/email/compose/compose-cards.ts": WHOLE,
  "app/channels/email/door/confirm-sns-subscription.server.ts": WHOLE,
  "app/channels/email/settings/email-settings.ts": SETTINGS,
  "app/channels/email/parse/parse-mail.server.ts": "one header of at most 16 kB, of a fixed form",
  "app/channels/email/door/receive-posted-mail.server.ts":
    "addresses, each bracket ends the search for the one before",
  "app/channels/email/settings/refuse-private-host.server.ts":
    "addresses as the resolver gives them",
  "app/channels/email/door/start-smtp-listener.server.ts": ESCAPE,
  "app/channels/email/parse/unpack-mail.server.ts":
    "takes mail apart away from the event loop, within limits of its own",
  "app/commerce/discounts/discount-choice.ts": ESCAPE,
  "app/commerce/import/copy-encoder.ts": ESCAPE,
  "app/commerce/read/search-orders.server.ts": SHORT,
  "app/commerce/read/search-products.server.ts": SHORT,
  "app/commerce/refresh/refresh-objects.job.ts": WHOLE,
  "app/commerce/sweep/compare-resource.server.ts": WHOLE,
  "app/admin/inbox/conversation-intent.ts": WHOLE,
  "app/admin/knowledge/editor/use-article-save.ts": OURS,
  "app/admin/knowledge/facts/facts-form-state.ts": SETTINGS,
  "app/admin/settings/chat/chat-form.ts": SETTINGS,
  "app/admin/settings/texts/texts-form.ts": SETTINGS,
  "app/admin/inbox/thread/message-cards.tsx": WHOLE,
  "app/storefront/chat/door/read-chat-request.server.ts": WHOLE,
  "app/storefront/chat/door/serve-chat-stream.server.ts": WHOLE,
  "app/storefront/help/help-layout.ts": "articles of the shop, of which the beginning is shown",
  "app/storefront/help/pages/order-status-part.ts": OURS,
  "app/storefront/help/pages/policy-facts-table.ts": SETTINGS,
  "app/storefront/help/serve-help-page.server.ts": "a header, of which Node takes 16 kB in all",
  "app/storefront/help/serve-sitemap.server.ts": ESCAPE,
  "app/storefront/order-lookup/verify-order-lookup.server.ts": "40 characters",
  "app/storefront/order-status/business-days.ts": WHOLE,
  "app/storefront/order-status/say-parcel.ts": WHOLE,
  "app/storefront/quick-answers/facts-as-body.ts": OURS,
  "app/storefront/settings/hours-settings.ts": SETTINGS,
  "app/storefront/settings/proactive-settings.ts": SETTINGS,
  "app/storefront/settings/quick-reply-id.ts": WHOLE,
  "app/storefront/settings/storefront-settings.ts": SETTINGS,
  "app/storefront/texts/formats.ts": WHOLE,
  "app/storefront/texts/save-storefront-texts.server.ts": SETTINGS,
  "app/storefront/texts/texts.ts":
    "texts that check-override let through, of at most 2,000 characters",
  "extensions/chat-panel/help/read-article.ts": WHOLE,
  "extensions/chat-panel/panel/chat-context.ts": OURS,
  "extensions/chat-panel/panel/components/file-list.tsx": WHOLE,
  "extensions/chat-panel/panel/store/read-cart.ts":
    "addresses of the shop's own page, in its shopper's browser",
  "extensions/chat-panel/panel/text/safe-url.ts": WHOLE,
  "server.ts": WHOLE,
};
