import { externalIdOf } from "~/channels/chat/to-chat-message";
import { pool } from "~/database/db.server";
import type { ChatCaller } from "~/storefront/chat/door/chat-caller.server";
import type { TurnAnswer } from "~/storefront/chat/door/chat-views";
import { describeChat } from "~/storefront/chat/door/describe-chat.server";

const FIND = `SELECT id::text FROM messages WHERE shop_id = $1 AND channel = 'chat' AND external_id = ANY ($2::text[])
  ORDER BY sequence`;

/** What was said with this clientId before; null when it is new. */
export async function findKnownTurn(
  caller: ChatCaller,
  clientId: string,
): Promise<TurnAnswer | null> {
  const externalId = externalIdOf(caller.visitor.id, clientId);
  const { rows } = await pool.query<{ id: string }>(FIND, [
    caller.shopId,
    [externalId, `${externalId}#answer`],
  ]);
  if (rows.length === 0) return null;
  return describeChat(
    caller,
    rows.map(({ id }) => id),
  );
}
