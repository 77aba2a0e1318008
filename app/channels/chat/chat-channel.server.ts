import type { Channel } from "../contract/channel";

/**
 * The chat on the storefront. A message is stored by the request that brings it, and one of ours has arrived as soon as
 * it is stored: the shopper's streams read it from there. Delivered and read are told by the shopper's page.
 */
export const chatChannel: Channel = {
  id: "chat",
  label: "Chat",
  capabilities: {
    hasSubject: false,
    hasAttachments: true,
    maxTextLength: 50_000,
    hasMailIds: false,
    replyWindowHours: null,
  },
  parseInbound: null,
  verifySender: null,
  describeUnread: null,
  externalIdOf: (messageId) => messageId,
  send: () => Promise.resolve(),
};
