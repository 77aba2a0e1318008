import type { ShopId } from "~/database/db.server";
import { isoTime, jsonObject } from "~/database/sql-json.server";
import type { KeysetPosition } from "~/lib/keyset-cursor";
import type { FindConversationsQuery, InboxView } from "./views";

// "Mine" and "unread" are about work to do; what is closed is out of the way unless one asks for it.
const VIEW_CONDITIONS: Record<InboxView, (staffId: string) => string> = {
  open: () => "c.status = 'open'",
  waiting: () => "c.status = 'waiting'",
  closed: () => "c.status = 'closed'",
  unread: () => "c.is_unread",
  mine: (staffId) => `c.assignee_id = ${staffId} AND c.status <> 'closed'`,
  all: () => "TRUE",
};

/** SQL condition of a view over the row `c` of `conversations`; `staffId` is a placeholder. */
export const viewCondition = (view: InboxView, staffId: string): string =>
  VIEW_CONDITIONS[view](staffId);

/** A part of the inbox, and from where on it is looked through. */
export interface InboxPart {
  shopId: ShopId;
  view: InboxView;
  /** Whose conversations "mine" means. */
  staffId: string | null;
  after: KeysetPosition | null;
  /** How many are wanted. */
  limit: number;
  /** Aborted when nobody waits for it any more. */
  signal?: AbortSignal | undefined;
}

/** The order of the inbox, over the row `c` of `conversations`. */
export const NEWEST_FIRST = "c.last_activity_at DESC, c.id DESC";

/**
 * SQL condition of a part over the row `c` of `conversations`, and the values of its places, of which the shop is $1. The
 * same text for the same `name`.
 */
export function partCondition({ shopId, view, staffId, after }: InboxPart) {
  const values: unknown[] = [shopId];
  const place = (value: unknown) => `$${values.push(value)}`;
  const conditions = ["c.shop_id = $1"];
  conditions.push(viewCondition(view, view === "mine" ? `${place(staffId)}::bigint` : ""));
  if (after)
    conditions.push(
      `(c.last_activity_at, c.id) < (${place(after.time)}::timestamptz, ${place(after.id)}::uuid)`,
    );
  return { name: after ? `${view}-on` : view, text: conditions.join(" AND "), values, place };
}

const ROW_ORDER = jsonObject({
  id: "o.id::text",
  name: "o.name",
  state: "link.state",
  financialStatus: "o.financial_status",
  fulfillmentStatus: "o.fulfillment_status",
  isCancelled: "o.cancelled_at IS NOT NULL",
});

/** Columns of ConversationRow over `c`, with `orders` as the linked ones, surest first. */
export const ROW_COLUMNS = `
  c.id, c.number, c.channel, c.subject, c.preview, c.status, c.is_unread AS "isUnread",
  c.last_author AS "lastAuthor", ${isoTime("c.last_activity_at")} AS "lastActivityAt",
  ${isoTime("c.waiting_since")} AS "waitingSince", c.tags, c.version, c.handler,
  (SELECT score FROM ratings AS rating WHERE rating.shop_id = c.shop_id AND rating.conversation_id = c.id) AS rating,
  (SELECT json_build_object('id', contact.id, 'name', COALESCE(contact.name, (
       SELECT NULLIF(customer.display_name, '') FROM customers AS customer
       WHERE customer.shop_id = contact.shop_id AND customer.id = contact.customer_id)), 'address',
     (SELECT value FROM contact_addresses AS address
      WHERE address.shop_id = contact.shop_id AND address.contact_id = contact.id ORDER BY created_at, value LIMIT 1))
   FROM contacts AS contact WHERE contact.shop_id = c.shop_id AND contact.id = c.contact_id) AS contact,
  (SELECT json_build_object('id', staff.id::text, 'name', concat_ws(' ', staff.first_name, staff.last_name))
   FROM staff_members AS staff WHERE staff.shop_id = c.shop_id AND staff.id = c.assignee_id) AS assignee,
  COALESCE((SELECT json_agg(${ROW_ORDER} ORDER BY link.state, link.confidence DESC, o.processed_at DESC)
   FROM order_links AS link JOIN orders AS o ON o.shop_id = link.shop_id AND o.id = link.order_id
   WHERE link.shop_id = c.shop_id AND link.conversation_id = c.id AND link.state <> 'detached'), '[]'::json) AS orders`;

/** Rows of a page, 1..100. */
export const pageSize = (limit: FindConversationsQuery["limit"]): number =>
  Math.min(100, Math.max(1, Math.trunc(limit ?? 30)));
