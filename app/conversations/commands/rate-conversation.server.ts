import { changeLocked } from "~/conversations/state/change-conversation.server";
import { findLocked } from "~/conversations/state/lock-conversation.server";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { AppError } from "~/errors";

interface NewRating {
  conversationId: string;
  /** 1 (bad) to 5 (good) */
  score: number;
  comment: string | null;
}

const SAVE = `INSERT INTO ratings AS r (shop_id, conversation_id, score, comment, updated_at) VALUES ($1, $2::uuid, $3, $4, now())
  ON CONFLICT (shop_id, conversation_id) DO UPDATE SET score = EXCLUDED.score, comment = EXCLUDED.comment, updated_at = now()
  WHERE (r.score, r.comment) IS DISTINCT FROM (EXCLUDED.score, EXCLUDED.comment) RETURNING score`;

/**
 * Keeps what a shopper thought of a conversation; they may change their mind. Records `conversation.rated`. AppError
 * CONFLICT while nobody of the team has answered.
 */
export async function rateConversation(
  tx: Transaction,
  shopId: ShopId,
  { conversationId, score, comment }: NewRating,
): Promise<void> {
  const conversation = await findLocked(tx, shopId, conversationId);
  // Only what a person answered; quick answers have their own "did this help?".
  if (!conversation?.firstRepliedAt)
    throw new AppError("CONFLICT", "There is no answer to rate yet.");
  const saved = await runSql(tx, SAVE, [shopId, conversationId, score, comment]);
  if (saved.length === 0) return;
  const author = { actor: { kind: "contact", id: conversation.contactId } } as const;
  await changeLocked(tx, shopId, conversation, { type: "rated", score }, author);
}
