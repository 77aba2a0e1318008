import type { ConversationView, MessageView } from "~/conversations/reads/views";

/** How far an answer got in the chat. */
export type ChatMark = "sent" | "delivered" | "read";

/** Whether a message is what the shop said by itself, before a person came. */
export function isQuickAnswer({ kind, author, automatic }: MessageView): boolean {
  return kind === "outbound" && author.kind === "system" && automatic === "none";
}

function markOf(
  sequence: number,
  { readSequence, deliveredSequence }: Pick<ConversationView, "readSequence" | "deliveredSequence">,
): ChatMark {
  if (sequence <= readSequence) return "read";
  return sequence <= deliveredSequence ? "delivered" : "sent";
}

/**
 * What stands below the team's chat answers: the last one that was seen, the last that arrived, the last that was sent.
 * Those before are the same or better, so that saying it of each would be noise.
 */
export function chatMarks(
  conversation: Pick<ConversationView, "messages" | "readSequence" | "deliveredSequence">,
): ReadonlyMap<string, ChatMark> {
  const last = new Map<ChatMark, string>();
  for (const message of conversation.messages) {
    const isOurs =
      message.kind === "outbound" && message.channel === "chat" && message.author.kind === "staff";
    if (!isOurs || message.delivery?.state === "failed") continue;
    last.set(markOf(message.sequence, conversation), message.id);
  }
  return new Map([...last].map(([mark, id]) => [id, mark]));
}
