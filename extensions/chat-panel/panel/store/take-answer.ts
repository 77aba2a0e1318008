import type { Conversation, Message } from "../api/types";
import type { Receiver } from "./make-receiver";

interface Answered {
  conversation: Conversation;
  messages?: Message[];
}

/** Brings what an action answered into the state. */
export function takeAnswer(receiver: Receiver, { conversation, messages = [] }: Answered): void {
  receiver.takeConversation(conversation);
  receiver.takeMessages(messages);
}
