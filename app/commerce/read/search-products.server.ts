import { pool, type ShopId } from "~/database/db.server";
import { jsonObject } from "~/database/sql-json.server";
import type { MoneyView } from "./views";

export interface ProductVariantChoice {
  /** Numeric string. */
  id: string;
  /** "Blue / M"; null for the only variant of a product without options. */
  title: string | null;
  sku: string | null;
  imageUrl: string | null;
  price: MoneyView;
  /** Pieces that can be sold; null when the variant's stock is not tracked. */
  available: number | null;
  /** Can be bought now: in stock, sold beyond its stock, or not tracked. */
  isAvailable: boolean;
}

/** A product that shoppers can see in the online store. */
export interface ProductChoice {
  id: string;
  title: string;
  imageUrl: string | null;
  /** Its page in the shop. */
  url: string;
  /** In the shop's order; the first 100. */
  variants: ProductVariantChoice[];
}

interface ProductSearch {
  /** Words of the title, or a SKU; empty: what changed last. */
  query: string;
  /** 1..50 */
  limit: number;
}

const MAX_VARIANTS = 100;

const VARIANT = jsonObject({
  id: "v.id::text",
  title: "NULLIF(v.title, 'Default Title')",
  sku: "NULLIF(v.sku, '')",
  imageUrl: "v.image_url",
  price: "json_build_object('amount', trim_scale(v.price)::text, 'currency', shop.currency)",
  available: "stock.available",
  isAvailable: "stock.available IS NULL OR stock.available > 0 OR v.inventory_policy = 'CONTINUE'",
});

// Found first, then described: stock is summed for the page's products alone.
const SEARCH = `
  WITH found AS (
    SELECT p.* FROM products AS p
    WHERE p.shop_id = $1 AND p.status = 'ACTIVE' AND p.published_at IS NOT NULL AND ($2::text[] = '{}' OR (
      SELECT bool_and(p.title ILIKE word) FROM unnest($2::text[]) AS word)
      OR EXISTS (SELECT 1 FROM product_variants AS v
        WHERE v.shop_id = $1 AND v.product_id = p.id AND lower(v.sku) LIKE $3))
    ORDER BY p.title ILIKE $3 DESC, CASE WHEN $2::text[] = '{}' THEN p.updated_at END DESC, p.title, p.id LIMIT $4
  )
  SELECT p.id::text, p.title, p.featured_image_url AS "imageUrl",
    COALESCE(p.online_store_url, 'https://' || COALESCE(shop.primary_domain, shop.domain) || '/products/' || p.handle) AS url,
    COALESCE((SELECT json_agg(${VARIANT} ORDER BY v.position, v.id) FROM (
      SELECT * FROM product_variants WHERE shop_id = $1 AND product_id = p.id ORDER BY position, id LIMIT ${MAX_VARIANTS}
    ) AS v CROSS JOIN LATERAL (
      SELECT CASE WHEN item.is_tracked THEN COALESCE((SELECT sum(level.available) FROM inventory_levels AS level
          WHERE level.shop_id = $1 AND level.inventory_item_id = item.id), 0)::int END AS available
      FROM (SELECT 1) AS one LEFT JOIN inventory_items AS item ON item.shop_id = $1 AND item.id = v.inventory_item_id
    ) AS stock), '[]'::json) AS variants
  FROM found AS p JOIN shops AS shop ON shop.id = $1
  ORDER BY p.title ILIKE $3 DESC, CASE WHEN $2::text[] = '{}' THEN p.updated_at END DESC, p.title, p.id`;

const MAX_WORDS = 8;

const escapeLike = (text: string): string =>
  text.replace(/[\\%_]/g, (character) => `\\${character}`);

/** Products an agent can show to a shopper, best match first: titles with all the words, or a SKU that begins so. */
export async function searchProducts(
  shopId: ShopId,
  { query, limit }: ProductSearch,
): Promise<ProductChoice[]> {
  // oxlint-disable-next-line no-control-regex -- PostgreSQL has no text with a zero byte
  const wanted = query
    .slice(0, 200)
    .normalize("NFKC")
    .replaceAll("\u0000", "")
    .trim()
    .slice(0, 200);
  const words = wanted === "" ? [] : wanted.split(/\s+/).slice(0, MAX_WORDS);
  const { rows } = await pool.query<ProductChoice>(SEARCH, [
    shopId,
    words.map((word) => `%${escapeLike(word)}%`),
    `${escapeLike(wanted.toLowerCase())}%`,
    Math.min(50, Math.max(1, Math.trunc(limit))),
  ]);
  return rows;
}
