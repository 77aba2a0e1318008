import { pool, type ShopId } from "~/database/db.server";
import { isUuid } from "~/lib/is-uuid";
import { IS_ONLINE } from "./online";

const MAX_CONTACTS = 500;
const FIND = `SELECT DISTINCT v.contact_id::text AS id FROM visitors AS v
  WHERE v.shop_id = $1 AND v.contact_id = ANY ($2::uuid[]) AND ${IS_ONLINE}`;

/** Those of the contacts (500 at most) who have a page of the shop open with the chat in it. */
export async function findOnlineContacts(
  shopId: ShopId,
  contactIds: readonly string[],
): Promise<Set<string>> {
  const ids = contactIds.filter(isUuid).slice(0, MAX_CONTACTS);
  if (ids.length === 0) return new Set();
  const { rows } = await pool.query<{ id: string }>(FIND, [shopId, ids]);
  return new Set(rows.map(({ id }) => id));
}
