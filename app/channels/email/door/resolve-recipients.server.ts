import type { ShopId } from "~/database/db.server";
import { findMailOwner, type MailOwner } from "./find-mail-owner.server";

/** Where a mail is to be stored. */
export interface MailDestination extends MailOwner {
  /** Address of ours that it was sent to. */
  recipient: string;
}

/**
 * Where a mail to these addresses is stored: once for each shop, under the most telling of its addresses there, which is one
 * with a reply token.
 */
export async function resolveRecipients(addresses: readonly string[]): Promise<MailDestination[]> {
  const destinations = new Map<ShopId, MailDestination>();
  for (const address of addresses) {
    const owner = await findMailOwner(address);
    if (owner && (!destinations.has(owner.shopId) || address.includes("+")))
      destinations.set(owner.shopId, { ...owner, recipient: address.toLowerCase() });
  }
  return [...destinations.values()];
}
