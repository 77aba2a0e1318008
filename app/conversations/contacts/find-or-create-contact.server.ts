import type { SenderAddress } from "~/conversations/inbound/inbound-message";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { newId } from "~/lib/new-id";

interface Person {
  /** Null for a message whose sender is not known: they get a contact of their own, never a shared one. */
  address: SenderAddress | null;
  /** Who says that the address is theirs; "" when it is proven. See `claimOf`. */
  claimedBy: string;
  name: string | null;
  locale: string | null;
}

const FIND = `SELECT contact_id::text AS id FROM contact_addresses WHERE shop_id = $1 AND kind = $2
  AND value = $3 AND claimed_by = $4`;
const INSERT_CONTACT = `INSERT INTO contacts (shop_id, id, name, locale, updated_at) VALUES ($1, $2::uuid, $3, $4, now())`;
const INSERT_ADDRESS = `INSERT INTO contact_addresses (shop_id, kind, value, contact_id, claimed_by)
  VALUES ($1, $2, $3, $4::uuid, $5)`;
// What the contact has stays: names in mails are claims, and the first one is as good as the next.
const COMPLETE = `UPDATE contacts SET name = COALESCE(name, $3), locale = COALESCE(locale, $4), updated_at = now()
  WHERE shop_id = $1 AND id = $2::uuid AND ((name IS NULL AND $3::text IS NOT NULL) OR (locale IS NULL AND $4::text IS NOT NULL))`;

/**
 * Gives the id of the contact who has this address, a new one when nobody has; a claim has a contact of its own. The caller holds the sender's lock
 * (see receive-message), so two messages at once do not make two contacts.
 */
export async function findOrCreateContact(
  tx: Transaction,
  shopId: ShopId,
  person: Person,
): Promise<string> {
  const { address, claimedBy, name, locale } = person;
  if (address) {
    const key = [shopId, address.kind, address.value, claimedBy];
    const [known] = await runSql<{ id: string }>(tx, FIND, key);
    if (known) {
      await runSql(tx, COMPLETE, [shopId, known.id, name, locale]);
      return known.id;
    }
  }
  const id = newId();
  await runSql(tx, INSERT_CONTACT, [shopId, id, name, locale]);
  if (address)
    await runSql(tx, INSERT_ADDRESS, [shopId, address.kind, address.value, id, claimedBy]);
  return id;
}
