import { insertEntry } from "~/conversations/timeline/insert-messages.server";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import type { Actor } from "~/events/actor";
import type { EventPayload } from "~/events/catalogue";
import { recordEvent } from "~/events/record-event.server";
import { publishHint } from "~/realtime/publish-hint.server";
import type { ChangeAuthor } from "./change-author";
import type { ConversationCause } from "./conversation-cause";
import { applyChange, type StateChange } from "./conversation-state";
import { findLocked, lockConversation, type LockedConversation } from "./lock-conversation.server";
import { CHANGE_COLUMNS, STATE_ASSIGNMENTS } from "./state-columns";
import type { ConversationEvent } from "./transition";
import { transition } from "./transitions";

/** A change of one conversation, as the statement takes it. */
export interface ConversationChange {
  shopId: ShopId;
  conversationId: string;
  /** It only takes place when this message was stored. */
  messageId?: string;
  change: StateChange;
}

/**
 * The one statement that changes conversations; it takes any number of changes, of one conversation each, as an array of
 * JSON. Gives what the chat tells its shopper.
 */
export const CHANGE_CONVERSATIONS = `
  UPDATE conversations AS c SET
    ${STATE_ASSIGNMENTS},
    version = c.version + 1
  FROM json_to_recordset($1::json) AS change ("shopId" int, "conversationId" uuid, "messageId" uuid, ${CHANGE_COLUMNS})
  WHERE c.shop_id = change."shopId" AND c.id = change."conversationId" AND (change."messageId" IS NULL
    OR EXISTS (SELECT FROM messages AS m WHERE m.shop_id = change."shopId" AND m.id = change."messageId"))
  RETURNING c.id::text, c.team_read_sequence AS "teamReadSequence", (SELECT json_build_object('score', r.score)
    FROM ratings AS r WHERE r.shop_id = c.shop_id AND r.conversation_id = c.id) AS rating`;

/** The parameter of `CHANGE_CONVERSATIONS`. */
export const toChangeRows = (changes: readonly ConversationChange[]): string =>
  JSON.stringify(
    changes.map(({ change, ...where }) => ({
      ...where,
      set: {},
      ifNone: {},
      atLeast: {},
      ...change,
    })),
  );

async function recordEvents(
  tx: Transaction,
  shopId: ShopId,
  {
    conversationId,
    actor,
    events,
  }: { conversationId: string; actor: Actor; events: readonly ConversationEvent[] },
): Promise<void> {
  for (const { type, payload } of events) {
    // Each of the union's payloads fits its type once it has the id; the compiler cannot follow the two together.
    const full = { ...payload, conversationId } as EventPayload<typeof type>;
    await recordEvent(tx, shopId, { type, actor, payload: full });
  }
  // Nothing for the log, but the page shows it: how far the shopper has read, say.
  if (events.length > 0) return;
  publishHint(tx, {
    shopId,
    topic: `conversation:${conversationId}`,
    type: "conversation.updated",
  });
}

/**
 * Lets `cause` happen to a conversation that `tx` has locked: its state, a line in its timeline and the log's events, as
 * the table of transitions says. Gives the state afterwards; the same one when nothing changed.
 */
export async function changeLocked(
  tx: Transaction,
  shopId: ShopId,
  before: LockedConversation,
  cause: ConversationCause,
  author: ChangeAuthor,
): Promise<LockedConversation> {
  const next = transition(before, cause);
  if (!next) return before;
  const { id: conversationId, channel } = before;
  await runSql(tx, CHANGE_CONVERSATIONS, [
    toChangeRows([{ shopId, conversationId, change: next.change }]),
  ]);
  if (next.entry)
    await insertEntry(tx, shopId, { conversationId, channel, entry: next.entry, author });
  await recordEvents(tx, shopId, { conversationId, actor: author.actor, events: next.events });
  return { ...before, ...applyChange(before, next.change) };
}

/** The same for a conversation that is not locked yet. Throws AppError NOT_FOUND when the shop has no such conversation. */
export async function changeConversation(
  tx: Transaction,
  shopId: ShopId,
  conversationId: string,
  cause: ConversationCause,
  author: ChangeAuthor,
): Promise<LockedConversation> {
  const conversation = await lockConversation(tx, shopId, conversationId);
  return changeLocked(tx, shopId, conversation, cause, author);
}

/** The same for a conversation that may be gone: nothing happens then. */
export async function changeIfThere(
  tx: Transaction,
  shopId: ShopId,
  conversationId: string,
  cause: ConversationCause,
  author: ChangeAuthor,
): Promise<void> {
  const conversation = await findLocked(tx, shopId, conversationId);
  if (conversation) await changeLocked(tx, shopId, conversation, cause, author);
}
