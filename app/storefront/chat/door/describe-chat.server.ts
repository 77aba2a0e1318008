import { findChat, findChatHead, findChosenChatMessages } from "~/channels/chat/find-chat.server";
import type { ChatCaller } from "./chat-caller.server";
import type { ChatConversation, ChatMessage } from "./chat-views";

/**
 * The caller's conversation as it is now, and those of its messages that were just made. `after` leaves out of the former
 * what the page says it has.
 */
export async function describeChat(
  { shopId, visitor }: ChatCaller,
  messageIds: readonly string[],
  after = 0,
): Promise<{ conversation: ChatConversation; messages: ChatMessage[] }> {
  const conversation = await findChat(shopId, visitor.id, after);
  if (!conversation) throw new Error("a conversation that was begun is not there");
  const known = conversation.messages.filter(({ id }) => messageIds.includes(id));
  if (known.length === messageIds.length) return { conversation, messages: known };
  // A repeat of something that was said long ago.
  const head = await findChatHead(shopId, visitor.id);
  const messages = head ? await findChosenChatMessages(shopId, head, messageIds) : known;
  return { conversation, messages };
}
