import type { EventPayload, EventType } from "~/events/catalogue";
import type { TimelineEntry } from "../timeline/timeline-entry";
import type { CauseOf, CauseType, ConversationCause } from "./conversation-cause";
import {
  type ConversationState,
  type ConversationStatus,
  isWaitingArrival,
  type StateChange,
} from "./conversation-state";

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

type Fields = NonNullable<StateChange["set"]>;

interface StatusChange {
  set: Fields;
  events: ConversationEvent[];
}

/** A status with what goes with it, and the event where it is another one than before. */
function toStatus(
  state: Pick<ConversationState, "status">,
  to: ConversationStatus,
  { at, reason }: { at: Date; reason: CauseType },
): StatusChange {
  const set: Fields = { status: to, closedAt: to === "closed" ? at : null };
  if (to !== "open") Object.assign(set, { waitingSince: null, isUnread: false });
  const { status: from } = state;
  if (from === to) return { set, events: [] };
  const payload = { from, to, reason, at: at.toISOString() };
  return { set, events: [{ type: "conversation.status-changed", payload }] };
}

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
function receiveMessage(
  state: Pick<ConversationState, "status" | "handler">,
  cause: CauseOf<"message-received">,
): Transition {
  const { messageId, channel, at, preview, automatic, isQuiet, isFirst } = cause;
  const time = at.toISOString();
  const isWaiting = isWaitingArrival(cause);
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
  const news: Fields = {
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
function requestPerson(
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
function giveQuickAnswer(
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

function queueReply(state: ConversationState, cause: CauseOf<"reply-queued">): Transition {
  const { messageId, channel, at, preview, status, type: reason } = cause;
  const moved = toStatus(state, status, { at, reason });
  const queued = { messageId, channel, at: at.toISOString(), isRetry: false };
  return {
    change: {
      set: {
        ...moved.set,
        isUnread: false,
        waitingSince: null,
        lastAuthor: "staff",
        preview,
        handler: "team",
        snoozedUntil: null,
      },
      ifNone: { firstRepliedAt: at },
      // Whoever answers has read what is there.
      atLeast: { lastActivityAt: at, teamReadSequence: state.lastSequence },
    },
    events: [...moved.events, { type: "message.queued", payload: queued }],
  };
}

function cancelReply(state: ConversationState, cause: CauseOf<"reply-cancelled">): Transition {
  const { messageId, waitingSince, firstRepliedAt, preview, at, type: reason } = cause;
  const opened = toStatus(state, "open", { at, reason });
  return {
    change: { set: { ...opened.set, waitingSince, firstRepliedAt, preview } },
    entry: { type: "reply-cancelled", messageId },
    events: [
      ...opened.events,
      {
        type: "message.cancelled",
        payload: { messageId, waitingSince: waitingSince?.toISOString() ?? null },
      },
    ],
  };
}

function reportDelivery(
  state: ConversationState,
  { messageId, state: outcome, code, reopens, at, type: reason }: CauseOf<"delivery-reported">,
): Transition {
  if (outcome === "sent")
    return { change: {}, events: [{ type: "message.sent", payload: { messageId } }] };
  if (outcome === "delayed")
    return { change: {}, events: [{ type: "message.delayed", payload: { messageId } }] };
  const failed: ConversationEvent = {
    type: "message.failed",
    payload: { messageId, code: code ?? "unknown" },
  };
  if (!reopens) return { change: {}, events: [failed] };
  // The contact still waits for this answer, so the conversation comes back to the team.
  const opened = toStatus(state, "open", { at, reason });
  return {
    change: { set: { ...opened.set, isUnread: true } },
    entry: { type: "delivery-failed", messageId, code: code ?? "unknown" },
    events: [...opened.events, failed],
  };
}

function setStatus(
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

function assign(
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

function tag({ tags }: ConversationState, cause: CauseOf<"tagged">): Transition | null {
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

function setPriority(
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

function snooze(state: ConversationState, until: Date | null): Transition | null {
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

function markSpam(
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

function merge(
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

function markRead(state: ConversationState, isUnread: boolean): Transition | null {
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
function see(state: ConversationState, cause: CauseOf<"seen">): Transition | null {
  const read = Math.min(cause.read, state.lastSequence);
  const delivered = Math.min(Math.max(cause.delivered, cause.read), state.lastSequence);
  if (delivered <= state.deliveredSequence && read <= state.readSequence) return null;
  return {
    change: { atLeast: { deliveredSequence: delivered, readSequence: read } },
    events: [],
  };
}

function changeContact(
  { contactId: from }: ConversationState,
  { contactId: to }: CauseOf<"contact-changed">,
): Transition | null {
  if (from === to) return null;
  return {
    change: { set: { contactId: to } },
    events: [{ type: "conversation.contact-changed", payload: { from, to } }],
  };
}

function decideOrder({ orderId, orderName, isAttached }: CauseOf<"order-decided">): Transition {
  return {
    change: {},
    entry: { type: isAttached ? "order-attached" : "order-detached", orderId, orderName },
    events: [{ type: isAttached ? "order.attached" : "order.detached", payload: { orderId } }],
  };
}

const matchOrders = (orderIds: readonly string[]): Transition => ({
  change: {},
  events:
    orderIds.length === 0
      ? [{ type: "conversation.orders-matched", payload: {} }]
      : orderIds.map((orderId) => ({ type: "order.attached", payload: { orderId } })),
});

const only = (events: ConversationEvent[], entry?: TimelineEntry): Transition => ({
  change: {},
  events,
  ...(entry ? { entry } : {}),
});

type Transitions = {
  readonly [Type in CauseType]: (
    state: ConversationState,
    cause: CauseOf<Type>,
  ) => Transition | null;
};

/** State × cause → what follows. The one place that says how a conversation comes to be as it is; null: nothing changes. */
const TRANSITIONS: Transitions = {
  "message-received": receiveMessage,
  "person-requested": requestPerson,
  "quick-answer-given": giveQuickAnswer,
  "reply-queued": queueReply,
  "reply-cancelled": cancelReply,
  // It takes its place among the messages only now: whoever has read on would miss it otherwise.
  "reply-released": (state, { messageId, channel, at }) => ({
    change: { set: { lastSequence: state.lastSequence + 1 }, atLeast: { lastActivityAt: at } },
    events: [
      {
        type: "message.queued",
        payload: { messageId, channel, at: at.toISOString(), isRetry: true },
      },
    ],
  }),
  "delivery-retried": (_, { messageId, channel, at }) =>
    only([
      {
        type: "message.queued",
        payload: { messageId, channel, at: at.toISOString(), isRetry: true },
      },
    ]),
  "delivery-reported": reportDelivery,
  "note-added": (_, { messageId, at }) => ({
    change: { atLeast: { lastActivityAt: at } },
    events: [{ type: "note.added", payload: { messageId, at: at.toISOString() } }],
  }),
  "status-set": setStatus,
  assigned: assign,
  tagged: tag,
  "priority-set": setPriority,
  snoozed: (state, { until }) => snooze(state, until),
  woken: (state) => snooze(state, null),
  "spam-marked": markSpam,
  merged: merge,
  read: (state) => markRead(state, false),
  unread: (state) => markRead(state, true),
  seen: see,
  "contact-changed": changeContact,
  "sender-trusted": (_, { address, staffId }) => ({
    change: { set: { trustedSender: address, trustedBy: staffId } },
    entry: { type: "sender-trusted", address },
    events: [{ type: "conversation.sender-trusted", payload: { isTrusted: true } }],
  }),
  "sender-distrusted": (_, { address }) => ({
    change: { set: { trustedSender: null, trustedBy: null } },
    entry: { type: "sender-distrusted", address },
    events: [{ type: "conversation.sender-trusted", payload: { isTrusted: false } }],
  }),
  "order-decided": (_, cause) => decideOrder(cause),
  "orders-matched": (_, { attachedOrderIds }) => matchOrders(attachedOrderIds),
  rated: (_, { score }) =>
    only([{ type: "conversation.rated", payload: { score } }], { type: "rated", score }),
  "chat-mailed": (_, { to }) =>
    only([{ type: "message.mailed", payload: {} }], { type: "chat-mailed", to }),
  "chat-mail-failed": (_, { to, reason }) =>
    only([{ type: "message.mail-failed", payload: {} }], { type: "chat-mail-failed", to, reason }),
  "shopper-signed-in": (_, { goesOnElsewhere }) =>
    only([{ type: "conversation.shopper-signed-in", payload: {} }], {
      type: "shopper-signed-in",
      goesOnElsewhere,
    }),
  "preview-renewed": (_, { preview }) => ({ change: { set: { preview } }, events: [] }),
};

/** What follows when `cause` happens to a conversation that is as `state` says; null when nothing does. */
export function transition(state: ConversationState, cause: ConversationCause): Transition | null {
  const decide = TRANSITIONS[cause.type] as (
    state: ConversationState,
    cause: ConversationCause,
  ) => Transition | null;
  return decide(state, cause);
}

/**
 * The same for a person's next message in a conversation of the team's whose state nobody has read. Its change holds
 * whatever the state is; the status event's `from` is for the database to fill in, and the event only takes place where
 * that is another status.
 */
export function transitionOfAppended(
  facts: Pick<CauseOf<"message-received">, "messageId" | "channel" | "at" | "preview">,
): Transition {
  const cause = {
    type: "message-received",
    ...facts,
    automatic: "none",
    isQuiet: false,
    isFirst: false,
  } as const;
  return receiveMessage({ status: "closed", handler: "team" }, cause);
}
