import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { recordEvent } from "~/events/record-event.server";
import { newId } from "~/lib/new-id";

interface ContactEvent {
  conversationId: string;
  contactId: string;
  /** What the team reads: "The shopper signed in as a customer." */
  text: string;
}

const INSERT = `INSERT INTO messages (shop_id, id, conversation_id, channel, kind, author_name, text)
  SELECT shop_id, $3::uuid, id, channel, 'event', '', $4 FROM conversations WHERE shop_id = $1 AND id = $2::uuid`;
const COUNT_UP = `UPDATE conversations SET version = version + 1 WHERE shop_id = $1 AND id = $2::uuid`;

/** Adds a quiet line to the thread that tells the team what the contact did. Records `conversation.updated`. */
export async function addContactEvent(
  tx: Transaction,
  shopId: ShopId,
  { conversationId, contactId, text }: ContactEvent,
): Promise<void> {
  await runSql(tx, INSERT, [shopId, conversationId, newId(), text]);
  await runSql(tx, COUNT_UP, [shopId, conversationId]);
  await recordEvent(tx, shopId, {
    type: "conversation.updated",
    actor: { kind: "contact", id: contactId },
    payload: { conversationId },
  });
}
