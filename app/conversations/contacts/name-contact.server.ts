import { runSql, type ShopId, type Transaction } from "~/database/db.server";

const NAME = `UPDATE contacts SET name = $3, updated_at = now() WHERE shop_id = $1 AND id = $2::uuid AND name IS NULL`;

/** Gives a contact without a name the one they told. */
export async function nameContact(
  tx: Transaction,
  shopId: ShopId,
  { contactId, name }: { contactId: string; name: string },
): Promise<void> {
  await runSql(tx, NAME, [shopId, contactId, name]);
}
