import { replyDeadline } from "~/channels/contract/capabilities";
import { describeChannel, describeChannels } from "~/channels/contract/registry.server";
import { CONTACT_JSON } from "~/conversations/contacts/contact-json.server";
import { pool, type ShopId } from "~/database/db.server";
import { isoTime } from "~/database/sql-json.server";
import { decodeCursor } from "~/lib/keyset-cursor";
import { findMessages } from "./find-messages.server";
import type { ConversationView, FindConversationOptions } from "./views";

interface ConversationHead extends Omit<
  ConversationView,
  "messages" | "olderCursor" | "channels" | "replyUntil"
> {
  lastReceivedAt: string | null;
}

const FIND_HEAD = `
  SELECT c.id, c.number, c.channel, c.connection_id AS "connectionId", c.subject, c.status, c.is_unread AS "isUnread", c.tags, c.version,
    c.inbox_address AS "inboxAddress", c.handler, c.delivered_sequence AS "deliveredSequence",
    c.read_sequence AS "readSequence", c.original_of AS "originalOf",
    CASE WHEN c.trusted_sender IS NOT NULL THEN json_build_object('address', c.trusted_sender, 'by',
      (SELECT concat_ws(' ', staff.first_name, staff.last_name) FROM staff_members AS staff
       WHERE staff.shop_id = c.shop_id AND staff.id = c.trusted_by)) END AS "trustedSender",
    (SELECT json_build_object('score', r.score, 'comment', r.comment, 'at', ${isoTime("r.updated_at")})
     FROM ratings AS r WHERE r.shop_id = c.shop_id AND r.conversation_id = c.id) AS rating,
    (SELECT ${isoTime("m.created_at")} FROM messages AS m WHERE m.shop_id = c.shop_id AND m.conversation_id = c.id
       AND m.kind = 'inbound' AND m.channel = c.channel ORDER BY m.sequence DESC LIMIT 1) AS "lastReceivedAt",
    ${isoTime("c.waiting_since")} AS "waitingSince",
    ${isoTime("c.last_activity_at")} AS "lastActivityAt", ${isoTime("c.created_at")} AS "createdAt",
    ${CONTACT_JSON} AS contact,
    (SELECT json_build_object('id', staff.id::text, 'name', concat_ws(' ', staff.first_name, staff.last_name))
     FROM staff_members AS staff WHERE staff.shop_id = c.shop_id AND staff.id = c.assignee_id) AS assignee
  FROM conversations AS c
  JOIN contacts AS contact ON contact.shop_id = c.shop_id AND contact.id = c.contact_id
  WHERE c.shop_id = $1 AND c.number = $2`;

const MAX_NUMBER = 2_147_483_647;

/**
 * A conversation by its number in the shop, with the newest 200 messages or the 200 before `before`. Null when the
 * shop has none with that number.
 */
export async function findConversation(
  shopId: ShopId,
  number: number,
  options: FindConversationOptions = {},
): Promise<ConversationView | null> {
  if (!Number.isInteger(number) || number < 1 || number > MAX_NUMBER) return null;
  const { rows } = await pool.query<ConversationHead>(FIND_HEAD, [shopId, number]);
  const [found] = rows;
  if (!found) return null;
  const { lastReceivedAt, ...head } = found;
  const page = await findMessages(shopId, head.id, decodeCursor(options.before));
  const channels = describeChannels();
  const { capabilities } = describeChannel(head.channel);
  const deadline = replyDeadline(capabilities, lastReceivedAt ? new Date(lastReceivedAt) : null);
  return { ...head, channels, replyUntil: deadline?.toISOString() ?? null, ...page };
}
