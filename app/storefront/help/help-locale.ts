import { matchLocale } from "~/languages/locales";

/** Which languages a help page is written in. */
export interface HelpLocales {
  /** The language asked for; the shop's first one when the request does not say. */
  locale: string;
  /**
   * Other languages to write the same answer in, for Liquid to choose from: only Shopify knows which one a page is
   * shown in when neither the address nor the query says so. Empty when it is known.
   */
  alternatives: string[];
}

interface LocaleRequest {
  /** `locale` of the query. */
  query: string | null;
  /** Where the proxy was reached: "/apps/help", or "/fi/apps/help". */
  proxyPath: string;
  primaryLocale: string;
  /** The shop's published languages. */
  locales: readonly string[];
}

const LOCALE_PREFIX = /^\/([a-z]{2,3}(?:-[a-z0-9]{2,8})?)\/(?:apps|a|community|tools)\//i;
/** How many languages one answer is written in at most. */
const MAX_ALTERNATIVES = 12;

/**
 * Decides the language of a help page: the query's, else the one in the proxy's path, else whichever the theme is shown
 * in. Shopify serves translated pages below "/fi" and tells Liquid (`request.locale`); its documentation names no
 * parameter that would tell the app (https://shopify.dev/docs/apps/build/online-store/app-proxies), so links and forms
 * of ours carry `locale`.
 */
export function decideLocales({
  query,
  proxyPath,
  primaryLocale,
  locales,
}: LocaleRequest): HelpLocales {
  const published = [...new Set([primaryLocale, ...locales])];
  const stated = [query, LOCALE_PREFIX.exec(proxyPath)?.[1]].flatMap((wanted) => {
    const found = wanted ? matchLocale(wanted, published) : null;
    return found ? [found] : [];
  })[0];
  if (stated) return { locale: stated, alternatives: [] };
  const alternatives = published.slice(1, 1 + MAX_ALTERNATIVES);
  return { locale: primaryLocale, alternatives };
}
