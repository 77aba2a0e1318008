import type { AutomaticKind } from "../inbound/inbound-message";

export interface ArrivalEffect {
  /** Status of the conversation afterwards; null: as it was. */
  status: "open" | "closed" | null;
  /** Whether it moves to the top of the list, unread. */
  isNews: boolean;
  /** Whether the contact now waits for an answer. */
  isWaiting: boolean;
}

interface Arrival {
  automatic: AutomaticKind;
  isQuiet: boolean;
  isNewConversation: boolean;
}

/**
 * What an inbound message does to its conversation. A person's message opens it, whatever its state was. A machine's
 * does so too unless it is quiet (an out-of-office note, a loop): that is added without disturbing anybody, and when
 * it starts a conversation, that one is closed from the start. A bounce of our reply calls the agent back, but nobody
 * waits for an answer to it.
 */
export function arrivalEffect({ automatic, isQuiet, isNewConversation }: Arrival): ArrivalEffect {
  if (isQuiet)
    return { status: isNewConversation ? "closed" : null, isNews: false, isWaiting: false };
  return { status: "open", isNews: true, isWaiting: automatic !== "bounce" };
}
