import { isoTime } from "~/database/sql-json.server";
import { pool, type ShopId } from "~/database/db.server";
import { decodeCursor } from "~/lib/keyset-cursor";
import { CONTACT_JSON } from "../contacts/contact-json.server";
import { findMessages } from "./find-messages.server";
import type { ConversationView, FindConversationOptions } from "./views";

type ConversationHead = Omit<ConversationView, "messages" | "olderCursor">;

const FIND_HEAD = `
  SELECT c.id, c.number, c.channel, c.subject, c.status, c.is_unread AS "isUnread", c.tags, c.version,
    c.inbox_address AS "inboxAddress", c.handler, c.delivered_sequence AS "deliveredSequence",
    c.read_sequence AS "readSequence",
    CASE WHEN c.trusted_sender IS NOT NULL THEN json_build_object('address', c.trusted_sender, 'by',
      (SELECT concat_ws(' ', staff.first_name, staff.last_name) FROM staff_members AS staff
       WHERE staff.shop_id = c.shop_id AND staff.id = c.trusted_by)) END AS "trustedSender",
    (SELECT json_build_object('score', r.score, 'comment', r.comment, 'at', ${isoTime("r.updated_at")})
     FROM ratings AS r WHERE r.shop_id = c.shop_id AND r.conversation_id = c.id) AS rating,
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
  const [head] = rows;
  if (!head) return null;
  const page = await findMessages(shopId, head.id, decodeCursor(options.before));
  return { ...head, ...page };
}
