import { pool, type ShopId } from "~/database/db.server";

// The token stands in the return path of the mails of one conversation, and nobody can guess it: whoever has it may say that one
// of them came back. Which one, the recipient tells, else it is the last.
const FIND = `
  SELECT m.mail_message_id AS id FROM conversations AS c
  JOIN messages AS m ON m.shop_id = c.shop_id AND m.conversation_id = c.id
  JOIN outbound_deliveries AS d ON d.shop_id = m.shop_id AND d.message_id = m.id
  WHERE c.shop_id = $1 AND c.reply_token = $2 AND m.kind = 'outbound' AND m.mail_message_id IS NOT NULL
    AND m.created_at <= $4
  ORDER BY (lower(d.recipient) = $3::text) IS TRUE DESC, m.created_at DESC, m.id DESC LIMIT 1`;

interface BounceFacts {
  replyToken: string;
  /** Lower-cased; null when the report does not say. */
  recipient: string | null;
  receivedAt: Date;
}

/** Message-ID of the mail of ours that a bounce without one is about; null when none fits. */
export async function findBouncedMail(
  shopId: ShopId,
  { replyToken, recipient, receivedAt }: BounceFacts,
): Promise<string | null> {
  const { rows } = await pool.query<{ id: string }>(FIND, [
    shopId,
    replyToken,
    recipient,
    receivedAt,
  ]);
  return rows[0]?.id ?? null;
}
