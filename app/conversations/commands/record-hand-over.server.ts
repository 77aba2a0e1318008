import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { recordEvent } from "~/events/record-event.server";
import { newId } from "~/lib/new-id";

interface HandOver {
  conversationId: string;
  contactId: string;
  channel: string;
  /** What the contact reads, in their language; null: only the team sees the line. */
  notice: string | null;
}

// The subject of an event line is what the contact reads instead of its text.
const INSERT_LINE = `INSERT INTO messages (shop_id, id, conversation_id, channel, kind, author_name, subject, text)
  VALUES ($1, $2::uuid, $3::uuid, $4, 'event', '', $5, $6)`;

/** Adds the line that both sides see when a person takes over from quick answers. Records `conversation.handed-over`. */
export async function recordHandOver(
  tx: Transaction,
  shopId: ShopId,
  { conversationId, contactId, channel, notice }: HandOver,
): Promise<void> {
  const text = "The shopper asked for a person.";
  await runSql(tx, INSERT_LINE, [shopId, newId(), conversationId, channel, notice, text]);
  await recordEvent(tx, shopId, {
    type: "conversation.handed-over",
    actor: { kind: "contact", id: contactId },
    payload: { conversationId },
  });
}
