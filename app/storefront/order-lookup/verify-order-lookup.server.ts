import { pool, type ShopId } from "~/database/db.server";
import { AppError } from "~/errors";
import { isUuid } from "~/lib/is-uuid";
import { normalizeText } from "~/lib/normalize-text";
import { getTexts } from "~/storefront/texts/get-texts.server";
import { isRightCode } from "./hash-code.server";
import { giveBackLookup } from "./limit-lookups.server";
import { MAX_ATTEMPTS } from "./lookup-rules";

interface CodeInput {
  lookupId: string;
  /** As the shopper typed it. */
  code: string;
  /** Stand-in for who types it, as `hashClient` gives it; "" when it is not known. */
  client?: string;
  /** Of the error's text; the shop's first language unless given. */
  locale?: string;
}

export interface VerifiedLookup {
  /** Shopify's id, a numeric string. */
  orderId: string;
  /** The shopper has shown that they read this address's mail. */
  email: string;
}

interface Row {
  email: string;
  orderId: string | null;
  codeHash: string | null;
}

// Counted before it is compared, so that tries at the same moment count too.
const TRY = `UPDATE order_lookups SET attempts = attempts + 1
  WHERE shop_id = $1 AND id = $2 AND used_at IS NULL AND expires_at > now() AND attempts < ${MAX_ATTEMPTS}
  RETURNING email, order_id::text AS "orderId", code_hash AS "codeHash"`;
const USE = `UPDATE order_lookups SET used_at = now() WHERE shop_id = $1 AND id = $2 AND used_at IS NULL
  AND code_hash = $3`;

/**
 * Opens an order to the guest who typed the code that was mailed. Valid 15 minutes, five tries, once. AppError
 * INVALID_INPUT, with the same text whether the code is wrong, used or expired or the lookup unknown.
 */
export async function verifyOrderLookup(
  shopId: ShopId,
  { lookupId, code, client = "", locale = "" }: CodeInput,
): Promise<VerifiedLookup> {
  const digits = normalizeText(code.slice(0, 40)).replace(/\D/g, "");
  const row = isUuid(lookupId)
    ? (await pool.query<Row>(TRY, [shopId, lookupId])).rows[0]
    : undefined;
  const hash = row?.codeHash ?? null;
  const isRight = isRightCode(shopId, { lookupId, code: digits }, hash);
  if (row?.orderId && isRight) {
    const used = await pool.query(USE, [shopId, lookupId, hash]);
    if (used.rowCount === 1) {
      await giveBackLookup(shopId, client);
      return { orderId: row.orderId, email: row.email };
    }
  }
  const texts = await getTexts(shopId, locale);
  throw new AppError("INVALID_INPUT", texts.format("lookup.wrong-code"), { field: "code" });
}
