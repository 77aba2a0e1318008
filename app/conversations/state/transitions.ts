import { giveQuickAnswer, receiveMessage, requestPerson } from "./arrival-transitions";
import type { CauseOf, CauseType, ConversationCause } from "./conversation-cause";
import type { ConversationState } from "./conversation-state";
import {
  assign,
  changeContact,
  changeOriginalSender,
  decideOrder,
  markRead,
  markSpam,
  matchOrders,
  merge,
  see,
  setPriority,
  setStatus,
  snooze,
  tag,
} from "./desk-transitions";
import { cancelReply, doubtDelivery, queueReply, reportDelivery } from "./reply-transitions";
import { only, type Transition } from "./transition";

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
  "delivery-doubted": doubtDelivery,
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
  "original-sender-used": changeOriginalSender,
  "original-sender-left": changeOriginalSender,
  "order-decided": (_, cause) => decideOrder(cause),
  // News for whoever looks, and no more: it calls nobody and moves nothing in the inbox.
  "order-changed": (_, { orderId, orderName, changes, at }) => {
    const facts = { orderId, changes: [...changes], at: at.toISOString() };
    return only([{ type: "conversation.order-changed", payload: facts }], {
      type: "order-changed",
      orderName,
      ...facts,
    });
  },
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
