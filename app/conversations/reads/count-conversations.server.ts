import { pool, type ShopId } from "~/database/db.server";
import { viewCondition } from "./inbox-filter.server";
import { COUNT_LIMIT, INBOX_VIEWS, type InboxCounts } from "./views";

const columns = INBOX_VIEWS.map(
  (view) => `(SELECT count(*)::int FROM (SELECT 1 FROM conversations AS c
    WHERE c.shop_id = $1 AND ${viewCondition(view, "$2::bigint")} LIMIT ${COUNT_LIMIT}) AS counted) AS "${view}"`,
);

const COUNT = `SELECT ${columns.join(", ")}`;

/** How many conversations each view has, counted to COUNT_LIMIT so that a large inbox costs no more than a small one. */
export async function countConversations(
  shopId: ShopId,
  staffId: string | null,
): Promise<InboxCounts> {
  const { rows } = await pool.query<InboxCounts>({
    name: "count-conversations",
    text: COUNT,
    values: [shopId, staffId],
  });
  const [counts] = rows;
  if (!counts) throw new Error("a count gave no row");
  return counts;
}
