import { readMailDomain } from "~/channels/email/sending-domain/mail-domain";
import { pool, type ShopId } from "~/database/db.server";

const FIND = `SELECT 1 FROM sending_domains
  WHERE shop_id = $1 AND domain = $2 AND verified_at IS NOT NULL AND $3 = ANY (proven_addresses)`;

/** Whether the shop has proven domain and mailbox of `address`, so that our server may send as it. */
export async function isSenderProven(shopId: ShopId, address: string): Promise<boolean> {
  const mailDomain = readMailDomain(address);
  if (mailDomain.kind !== "own") return false;
  const { rows } = await pool.query(FIND, [shopId, mailDomain.domain, address.toLowerCase()]);
  return rows.length > 0;
}
