import type { Channel } from "~/channels/contract/channel";
import { CHAT_LIMITS } from "./chat-limits";

/**
 * The chat on the storefront. A message is stored by the request that brings it, and one of ours has arrived as soon as
 * it is stored: the shopper's streams read it from there. Delivered and read are told by the shopper's page.
 */
export const chatChannel: Channel = {
  id: "chat",
  label: "Chat",
  way: "in the chat",
  icon: "chat",
  capabilities: {
    order: "sequence",
    hasSubject: false,
    text: { isRich: false, maxLength: 50_000 },
    files: {
      count: CHAT_LIMITS.files,
      bytes: CHAT_LIMITS.fileBytes,
      totalBytes: 2 * CHAT_LIMITS.fileBytes,
      types: null,
    },
    replyWindow: null,
    hasTemplates: false,
    typing: { theirs: true, ours: true },
    deliveryStates: ["sent", "delivered", "read"],
    deliveryNews: "position",
    hasOriginal: false,
    hasMailIds: false,
    hasClaimedSenders: false,
    hasPresence: true,
    addressKinds: ["visitor"],
  },
  parseInbound: null,
  readSender: null,
  verifySender: null,
  describeUnread: null,
  externalIdOf: (messageId) => messageId,
  send: (_shop, { id }) => Promise.resolve({ externalId: id, parts: [id] }),
};
