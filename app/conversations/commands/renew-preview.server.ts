import { previewOf } from "~/conversations/inbound/preview";
import { changeIfThere } from "~/conversations/state/change-conversation.server";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";

const FIND_LAST = `SELECT left(text, 2000) AS text FROM messages
  WHERE shop_id = $1 AND conversation_id = $2::uuid AND kind IN ('inbound', 'outbound')
  ORDER BY created_at DESC, id DESC LIMIT 1`;

/** Lets the list show the newest message that is left, once others were erased. */
export async function renewPreview(
  tx: Transaction,
  shopId: ShopId,
  conversationId: string,
): Promise<void> {
  const [last] = await runSql<{ text: string }>(tx, FIND_LAST, [shopId, conversationId]);
  const cause = { type: "preview-renewed", preview: previewOf(last?.text ?? "") } as const;
  await changeIfThere(tx, shopId, conversationId, cause, { actor: { kind: "system" } });
}
