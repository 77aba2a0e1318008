import { findConnectionByAddress } from "~/channels/connections/find-connection.server";
import { pool, type ShopId } from "~/database/db.server";
import { getEnvironment } from "~/env.server";
import { parseInboundAddress } from "./inbound-address";

/** Whose mail it is. */
export interface MailOwner {
  shopId: ShopId;
  /** The mailbox; null: the shop's first. */
  connectionId: string | null;
}

const FIND_SHOP = `SELECT id FROM shops WHERE inbound_token = $1 AND uninstalled_at IS NULL`;

/**
 * The shop and mailbox that an address of ours belongs to; null for an unknown address and for a shop that has uninstalled.
 * The token in the address is the authority here: there is no shop yet to scope the search by.
 */
export async function findMailOwner(address: string): Promise<MailOwner | null> {
  const parsed = parseInboundAddress(address, getEnvironment().INBOUND_MAIL_DOMAIN);
  if (!parsed) return null;
  const { rows } = await pool.query<{ id: ShopId }>(FIND_SHOP, [parsed.inboundToken]);
  const [shop] = rows;
  if (!shop) return null;
  if (parsed.mailbox === "") return { shopId: shop.id, connectionId: null };
  const mailbox = { channel: "email", address: parsed.mailbox };
  const connection = await findConnectionByAddress(shop.id, mailbox);
  return connection && { shopId: shop.id, connectionId: connection.id };
}
