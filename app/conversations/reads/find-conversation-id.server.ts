import { pool, type ShopId } from "~/database/db.server";

const MAX_NUMBER = 2_147_483_647;

/** Id of the shop's conversation of that number; null when there is none. */
export async function findConversationId(shopId: ShopId, number: number): Promise<string | null> {
  if (!Number.isInteger(number) || number < 1 || number > MAX_NUMBER) return null;
  const { rows } = await pool.query<{ id: string }>(
    "SELECT id FROM conversations WHERE shop_id = $1 AND number = $2",
    [shopId, number],
  );
  return rows[0]?.id ?? null;
}
