import { pool, type ShopId } from "~/database/db.server";

interface ChatShop {
  name: string;
  /** First name of the customer, if they are synced and have one. */
  firstName: string | null;
  /** The customer's own address. */
  email: string | null;
  /** Shopify has seen that they read its mail. */
  isEmailVerified: boolean;
}

const FIND = `SELECT s.name, c.first_name AS "firstName", c.email,
    COALESCE(c.verified_email, false) AS "isEmailVerified"
  FROM shops AS s LEFT JOIN customers AS c ON c.shop_id = s.id AND c.id = $2::bigint WHERE s.id = $1`;

/** What a page that opens the chat shows of the shop and of the customer. */
export async function findChatShop(shopId: ShopId, customerId: string | null): Promise<ChatShop> {
  const { rows } = await pool.query<ChatShop>(FIND, [shopId, customerId]);
  return rows[0] ?? { name: "", firstName: null, email: null, isEmailVerified: false };
}
