import { type ShopId, pool } from "~/database/db.server";
import { getEnvironment } from "~/env.server";
import { parseInboundAddress } from "./inbound-address";

const FIND_SHOP = `SELECT id FROM shops WHERE inbound_token = $1 AND uninstalled_at IS NULL`;

/**
 * The shop that an address of ours belongs to; null for an unknown address and for a shop that has uninstalled.
 * The token in the address is the authority here: there is no shop yet to scope the search by.
 */
export async function findMailShop(address: string): Promise<ShopId | null> {
  const parsed = parseInboundAddress(address, getEnvironment().INBOUND_MAIL_DOMAIN);
  if (!parsed) return null;
  const { rows } = await pool.query<{ id: ShopId }>(FIND_SHOP, [parsed.inboundToken]);
  return rows[0]?.id ?? null;
}
