import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { recordEvent } from "~/events/record-event.server";
import { newId } from "~/lib/new-id";

const INSERT_LINE = `INSERT INTO messages (shop_id, id, conversation_id, channel, kind, author_name, text)
  VALUES ($1, $2::uuid, $3::uuid, 'chat', 'event', '', $4)`;
const COUNT_UP = `UPDATE conversations SET version = version + 1 WHERE shop_id = $1 AND id = $2::uuid`;

/** Adds a quiet line about a mail to a chat's thread. Records `conversation.updated`. */
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
