import { findDiscountCodesDocument } from "~/commerce/documents/discount-documents";
import { pool, type ShopId } from "~/database/db.server";
import { createAdminClient } from "~/shopify/admin-client.server";
import { discountQuery, toDiscountChoice, type DiscountChoice } from "./discount-choice";

const MAX_CODES = 25;
/** Somebody waits for the list. */
const TIMEOUT_MS = 8_000;

const FIND_ADDRESS = `SELECT 'https://' || COALESCE(primary_domain, domain) AS address FROM shops WHERE id = $1`;

/**
 * Active discount codes that fit `query`, newest first; at most 25. Read from Shopify each time: a code that has ended
 * must not be handed out. AppErrors of the Admin client pass: FORBIDDEN without the scope read_discounts,
 * VENDOR_UNAVAILABLE.
 */
export async function findDiscountCodes(shopId: ShopId, query: string): Promise<DiscountChoice[]> {
  const client = createAdminClient(shopId, { urgency: "interactive", timeoutMs: TIMEOUT_MS });
  const [{ discountNodes }, { rows }] = await Promise.all([
    client.request(findDiscountCodesDocument, { query: discountQuery(query), first: MAX_CODES }),
    pool.query<{ address: string }>(FIND_ADDRESS, [shopId]),
  ]);
  const address = rows[0]?.address ?? "";
  return discountNodes.nodes.flatMap((node) => toDiscountChoice(node, address) ?? []);
}
