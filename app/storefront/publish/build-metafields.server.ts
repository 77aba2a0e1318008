import { prisma, type ShopId } from "~/database/db.server";
import { logger } from "~/logger.server";
import { findProxyPath } from "~/storefront/settings/find-proxy-path.server";
import { findStorefrontSettings } from "~/storefront/settings/find-storefront-settings.server";
import { DEFAULT_PROXY_PATH } from "~/storefront/settings/proxy-path";
import { getTexts } from "~/storefront/texts/get-texts.server";
import { findFaqArticles } from "./find-faq-articles.server";
import { findExtensionOverrides } from "./find-text-overrides.server";
import { makeConfig } from "./make-config";
import { makeFaq } from "./make-faq";
import { bytesOf, CONFIG_KEY, faqKey, MAX_VALUE_BYTES, textsKey } from "./metafield-keys";

/** Shopify publishes at most 20 languages besides the first. */
const MAX_LOCALES = 30;

function withinLimit(shopId: ShopId, values: Map<string, object>): Map<string, object> {
  for (const [key, value] of values) {
    const bytes = bytesOf(value);
    if (bytes <= MAX_VALUE_BYTES) continue;
    logger.warn({ shopId, key, bytes }, "too large for a metafield, left out");
    values.delete(key);
  }
  return values;
}

/** Everything the theme extension reads of a shop: metafield key → value. */
export async function buildMetafields(shopId: ShopId): Promise<Map<string, object>> {
  const [shop, settings, proxyPath, overrides] = await Promise.all([
    prisma.shop.findUniqueOrThrow({
      where: { id: shopId },
      select: { locales: true, primaryLocale: true },
    }),
    findStorefrontSettings(shopId),
    findProxyPath(shopId),
    findExtensionOverrides(shopId),
  ]);
  const { primaryLocale } = shop;
  const locales = [...new Set([primaryLocale, ...shop.locales])].slice(0, MAX_LOCALES);
  const values = new Map<string, object>();
  values.set(
    CONFIG_KEY,
    makeConfig({ settings, proxyPath: proxyPath ?? DEFAULT_PROXY_PATH, locales, primaryLocale }),
  );
  for (const locale of locales) {
    const texts = await getTexts(shopId, locale);
    const faq = makeFaq(await findFaqArticles(shopId, locale), texts);
    if (faq.categories.length > 0) values.set(faqKey(locale), faq);
    const words = overrides.get(locale);
    if (words) values.set(textsKey(locale), words);
  }
  return withinLimit(shopId, values);
}
