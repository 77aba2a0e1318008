import type { InboundMessage } from "~/conversations/inbound/inbound-message";

const UNREADABLE =
  "This message could not be taken in, so only its sender is shown. Ask them to send it again, or look at it where it came from.";

/**
 * The message that stands in the inbox for one of several that could not be stored: who wrote it, and nothing of what they
 * wrote. It counts as automatic, so that nothing answers it.
 */
export function toUnreadMessage(message: InboundMessage): InboundMessage {
  return {
    ...message,
    senderName: null,
    subject: null,
    text: UNREADABLE,
    quotedText: null,
    html: null,
    automatic: "auto-reply",
    isQuiet: false,
    attachments: [],
  };
}
