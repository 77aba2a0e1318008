import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { AppError } from "~/errors";
import type { ConversationState } from "./conversation-state";

/** A conversation that nobody else can change until the transaction ends. */
export interface LockedConversation extends ConversationState {
  id: string;
  channel: string;
  subject: string;
}

const TIMES = [
  "lastActivityAt",
  "waitingSince",
  "firstRepliedAt",
  "closedAt",
  "snoozedUntil",
] as const;

// Times as milliseconds: both kinds of transaction then read them alike.
const millis = (column: string) => `(extract(epoch FROM ${column}) * 1000)::float8`;

const LOCK = `
  SELECT id::text, channel, subject, contact_id::text AS "contactId", status, is_unread AS "isUnread", handler,
    last_author AS "lastAuthor", preview, assignee_id::text AS "assigneeId", tags, priority, is_spam AS "isSpam",
    merged_into_id::text AS "mergedIntoId", trusted_sender AS "trustedSender", trusted_by::text AS "trustedBy",
    last_sequence AS "lastSequence", delivered_sequence AS "deliveredSequence", read_sequence AS "readSequence",
    team_read_sequence AS "teamReadSequence", ${millis("last_activity_at")} AS "lastActivityAt",
    ${millis("waiting_since")} AS "waitingSince", ${millis("first_replied_at")} AS "firstRepliedAt",
    ${millis("closed_at")} AS "closedAt", ${millis("snoozed_until")} AS "snoozedUntil"
  FROM conversations WHERE shop_id = $1 AND id = $2::uuid FOR NO KEY UPDATE`;

type Row = Omit<LockedConversation, (typeof TIMES)[number]> &
  Record<(typeof TIMES)[number], number | null>;

const toDate = (time: number | null): Date | null => (time === null ? null : new Date(time));

/** Reads a conversation and keeps others from changing it until `tx` ends; null when the shop has none with this id. */
export async function findLocked(
  tx: Transaction,
  shopId: ShopId,
  conversationId: string,
): Promise<LockedConversation | null> {
  const [row] = await runSql<Row>(tx, LOCK, [shopId, conversationId]);
  if (!row) return null;
  return {
    ...row,
    lastActivityAt: new Date(row.lastActivityAt ?? 0),
    waitingSince: toDate(row.waitingSince),
    firstRepliedAt: toDate(row.firstRepliedAt),
    closedAt: toDate(row.closedAt),
    snoozedUntil: toDate(row.snoozedUntil),
  };
}

/** The same; throws AppError NOT_FOUND when the shop has no such conversation. */
export async function lockConversation(
  tx: Transaction,
  shopId: ShopId,
  conversationId: string,
): Promise<LockedConversation> {
  const conversation = await findLocked(tx, shopId, conversationId);
  if (!conversation) throw new AppError("NOT_FOUND", "This conversation does not exist.");
  return conversation;
}
