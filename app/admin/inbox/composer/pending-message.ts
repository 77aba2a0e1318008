import type { ConversationIntent } from "~/admin/inbox/conversation-intent";
import type { MessageView } from "~/conversations/reads/views";

/**
 * The message that a reply or note under way will become, for showing it at once; null for other actions, and once the
 * thread has it.
 */
export function pendingMessage(
  intent: ConversationIntent | null,
  author: { id: string; name: string },
  channel: string,
  now: Date,
): MessageView | null {
  if (intent?.intent !== "reply" && intent?.intent !== "note") return null;
  return {
    id: intent.requestId,
    kind: intent.intent === "note" ? "note" : "outbound",
    channel,
    author: { kind: "staff", ...author },
    entry: null,
    staffNames: {},
    fromAddress: null,
    toAddresses: [],
    ccAddresses: [],
    subject: null,
    text: intent.text,
    quotedText: null,
    html: null,
    automatic: "none",
    language: null,
    createdAt: now.toISOString(),
    sequence: 0,
    cards: intent.intent === "reply" ? intent.cards : [],
    isMailed: false,
    isFromOther: false,
    attachments: [],
    senderProof: null,
    forwarded: null,
    delivery: null,
  };
}
