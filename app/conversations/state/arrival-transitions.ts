import type { CauseOf } from "./conversation-cause";
import { expectsAnswer, type ConversationState, type StateChange } from "./conversation-state";
import {
  toStatus,
  type ConversationEvent,
  type StateFields,
  type StatusChange,
  type Transition,
} from "./transition";

/** What the contact does to a conversation. */

const handedOver = (
  from: ConversationState["handler"],
  to: ConversationState["handler"],
  at: Date,
): ConversationEvent => ({
  type: "conversation.handed-over",
  payload: { from, to, at: at.toISOString() },
});

// A person's message opens the conversation, whatever its state was, and calls the team. A machine's does so too unless
// it is quiet (an out-of-office note, a loop): that is added without disturbing anybody, and when it starts a
// conversation, that one is closed from the start. A bounce of our reply calls the agent back, but nobody waits for an
// answer to it.
export function receiveMessage(
  state: Pick<ConversationState, "status" | "handler">,
  cause: CauseOf<"message-received">,
): Transition {
  const { messageId, channel, at, preview, automatic, isQuiet, isFirst } = cause;
  const time = at.toISOString();
  const isWaiting = expectsAnswer(cause);
  // What called nobody is no message received to those who react to one: nothing is matched, answered or counted.
  const arrived: ConversationEvent = isWaiting
    ? { type: "message.received", payload: { messageId, channel, at: time, isFirst } }
    : { type: "message.noted", payload: { messageId, channel, automatic, at: time } };
  if (isQuiet) {
    if (!isFirst) return { change: {}, events: [arrived] };
    const closed = toStatus(state, "closed", { at, reason: cause.type });
    return {
      change: { set: { ...closed.set, lastAuthor: "contact", preview } },
      events: [...closed.events, arrived],
    };
  }
  const opened = toStatus(state, "open", { at, reason: cause.type });
  const isHandedOver = isWaiting && state.handler === "self-service";
  const news: StateFields = {
    ...opened.set,
    isUnread: true,
    lastAuthor: "contact",
    preview,
    snoozedUntil: null,
  };
  const change: StateChange = {
    set: isWaiting ? { ...news, handler: "team" } : news,
    ifNone: isWaiting ? { waitingSince: at } : {},
    atLeast: { lastActivityAt: at },
  };
  const events = [...opened.events, arrived];
  if (!isHandedOver) return { change, events };
  return {
    change,
    entry: { type: "handed-over" },
    events: [...events, handedOver(state.handler, "team", at)],
  };
}

// Nothing happens while the team has it and owes an answer already.
export function requestPerson(
  state: ConversationState,
  { at, isFirst, type: reason }: CauseOf<"person-requested">,
): Transition | null {
  if (state.handler === "team" && state.status === "open" && !isFirst) return null;
  const opened = toStatus(state, "open", { at, reason });
  return {
    change: {
      set: {
        ...opened.set,
        handler: "team",
        isUnread: true,
        lastAuthor: "contact",
        snoozedUntil: null,
        ...(state.preview === "" ? { preview: "Asked for a person" } : {}),
      },
      ifNone: { waitingSince: at },
      atLeast: { lastActivityAt: at },
    },
    entry: { type: "handed-over" },
    events: [...opened.events, handedOver(state.handler, "team", at)],
  };
}

// A conversation that the team is in stays with the team, as it was; one of quick answers calls nobody.
export function giveQuickAnswer(
  state: ConversationState,
  { at, preview, isFirst, type: reason }: CauseOf<"quick-answer-given">,
): Transition {
  const begun: StatusChange = isFirst
    ? toStatus(state, "closed", { at, reason })
    : { set: {}, events: [] };
  const isSelfService = isFirst || state.handler === "self-service";
  return {
    change: {
      set: {
        ...begun.set,
        ...(isFirst ? { handler: "self-service" as const } : {}),
        ...(isSelfService ? { preview, lastAuthor: "system" as const } : {}),
      },
      atLeast: { lastActivityAt: at },
    },
    events: [
      ...begun.events,
      ...(isFirst ? [handedOver(state.handler, "self-service", at)] : []),
      { type: "conversation.quick-answer-given", payload: {} },
    ],
  };
}
