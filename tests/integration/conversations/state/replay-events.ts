import { pool, type ShopId } from "~/database/db.server";
import { eventSchema, type EventPayload, type EventType } from "~/events/catalogue";

/** What the event log tells of a conversation. Times in ISO. */
export interface ReplayedConversation {
  status: string;
  assigneeId: string | null;
  tags: string[];
  priority: string;
  handler: string;
  isSpam: boolean;
  firstRepliedAt: string | null;
  /** Each wait: when its first message came, and the answer that ended it. */
  replyTimes: { since: string; at: string }[];
}

interface LoggedEvent {
  type: EventType;
  payload: Record<string, unknown>;
}

const FIND = `SELECT type, payload FROM domain_events
  WHERE shop_id = $1 AND payload->>'conversationId' = $2 ORDER BY id`;

type Replays = {
  [Type in EventType]?: (conversation: Replay, payload: EventPayload<Type>) => void;
};

interface Replay extends ReplayedConversation {
  waitingSince: string | null;
  replies: Map<string, string>;
}

const setWait = (replay: Replay, status: string) => {
  replay.status = status;
  if (status !== "open") replay.waitingSince = null;
};

const REPLAYS: Replays = {
  "conversation.created": (replay, { status, handler }) =>
    Object.assign(replay, { status, handler }),
  "conversation.status-changed": (replay, { to, reason }) => {
    // A reply's own event comes next, and knows since when somebody waited.
    if (reason === "reply-queued") replay.status = to;
    else setWait(replay, to);
  },
  "conversation.assigned": (replay, { to }) => (replay.assigneeId = to),
  "conversation.tagged": (replay, { added, removed }) => {
    replay.tags = [...replay.tags.filter((tag) => !removed.includes(tag)), ...added];
  },
  "conversation.priority-changed": (replay, { to }) => (replay.priority = to),
  "conversation.spam-changed": (replay, { isSpam }) => (replay.isSpam = isSpam),
  "conversation.handed-over": (replay, { to, at }) => {
    replay.handler = to;
    if (to === "team") replay.waitingSince ??= at;
  },
  "message.received": (replay, { at }) => (replay.waitingSince ??= at),
  "message.cancelled": (replay, { messageId, waitingSince }) => {
    const at = replay.replies.get(messageId);
    replay.replies.delete(messageId);
    replay.waitingSince = waitingSince;
    replay.replyTimes = replay.replyTimes.filter((reply) => reply.at !== at);
  },
  "message.queued": (replay, { messageId, at, isRetry }) => {
    if (isRetry) return;
    replay.replies.set(messageId, at);
    replay.handler = "team";
    if (replay.waitingSince) replay.replyTimes.push({ since: replay.waitingSince, at });
    replay.waitingSince = null;
  },
};

/** Plays the log of a conversation again, from nothing but the log. */
export async function replayEvents(
  shopId: ShopId,
  conversationId: string,
): Promise<ReplayedConversation> {
  const { rows } = await pool.query<LoggedEvent>(FIND, [shopId, conversationId]);
  const replay: Replay = {
    status: "none",
    assigneeId: null,
    tags: [],
    priority: "normal",
    handler: "none",
    isSpam: false,
    firstRepliedAt: null,
    replyTimes: [],
    waitingSince: null,
    replies: new Map(),
  };
  for (const { type, payload } of rows) {
    REPLAYS[type]?.(replay, eventSchema(type).parse(payload) as never);
  }
  const [firstRepliedAt = null] = [...replay.replies.values()].toSorted();
  const { waitingSince: _waiting, replies: _replies, ...told } = replay;
  return { ...told, firstRepliedAt };
}
