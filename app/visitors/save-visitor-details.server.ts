import { runSql, type ShopId, type Transaction } from "~/database/db.server";

interface Details {
  visitorId: string;
  name: string | null;
  email: string | null;
  /** A code mailed to the address was entered. */
  isVerified: boolean;
}

// A claim does not replace what was proven: an address with its proof stays until another one is proven.
const SAVE = `UPDATE visitors SET name = COALESCE($3, name),
    email = CASE WHEN $4::text IS NULL OR (email_verified_at IS NOT NULL AND NOT $5) THEN email ELSE $4 END,
    email_verified_at = CASE WHEN $5 AND $4::text IS NOT NULL THEN now() ELSE email_verified_at END
  WHERE shop_id = $1 AND id = $2::uuid`;

/** Keeps what a visitor says of themselves, or has proven. Null leaves what is there. */
export async function saveVisitorDetails(
  tx: Transaction,
  shopId: ShopId,
  { visitorId, name, email, isVerified }: Details,
): Promise<void> {
  await runSql(tx, SAVE, [shopId, visitorId, name, email, isVerified]);
}
