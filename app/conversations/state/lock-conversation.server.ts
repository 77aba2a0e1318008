import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { AppError } from "~/errors";
import type { ConversationState } from "./conversation-state";
import { STATE_SELECTION } from "./state-columns";

/** A conversation that nobody else can change until the transaction ends. */
export interface LockedConversation extends ConversationState {
  id: string;
  channel: string;
  subject: string;
}

const LOCK = `
  SELECT id::text, channel, subject,
    ${STATE_SELECTION}
  FROM conversations WHERE shop_id = $1 AND id = $2::uuid FOR NO KEY UPDATE`;

/** The row has milliseconds where the state has times. */
type Row = {
  [Field in keyof LockedConversation]: Date extends LockedConversation[Field]
    ? number | Extract<LockedConversation[Field], null>
    : LockedConversation[Field];
};

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
    lastActivityAt: new Date(row.lastActivityAt),
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
