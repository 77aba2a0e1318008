import { pool, type ShopId } from "~/database/db.server";
import { extractOrderCandidates } from "./matching/extract-order-candidates";

interface Shop {
  prefix: string;
  suffix: string;
  country: string;
}

const FIND_SHOP = `SELECT order_name_prefix AS prefix, order_name_suffix AS suffix, country FROM shops WHERE id = $1`;

/** Whether a text points to one order or parcel, or to whose they are, by what only the team can look up. */
export async function namesAnOrder(shopId: ShopId, text: string): Promise<boolean> {
  const { rows } = await pool.query<Shop>(FIND_SHOP, [shopId]);
  const { prefix = "", suffix = "", country = "" } = rows[0] ?? {};
  const { numbers, trackingNumbers, confirmationNumbers, emails, phones } = extractOrderCandidates(
    { subject: null, text, quotedText: null },
    { orderName: { prefix, suffix }, country },
  );
  const named = numbers.filter(({ strength }) => strength !== "weak");
  return [named, trackingNumbers, confirmationNumbers, emails, phones].some(
    (found) => found.length > 0,
  );
}
