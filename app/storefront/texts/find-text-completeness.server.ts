import { prisma, type ShopId } from "~/database/db.server";
import type { TranslatableItem } from "~/knowledge/writing/summarise-completeness";
import { matchLocale, STOREFRONT_LOCALES } from "~/languages/locales";
import { findShopLocales } from "~/shops/find-shop-locales.server";
import { TEXT_CATALOGUE } from "./text-catalogue";

const MAX_OVERRIDES = 20_000;

/**
 * Which languages lack which of the texts that shoppers read, greetings included: those we do not speak, and those in
 * which a text still has our words although the shop replaced them in its first language.
 */
export async function findTextCompleteness(
  shopId: ShopId,
): Promise<{ kind: string; items: TranslatableItem[] }> {
  const { primary, all } = await findShopLocales(shopId);
  const overrides = await prisma.storefrontText.findMany({
    where: { shopId, locale: { in: all } },
    select: { locale: true, key: true, value: true },
    take: MAX_OVERRIDES,
  });
  const spoken = all.filter((locale) => matchLocale(locale, STOREFRONT_LOCALES) !== null);
  const items = TEXT_CATALOGUE.map(({ key, defaults }) => {
    const own = overrides.filter((override) => override.key === key);
    const ofPrimary = own.find(({ locale }) => locale === primary);
    const ours = ofPrimary ? [] : spoken;
    const locales = new Set([...own.map(({ locale }) => locale), ...ours]);
    return {
      id: key,
      label: ofPrimary?.value ?? defaults.en,
      translations: [...locales].map((locale) => ({ locale, sourceVersion: 1 })),
    };
  });
  return { kind: "texts", items };
}
