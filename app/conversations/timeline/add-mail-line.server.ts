import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { recordEvent } from "~/events/record-event.server";
import { newId } from "~/lib/new-id";

const INSERT_LINE = `INSERT INTO messages (shop_id, id, conversation_id, channel, kind, author_name, text)
  SELECT shop_id, $2::uuid, id, channel, 'event', '', $4 FROM conversations WHERE shop_id = $1 AND id = $3::uuid`;
const COUNT_UP = `UPDATE conversations SET version = version + 1 WHERE shop_id = $1 AND id = $2::uuid`;

/** Adds a quiet line about a mail to a conversation's thread. Records `conversation.updated`. */
export async function addMailLine(
  tx: Transaction,
  shopId: ShopId,
  { conversationId, text }: { conversationId: string; text: string },
): Promise<void> {
  await runSql(tx, INSERT_LINE, [shopId, newId(), conversationId, text]);
  await runSql(tx, COUNT_UP, [shopId, conversationId]);
  await recordEvent(tx, shopId, {
    type: "conversation.updated",
    actor: { kind: "system" },
    payload: { conversationId },
  });
}
