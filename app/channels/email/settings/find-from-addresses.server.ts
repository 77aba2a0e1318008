import { pool, type ShopId } from "~/database/db.server";

const FIND = `SELECT DISTINCT lower(config->>'fromAddress') AS address FROM channel_connections
  WHERE shop_id = $1 AND channel = 'email' AND config->>'fromAddress' <> ''`;

/** The addresses that a shop's mailboxes send from, lower-cased. */
export async function findFromAddresses(shopId: ShopId): Promise<string[]> {
  const { rows } = await pool.query<{ address: string }>(FIND, [shopId]);
  return rows.map(({ address }) => address);
}
