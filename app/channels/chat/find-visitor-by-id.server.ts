import { pool, type ShopId } from "../../db.server";
import { inBatches } from "../../lib/in-batches";
import { type Visitor, VISITOR_COLUMNS } from "./visitor";

const FIND = `SELECT want.position::int, ${VISITOR_COLUMNS}
  FROM unnest($1::int[], $2::uuid[]) WITH ORDINALITY AS want (shop_id, id, position)
  JOIN visitors AS v ON v.shop_id = want.shop_id AND v.id = want.id
  JOIN shops AS s ON s.id = v.shop_id AND s.uninstalled_at IS NULL`;

interface Wanted {
  shopId: ShopId;
  visitorId: string;
}

// Every request of every page begins here.
const find = inBatches(async (wanted: readonly Wanted[]): Promise<(Visitor | null)[]> => {
  const { rows } = await pool.query<Visitor & { position: number }>({
    name: "find-visitors-by-id",
    text: FIND,
    values: [wanted.map(({ shopId }) => shopId), wanted.map(({ visitorId }) => visitorId)],
  });
  const found: (Visitor | null)[] = wanted.map(() => null);
  for (const { position, ...visitor } of rows) found[position - 1] = visitor;
  return found;
});

/** The visitor with this id; null when the shop has none, or has uninstalled. */
export async function findVisitorById(shopId: ShopId, visitorId: string): Promise<Visitor | null> {
  return find({ shopId, visitorId });
}
