import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { AppError } from "~/errors";
import { recordEvent } from "~/events/record-event.server";
import { addContactEvent } from "../timeline/add-contact-event.server";

interface NewRating {
  conversationId: string;
  /** 1 (bad) to 5 (good) */
  score: number;
  comment: string | null;
}

// Only what a person answered; quick answers have their own "did this help?".
const FIND = `SELECT contact_id::text AS "contactId" FROM conversations
  WHERE shop_id = $1 AND id = $2::uuid AND first_replied_at IS NOT NULL FOR UPDATE`;
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
  const [found] = await runSql<{ contactId: string }>(tx, FIND, [shopId, conversationId]);
  if (!found) throw new AppError("CONFLICT", "There is no answer to rate yet.");
  const saved = await runSql(tx, SAVE, [shopId, conversationId, score, comment]);
  if (saved.length === 0) return;
  const { contactId } = found;
  const text = `The shopper rated the conversation ${score} of 5.`;
  await addContactEvent(tx, shopId, { conversationId, contactId, text });
  await recordEvent(tx, shopId, {
    type: "conversation.rated",
    actor: { kind: "contact", id: contactId },
    payload: { conversationId, score },
  });
}
