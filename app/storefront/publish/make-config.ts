import type { StorefrontSettings } from "~/storefront/settings/storefront-settings";

interface ConfigInput {
  settings: Pick<StorefrontSettings, "chat" | "proactive">;
  proxyPath: string;
  /** Published ones, as Shopify writes them. */
  locales: readonly string[];
  primaryLocale: string;
}

/** What the extension's blocks need to know of the shop, as their Liquid reads it. */
export interface PublishedConfig {
  version: 1;
  proxyPath: string;
  chatEnabled: boolean;
  locales: readonly string[];
  primaryLocale: string;
  proactive: {
    id: string;
    texts: Record<string, string>;
    pathContains: string | null;
    seconds: number;
    /** In the shop's currency. */
    cartAtLeast: number;
    countries: string[];
    /** Days until the same visitor may see it again. */
    maxPerDays: number;
  }[];
}

/** Proactive messages that are on, in the languages the shop publishes. */
function makeProactive({ settings, locales }: ConfigInput): PublishedConfig["proactive"] {
  return settings.proactive
    .filter(({ isEnabled }) => isEnabled)
    .map(({ id, text, conditions, maxPerVisitorDays }) => ({
      id,
      texts: Object.fromEntries(
        Object.entries(text).filter(([locale, words]) => words !== "" && locales.includes(locale)),
      ),
      pathContains: conditions.pathContains || null,
      seconds: conditions.secondsOnPage ?? 0,
      cartAtLeast: conditions.cartValueAtLeast ?? 0,
      countries: conditions.countries ?? [],
      maxPerDays: maxPerVisitorDays,
    }))
    .filter(({ texts }) => Object.keys(texts).length > 0);
}

/** The metafield `config`. */
export function makeConfig(input: ConfigInput): PublishedConfig {
  const { settings, proxyPath, locales, primaryLocale } = input;
  return {
    version: 1,
    proxyPath,
    chatEnabled: settings.chat.isEnabled,
    locales,
    primaryLocale,
    proactive: settings.chat.isEnabled ? makeProactive(input) : [],
  };
}
