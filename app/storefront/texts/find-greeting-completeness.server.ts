import type { ShopId } from "~/database/db.server";
import type { TranslatableItem } from "~/knowledge/writing/summarise-completeness";
import { findShopLocales } from "~/shops/find-shop-locales.server";
import { findStorefrontSettings } from "~/storefront/settings/find-storefront-settings.server";

/** Which languages lack a message that the chat offers by itself: shoppers who read those are not shown it. */
export async function findGreetingCompleteness(
  shopId: ShopId,
): Promise<{ kind: string; items: TranslatableItem[] }> {
  const { primary } = await findShopLocales(shopId);
  const { proactive } = await findStorefrontSettings(shopId);
  const items = proactive
    .filter(({ isEnabled }) => isEnabled)
    .map(({ id, text }) => {
      const locales = Object.keys(text).filter((locale) => text[locale]?.trim());
      const label = text[primary] ?? text[locales[0] ?? ""] ?? id;
      const translations = locales.map((locale) => ({ locale, sourceVersion: 1 }));
      return { id, label, translations };
    });
  return { kind: "greetings", items };
}
