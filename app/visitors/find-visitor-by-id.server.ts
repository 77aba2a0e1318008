import { RUNNING_CHAT } from "~/channels/chat/chat-sql.server";
import { pool, type ShopId } from "~/database/db.server";
import { inBatches } from "~/lib/in-batches";
import { VISITOR_COLUMNS, type Visitor } from "./visitor";

/** A visitor with the conversation that a person of the team has with them, where their next message goes on. */
export interface FoundVisitor extends Visitor {
  openChatId: string | null;
}

// Whether a conversation is too old to go on is decided by find-thread; here the younger ones are enough.
const FIND = `SELECT want.position::int, ${VISITOR_COLUMNS},
    CASE WHEN c.handler = 'team' AND c.last_activity_at > now() - interval '29 days' THEN c.id::text END AS "openChatId"
  FROM unnest($1::int[], $2::uuid[]) WITH ORDINALITY AS want (shop_id, id, position)
  JOIN visitors AS v ON v.shop_id = want.shop_id AND v.id = want.id
  LEFT ${RUNNING_CHAT} ON true
  JOIN shops AS s ON s.id = v.shop_id AND s.uninstalled_at IS NULL`;

interface VisitorKey {
  shopId: ShopId;
  visitorId: string;
}

// Every request of every page begins here.
const find = inBatches(async (wanted: readonly VisitorKey[]): Promise<(FoundVisitor | null)[]> => {
  const { rows } = await pool.query<FoundVisitor & { position: number }>({
    name: "find-visitors-by-id",
    text: FIND,
    values: [wanted.map(({ shopId }) => shopId), wanted.map(({ visitorId }) => visitorId)],
  });
  const found: (FoundVisitor | null)[] = wanted.map(() => null);
  for (const { position, ...visitor } of rows) found[position - 1] = visitor;
  return found;
});

/** The visitor with this id; null when the shop has none, or has uninstalled. */
export async function findVisitorById(
  shopId: ShopId,
  visitorId: string,
): Promise<FoundVisitor | null> {
  return find({ shopId, visitorId });
}
