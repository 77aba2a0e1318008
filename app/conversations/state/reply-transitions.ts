import type { CauseOf } from "./conversation-cause";
import type { ConversationState } from "./conversation-state";
import { toStatus, type ConversationEvent, type Transition } from "./transition";

/** What becomes of the team's answers. */

export function queueReply(state: ConversationState, cause: CauseOf<"reply-queued">): Transition {
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

export function cancelReply(
  state: ConversationState,
  cause: CauseOf<"reply-cancelled">,
): Transition {
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

// It is worth a look; nothing is open again and nothing has failed because of it, since anybody can say so.
export function doubtDelivery(
  { isUnread }: ConversationState,
  { messageId, recipient, reason }: CauseOf<"delivery-doubted">,
): Transition {
  const events: ConversationEvent[] = [
    { type: "message.delivery-doubted", payload: { messageId } },
  ];
  if (!isUnread) events.push({ type: "conversation.read-changed", payload: { isUnread: true } });
  return {
    change: { set: { isUnread: true } },
    entry: { type: "delivery-doubted", messageId, recipient, reason },
    events,
  };
}

export function reportDelivery(
  state: ConversationState,
  { messageId, state: outcome, code, reopens, at, type: reason }: CauseOf<"delivery-reported">,
): Transition {
  if (outcome !== "failed")
    return { change: {}, events: [{ type: `message.${outcome}`, payload: { messageId } }] };
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
