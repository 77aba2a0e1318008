import { pool, type ShopId } from "~/database/db.server";

// Written now and then only: a page that polls asks every few seconds.
const TOUCH = `UPDATE visitors SET last_seen_at = now(), left_at = NULL
  WHERE shop_id = $1 AND id = $2::uuid AND (left_at IS NOT NULL OR last_seen_at < now() - interval '20 seconds')`;
const LEAVE = `UPDATE visitors SET left_at = now() WHERE shop_id = $1 AND id = $2::uuid AND left_at IS NULL`;

/** Notes that a visitor without a stream is there. */
export async function touchVisitor(shopId: ShopId, visitorId: string): Promise<void> {
  await pool.query(TOUCH, [shopId, visitorId]);
}

/** Notes that a visitor's page is closed. One that is still open elsewhere says so within seconds. */
export async function noteVisitorLeft(shopId: ShopId, visitorId: string): Promise<void> {
  await pool.query(LEAVE, [shopId, visitorId]);
}
