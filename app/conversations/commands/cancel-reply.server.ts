import { z } from "zod";
import { previewOf } from "~/conversations/inbound/preview";
import { changeLocked } from "~/conversations/state/change-conversation.server";
import { lockConversation } from "~/conversations/state/lock-conversation.server";
import { runSql, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { parseInput } from "~/lib/parse-input.server";
import { lockLane } from "~/sending/lane.server";
import { permitAuthor, staffSchema } from "./conversation-command";

const cancelReplySchema = z.object({
  messageId: z.uuid({ message: "This message does not exist." }),
  staff: staffSchema,
});

export type CancelReplyInput = z.input<typeof cancelReplySchema>;

const FIND = `SELECT conversation_id::text AS "conversationId", channel FROM messages
  WHERE shop_id = $1 AND id = $2::uuid AND kind = 'outbound' AND author_staff_id IS NOT NULL`;
// Only what waits for its time: it loses `send_at` when the first attempt begins, and from then on may have arrived; what
// never had one may be on the shopper's screen already.
const CANCEL = `UPDATE outbound_deliveries SET state = 'cancelled'
  WHERE shop_id = $1 AND message_id = $2::uuid AND state = 'queued' AND send_at IS NOT NULL
  RETURNING message_id`;
const FIND_REST = `
  WITH replies AS (
    SELECT m.created_at FROM messages AS m
    JOIN outbound_deliveries AS d ON d.shop_id = m.shop_id AND d.message_id = m.id AND d.state <> 'cancelled'
    WHERE m.shop_id = $1 AND m.conversation_id = $2::uuid AND m.kind = 'outbound' AND m.author_staff_id IS NOT NULL
  ), answered AS (SELECT min(created_at) AS first, max(created_at) AS last FROM replies)
  SELECT answered.first AS "firstRepliedAt",
    (SELECT min(m.created_at) FROM messages AS m
     WHERE m.shop_id = $1 AND m.conversation_id = $2::uuid AND m.kind = 'inbound' AND m.automatic = 'none'
       AND (answered.last IS NULL OR m.created_at > answered.last)) AS "waitingSince",
    (SELECT left(m.text, 2000) FROM messages AS m
     LEFT JOIN outbound_deliveries AS d ON d.shop_id = m.shop_id AND d.message_id = m.id
     WHERE m.shop_id = $1 AND m.conversation_id = $2::uuid AND m.kind IN ('inbound', 'outbound')
       AND d.state IS DISTINCT FROM 'cancelled' ORDER BY m.sequence DESC LIMIT 1) AS text
  FROM answered`;

interface Message {
  conversationId: string;
  channel: string;
}

interface RemainingReplies {
  firstRepliedAt: Date | null;
  waitingSince: Date | null;
  text: string | null;
}

/**
 * Takes back a reply that was to be sent later: it stays in the thread, marked as not sent, and the conversation is as it
 * was before it, open. Records `message.cancelled`. AppErrors: FORBIDDEN, NOT_FOUND, CONFLICT (it is on its way or has been sent).
 */
export async function cancelReply(shopId: ShopId, input: CancelReplyInput): Promise<void> {
  const { messageId, staff } = parseInput(cancelReplySchema, input);
  const author = permitAuthor(staff, "conversation.reply");
  await withSqlTransaction(async (tx) => {
    const [message] = await runSql<Message>(tx, FIND, [shopId, messageId]);
    if (!message) throw new AppError("NOT_FOUND", "This message does not exist.");
    const { conversationId, channel } = message;
    // Whoever sends decides under this lock what goes next: it is either taken back or sent.
    await lockLane(tx, shopId, channel);
    const conversation = await lockConversation(tx, shopId, conversationId);
    const cancelled = await runSql(tx, CANCEL, [shopId, messageId]);
    if (cancelled.length === 0)
      throw new AppError("CONFLICT", "This message is on its way or has been sent already.");
    const [rest] = await runSql<RemainingReplies>(tx, FIND_REST, [shopId, conversationId]);
    const cause = {
      type: "reply-cancelled",
      messageId,
      waitingSince: rest?.waitingSince ?? null,
      firstRepliedAt: rest?.firstRepliedAt ?? null,
      preview: previewOf(rest?.text ?? ""),
      at: new Date(),
    } as const;
    await changeLocked(tx, shopId, conversation, cause, author);
  });
}
