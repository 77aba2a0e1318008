import type { TimelineEntry } from "~/conversations/timeline/timeline-entry";
import type { EventPayload, EventType } from "~/events/catalogue";
import type { CauseType } from "./conversation-cause";
import type { ConversationState, ConversationStatus, StateChange } from "./conversation-state";

/** An event of the conversation; its id is added where the change is written. */
export type ConversationEvent = {
  [Type in EventType]: EventPayload<Type> extends { conversationId: string }
    ? { type: Type; payload: Omit<EventPayload<Type>, "conversationId"> }
    : never;
}[EventType];

/** What follows from a cause: the state's change, a line of the timeline where there is one, and the log's events. */
export interface Transition {
  change: StateChange;
  entry?: TimelineEntry;
  events: readonly ConversationEvent[];
}

export type StateFields = NonNullable<StateChange["set"]>;

export interface StatusChange {
  set: StateFields;
  events: ConversationEvent[];
}

/** A status with what goes with it, and the event where it is another one than before. */
export function toStatus(
  state: Pick<ConversationState, "status">,
  to: ConversationStatus,
  { at, reason }: { at: Date; reason: CauseType },
): StatusChange {
  const set: StateFields = { status: to, closedAt: to === "closed" ? at : null };
  if (to !== "open") Object.assign(set, { waitingSince: null, isUnread: false });
  const { status: from } = state;
  if (from === to) return { set, events: [] };
  const payload = { from, to, reason, at: at.toISOString() };
  return { set, events: [{ type: "conversation.status-changed", payload }] };
}

/** A transition that changes nothing but the log, and perhaps the timeline. */
export const only = (events: ConversationEvent[], entry?: TimelineEntry): Transition => ({
  change: {},
  events,
  ...(entry ? { entry } : {}),
});
