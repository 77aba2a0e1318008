import { pool, type ShopId } from "~/database/db.server";
import { EXTENSION_PREFIX } from "~/storefront/texts/extension-texts";

const FIND = `SELECT locale, key, value FROM storefront_texts
  WHERE shop_id = $1 AND starts_with(key, $2) ORDER BY locale, key LIMIT 5000`;

/** The shop's own words for the theme extension: locale → path in the locale file → text. */
export async function findExtensionOverrides(
  shopId: ShopId,
): Promise<Map<string, Record<string, string>>> {
  const { rows } = await pool.query<{ locale: string; key: string; value: string }>(FIND, [
    shopId,
    EXTENSION_PREFIX,
  ]);
  const overrides = new Map<string, Record<string, string>>();
  for (const { locale, key, value } of rows) {
    const texts = overrides.get(locale) ?? {};
    texts[key.slice(EXTENSION_PREFIX.length)] = value;
    overrides.set(locale, texts);
  }
  return overrides;
}
