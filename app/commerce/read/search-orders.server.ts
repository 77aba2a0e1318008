import { pool, type ShopId } from "~/database/db.server";
import { isoTime, money } from "~/database/sql-json.server";
import { findOrderNameFormat } from "./find-order-name-format.server";
import { makeOrderNameKeys, toNameKey } from "./order-name";
import type { OrderSummary } from "./views";

interface OrderSearch {
  /** Order number, customer's name, e-mail, phone or tracking number. */
  query: string;
  /** Whose orders stand first when nothing is searched for. */
  customerId: string | null;
  limit: number;
}

const SUMMARY = `o.id::text, o.name, o.email, ${isoTime("o.processed_at")} AS "processedAt",
  (SELECT display_name FROM customers AS c WHERE c.shop_id = o.shop_id AND c.id = o.customer_id) AS "customerName",
  ${money("o.total", "o.currency")} AS total, o.financial_status AS "financialStatus",
  o.fulfillment_status AS "fulfillmentStatus", o.cancelled_at IS NOT NULL AS "isCancelled"`;

const NEWEST = `SELECT ${SUMMARY} FROM (
    (SELECT *, 0 AS rank FROM orders WHERE shop_id = $1 AND customer_id = $2 ORDER BY processed_at DESC LIMIT $3)
    UNION ALL
    (SELECT *, 1 AS rank FROM orders WHERE shop_id = $1 AND customer_id IS DISTINCT FROM $2
     ORDER BY updated_at DESC LIMIT $3)
  ) AS o ORDER BY o.rank, o.processed_at DESC LIMIT $3`;

// A whole name is the best fit, then its number, whose orders are followed by those of an address; parts of names are last.
const PART_OF_NAME = 3;

// Each branch is bounded and goes by an index; only a part of a name has to look through the shop's customers.
const SEARCH = `
  WITH hits AS (
    (SELECT name.order_id AS id, least(typed.rank + name.rank, ${PART_OF_NAME}) AS rank
     FROM unnest($4::text[], $11::int[]) AS typed(key, rank)
     JOIN order_name_keys AS name ON name.shop_id = $1 AND name.key = typed.key
     ORDER BY typed.rank + name.rank LIMIT $3)
    UNION ALL (SELECT order_id, 0 FROM fulfillment_trackings WHERE shop_id = $1 AND number_key = $5 LIMIT $3)
    UNION ALL (SELECT id, 0 FROM orders WHERE shop_id = $1 AND confirmation_number = $5 LIMIT $3)
    UNION ALL (SELECT id, 2 FROM orders WHERE shop_id = $1 AND email_key = $6 ORDER BY processed_at DESC LIMIT $3)
    UNION ALL (SELECT id, 2 FROM orders WHERE shop_id = $1 AND phone = $7 LIMIT $3)
    UNION ALL (SELECT order_id, ${PART_OF_NAME} FROM order_name_keys WHERE shop_id = $1 AND key LIKE $9 AND $9 <> '%' LIMIT $3)
    UNION ALL (SELECT o.id, ${PART_OF_NAME} + 1 FROM (
      SELECT id FROM customers WHERE shop_id = $1
        AND (display_name ILIKE $8 OR email_key LIKE $10 OR phone = $7) ORDER BY updated_at DESC LIMIT $3
    ) AS c CROSS JOIN LATERAL (
      SELECT id, processed_at FROM orders WHERE shop_id = $1 AND customer_id = c.id
      ORDER BY processed_at DESC LIMIT $3
    ) AS o LIMIT $3)
  ), best AS (SELECT id, min(rank) AS rank FROM hits GROUP BY id)
  SELECT ${SUMMARY} FROM best JOIN orders AS o ON o.shop_id = $1 AND o.id = best.id
  ORDER BY best.rank, o.customer_id = $2::bigint DESC NULLS LAST, o.processed_at DESC LIMIT $3`;

const escapeLike = (text: string): string =>
  text.replace(/[\\%_]/g, (character) => `\\${character}`);

/** Orders that fit what an agent typed, the best fit first; with nothing typed the customer's own, then the newest. */
export async function searchMirroredOrders(
  shopId: ShopId,
  { query, customerId, limit }: OrderSearch,
): Promise<OrderSummary[]> {
  const wanted = query.slice(0, 200).normalize("NFKC").trim().slice(0, 200);
  if (!wanted) {
    const { rows } = await pool.query<OrderSummary>(NEWEST, [shopId, customerId, limit]);
    return rows;
  }
  const typed = makeOrderNameKeys(wanted, await findOrderNameFormat(shopId));
  const { rows } = await pool.query<OrderSummary>(SEARCH, [
    shopId,
    customerId,
    limit,
    typed.map(({ key }) => key),
    wanted.toUpperCase().replace(/[^\p{L}\p{N}]/gu, ""),
    wanted.toLowerCase(),
    wanted.replace(/[^\d+]/g, ""),
    `%${escapeLike(wanted)}%`,
    `${toNameKey(wanted)}%`,
    `${escapeLike(wanted.toLowerCase())}%`,
    typed.map(({ rank }) => rank),
  ]);
  return rows;
}
