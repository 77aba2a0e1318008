import { pool, type ShopId } from "~/database/db.server";
import { toLocale } from "~/languages/to-locale";
import { createTexts, type Texts } from "./texts";

interface Row {
  primaryLocale: string;
  locale: string | null;
  key: string;
  value: string;
}

// Words in a language that neither reads nor falls back are left where they are.
const FIND = `SELECT s.primary_locale AS "primaryLocale", t.locale, t.key, t.value
  FROM shops AS s LEFT JOIN storefront_texts AS t ON t.shop_id = s.id AND split_part(t.locale, '-', 1) = ANY (
    ARRAY[split_part($2::text, '-', 1), split_part(s.primary_locale, '-', 1), 'en'])
  WHERE s.id = $1`;

/**
 * The texts a shopper of `locale` (as Shopify writes it: "fi", "zh-CN") reads in this shop: the merchant's own words
 * over ours, falling back from region to language to the shop's first language to English.
 */
export async function getTexts(shopId: ShopId, locale: string): Promise<Texts> {
  const wanted = toLocale(locale);
  const { rows } = await pool.query<Row>(FIND, [shopId, wanted ?? ""]);
  const overrides = new Map<string, Map<string, string>>();
  for (const row of rows) {
    if (row.locale === null) continue;
    const known = overrides.get(row.locale) ?? new Map<string, string>();
    overrides.set(row.locale, known.set(row.key, row.value));
  }
  const primaryLocale = rows[0]?.primaryLocale ?? "en";
  return createTexts({
    locale: wanted ?? primaryLocale,
    primaryLocale,
    overrides,
  });
}
