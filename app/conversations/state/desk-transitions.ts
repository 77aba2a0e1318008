import type { CauseOf } from "./conversation-cause";
import type { ConversationState } from "./conversation-state";
import { toStatus, type Transition } from "./transition";

/** What the team, and what works for it, does with a conversation. */

export function setStatus(
  state: ConversationState,
  { status: to, at, type: reason }: CauseOf<"status-set">,
): Transition | null {
  const { status: from } = state;
  if (from === to) return null;
  const { set, events } = toStatus(state, to, { at, reason });
  return {
    change: { set: { ...set, snoozedUntil: null } },
    entry: { type: "status-changed", from, to },
    events,
  };
}

export function assign(
  { assigneeId: from }: ConversationState,
  { assigneeId: to }: CauseOf<"assigned">,
): Transition | null {
  if (from === to) return null;
  const facts = { from, to };
  return {
    change: { set: { assigneeId: to } },
    entry: { type: "assigned", ...facts },
    events: [{ type: "conversation.assigned", payload: facts }],
  };
}

export function tag({ tags }: ConversationState, cause: CauseOf<"tagged">): Transition | null {
  const added = [...new Set(cause.added)].filter((name) => !tags.includes(name));
  const removed = [...new Set(cause.removed)].filter(
    (name) => tags.includes(name) && !cause.added.includes(name),
  );
  if (added.length + removed.length === 0) return null;
  const facts = { added, removed };
  return {
    change: { set: { tags: [...tags.filter((name) => !removed.includes(name)), ...added] } },
    entry: { type: "tagged", ...facts },
    events: [{ type: "conversation.tagged", payload: facts }],
  };
}

export function setPriority(
  { priority: from }: ConversationState,
  { priority: to }: CauseOf<"priority-set">,
): Transition | null {
  if (from === to) return null;
  const facts = { from, to };
  return {
    change: { set: { priority: to } },
    entry: { type: "priority-changed", ...facts },
    events: [{ type: "conversation.priority-changed", payload: facts }],
  };
}

export function snooze(state: ConversationState, until: Date | null): Transition | null {
  if ((state.snoozedUntil?.getTime() ?? null) === (until?.getTime() ?? null)) return null;
  const facts = { until: until?.toISOString() ?? null };
  // What comes back wants to be seen.
  const isUnread = until ? {} : { isUnread: true };
  return {
    change: { set: { snoozedUntil: until, ...isUnread } },
    entry: { type: "snoozed", ...facts },
    events: [{ type: "conversation.snoozed", payload: facts }],
  };
}

export function markSpam(
  state: ConversationState,
  { isSpam, at, type: reason }: CauseOf<"spam-marked">,
): Transition | null {
  if (state.isSpam === isSpam) return null;
  const moved = toStatus(state, isSpam ? "closed" : "open", { at, reason });
  return {
    change: { set: { ...moved.set, isSpam } },
    entry: { type: "spam-changed", isSpam },
    events: [...moved.events, { type: "conversation.spam-changed", payload: { isSpam } }],
  };
}

export function merge(
  state: ConversationState,
  { intoId, at, type: reason }: CauseOf<"merged">,
): Transition | null {
  if (state.mergedIntoId === intoId) return null;
  const closed = toStatus(state, "closed", { at, reason });
  return {
    change: { set: { ...closed.set, mergedIntoId: intoId } },
    entry: { type: "merged", intoId },
    events: [...closed.events, { type: "conversation.merged", payload: { intoId } }],
  };
}

export function markRead(state: ConversationState, isUnread: boolean): Transition | null {
  const { lastSequence, teamReadSequence } = state;
  // The shopper is told that their messages were seen; that somebody wants to look again is no news to them.
  const hasNews = !isUnread && teamReadSequence < lastSequence;
  if (state.isUnread === isUnread && !hasNews) return null;
  return {
    change: {
      set: { isUnread },
      atLeast: hasNews ? { teamReadSequence: lastSequence } : {},
    },
    events: [{ type: "conversation.read-changed", payload: { isUnread } }],
  };
}

// What was read was delivered; and nobody has seen what is not there.
export function see(state: ConversationState, cause: CauseOf<"seen">): Transition | null {
  const read = Math.min(cause.read, state.lastSequence);
  const delivered = Math.min(Math.max(cause.delivered, cause.read), state.lastSequence);
  if (delivered <= state.deliveredSequence && read <= state.readSequence) return null;
  return {
    change: { atLeast: { deliveredSequence: delivered, readSequence: read } },
    events: [],
  };
}

export function changeContact(
  { contactId: from }: ConversationState,
  { contactId: to }: CauseOf<"contact-changed">,
): Transition | null {
  if (from === to) return null;
  return {
    change: { set: { contactId: to } },
    events: [{ type: "conversation.contact-changed", payload: { from, to } }],
  };
}

/** The original sender of a forwarded mail becomes the contact, or who forwarded it is that again. */
export function changeOriginalSender(
  state: ConversationState,
  cause: CauseOf<"original-sender-used" | "original-sender-left">,
): Transition | null {
  const { type, messageId, address, contactId } = cause;
  const isUsed = type === "original-sender-used";
  if (isUsed === (state.originalOf === messageId)) return null;
  const moved = changeContact(state, { type: "contact-changed", contactId });
  return {
    change: { set: { contactId, originalOf: isUsed ? messageId : null } },
    entry: { type, messageId, address, from: state.contactId, to: contactId },
    events: [
      ...(moved?.events ?? []),
      { type: "conversation.original-sender-changed", payload: { messageId, isUsed } },
    ],
  };
}

export function decideOrder({
  orderId,
  orderName,
  isAttached,
}: CauseOf<"order-decided">): Transition {
  return {
    change: {},
    entry: { type: isAttached ? "order-attached" : "order-detached", orderId, orderName },
    events: [{ type: isAttached ? "order.attached" : "order.detached", payload: { orderId } }],
  };
}

export const matchOrders = (orderIds: readonly string[]): Transition => ({
  change: {},
  events:
    orderIds.length === 0
      ? [{ type: "conversation.orders-matched", payload: {} }]
      : orderIds.map((orderId) => ({ type: "order.attached", payload: { orderId } })),
});
