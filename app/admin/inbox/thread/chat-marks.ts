import { channelOf, type ChannelView } from "~/channels/contract/capabilities";
import type { ConversationView, MessageView } from "~/conversations/reads/views";

/** How far an answer got in the chat. */
export type ChatMark = "sent" | "delivered" | "read";

/** Whether a message is what the shop said by itself, before a person came. */
export function isQuickAnswer({ kind, author, automatic }: MessageView): boolean {
  return kind === "outbound" && author.kind === "system" && automatic === "none";
}

/** The channel tells how far the shopper has read, and nothing of single messages. */
export const isMarkedByPosition = ({ capabilities }: ChannelView): boolean =>
  capabilities.deliveryNews === "position";

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
  conversation: Pick<
    ConversationView,
    "messages" | "channels" | "readSequence" | "deliveredSequence"
  >,
): ReadonlyMap<string, ChatMark> {
  const last = new Map<ChatMark, string>();
  for (const message of conversation.messages) {
    const isOurs =
      message.kind === "outbound" &&
      message.author.kind === "staff" &&
      isMarkedByPosition(channelOf(conversation.channels, message.channel));
    if (!isOurs || message.delivery?.state === "failed") continue;
    last.set(markOf(message.sequence, conversation), message.id);
  }
  return new Map([...last].map(([mark, id]) => [id, mark]));
}
