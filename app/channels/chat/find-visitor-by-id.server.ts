import { pool, type ShopId } from "../../db.server";
import { type Visitor, VISITOR_COLUMNS } from "./visitor";

const FIND = `SELECT ${VISITOR_COLUMNS} FROM visitors AS v JOIN shops AS s ON s.id = v.shop_id AND s.uninstalled_at IS NULL
  WHERE v.shop_id = $1 AND v.id = $2::uuid`;

/** The visitor with this id; null when the shop has none, or has uninstalled. */
export async function findVisitorById(shopId: ShopId, visitorId: string): Promise<Visitor | null> {
  const { rows } = await pool.query<Visitor>({
    name: "find-visitor-by-id",
    text: FIND,
    values: [shopId, visitorId],
  });
  return rows[0] ?? null;
}
