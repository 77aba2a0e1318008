import { pool, type ShopId } from "../../db.server";

interface ChatShop {
  name: string;
  /** First name of the customer, if they are synced and have one. */
  firstName: string | null;
}

const FIND = `SELECT s.name, (SELECT c.first_name FROM customers AS c WHERE c.shop_id = s.id AND c.id = $2::bigint) AS "firstName"
  FROM shops AS s WHERE s.id = $1`;

/** What a page that opens the chat shows of the shop and of the customer. */
export async function findChatShop(shopId: ShopId, customerId: string | null): Promise<ChatShop> {
  const { rows } = await pool.query<ChatShop>(FIND, [shopId, customerId]);
  return rows[0] ?? { name: "", firstName: null };
}
