import type { Conversation, Message } from "extensions/chat-panel/panel/api/types";
import type { Receiver } from "./make-arrivals";

interface ConversationAnswer {
  conversation: Conversation;
  messages?: Message[];
}

/** Brings what an action answered into the state. */
export function takeAnswer(
  arrivals: Receiver,
  { conversation, messages = [] }: ConversationAnswer,
): void {
  arrivals.takeConversation(conversation);
  arrivals.takeMessages(messages);
}
