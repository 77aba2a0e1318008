import { runSql, type ShopId, type Transaction } from "~/database/db.server";

// A line item shows the product as it is now, not as it was bought: what it points at and its picture change with the
// product and vanish with it, and the order's updatedAt tells nothing of that.
const ALIGN = `
  WITH facts AS (
    SELECT l.order_id, l.id, p.id AS product_id, v.id AS variant_id,
      COALESCE(v.image_url, p.featured_image_url) AS image_url
    FROM order_lines AS l
    LEFT JOIN products AS p ON p.shop_id = l.shop_id AND p.id = l.product_id
    LEFT JOIN product_variants AS v ON v.shop_id = l.shop_id AND v.product_id = l.product_id AND v.id = l.variant_id
    WHERE l.shop_id = $1 AND l.product_id IS NOT NULL AND ($2::bigint[] IS NULL OR l.product_id = ANY($2::bigint[])))
  UPDATE order_lines AS l
  SET product_id = f.product_id, variant_id = f.variant_id, image_url = f.image_url
  FROM facts AS f
  WHERE l.shop_id = $1 AND l.order_id = f.order_id AND l.id = f.id
    AND (l.product_id, l.variant_id, l.image_url) IS DISTINCT FROM (f.product_id, f.variant_id, f.image_url)`;

/**
 * Makes order lines equal to what Shopify says of them after these products changed their variants or pictures, or were
 * deleted; of all products unless they are given. Reads every line of the shop: call it for changes that are rare.
 */
export async function alignOrderLines(
  tx: Transaction,
  shopId: ShopId,
  productIds: readonly string[] | null = null,
): Promise<void> {
  await runSql(tx, ALIGN, [shopId, productIds]);
}
