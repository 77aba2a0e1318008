import { findHelpCentre } from "~/knowledge/reading/find-help-centre.server";
import { authenticateProxy, type ProxyRequest } from "~/shopify/authenticate-proxy.server";
import { rememberProxyPath } from "~/storefront/settings/remember-proxy-path.server";
import { findHelpShop } from "./find-help-shop.server";
import { createHelpLinks, pathOf } from "./help-links";
import { refuseStranger } from "./refuse-stranger";

/** A page in the languages it is written in: path by locale. */
type Page = Map<string, string>;

const MAX_LOCALES = 20;

const escapeXml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

async function findPages(shopId: number, locales: readonly string[]): Promise<Page[]> {
  const pages = new Map<string, Page>();
  const add = (id: string, locale: string, path: string) =>
    pages.set(id, (pages.get(id) ?? new Map<string, string>()).set(locale, path));
  for (const locale of locales) {
    for (const path of ["", "/track", "/contact"]) add(path, locale, path);
    const { categories, uncategorised } = await findHelpCentre(shopId, locale);
    // What falls back to another language is listed there, not twice.
    for (const category of categories)
      if (category.locale === locale) add(category.id, locale, pathOf("categories", category.slug));
    for (const article of [...categories.flatMap(({ articles }) => articles), ...uncategorised])
      if (article.locale === locale) add(article.id, locale, pathOf("articles", article.slug));
  }
  return [...pages.values()];
}

async function renderSitemap({ shopId, proxyPath }: ProxyRequest): Promise<string> {
  const shop = await findHelpShop(shopId);
  const { origin, primaryLocale } = shop;
  const links = createHelpLinks({ proxyPath, origin, locale: primaryLocale, primaryLocale });
  const locales = [...new Set([primaryLocale, ...shop.locales])].slice(0, MAX_LOCALES);
  const write = (path: string, locale: string) => escapeXml(links.absolute(path, locale));
  const entries = (await findPages(shopId, locales)).flatMap((page) => {
    const alternates = [...page].map(
      ([locale, path]) =>
        `<xhtml:link rel="alternate" hreflang="${escapeXml(locale)}" href="${write(path, locale)}"/>`,
    );
    const shared = alternates.length > 1 ? alternates.join("") : "";
    return [...page].map(
      ([locale, path]) => `<url><loc>${write(path, locale)}</loc>${shared}</url>`,
    );
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${entries.join("\n")}
</urlset>
`;
}

/**
 * All help pages for search engines, each language with the others beside it
 * (https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap). A shop's robots.txt is
 * Shopify's, so a merchant submits it; without it, links from the help centre lead to every page as well.
 */
export async function serveSitemap(request: Request): Promise<Response> {
  try {
    const proxy = await authenticateProxy(request);
    await rememberProxyPath(proxy.shopId, proxy.certainPath);
    return new Response(await renderSitemap(proxy), {
      headers: {
        "Content-Type": "application/xml; charset=utf-8",
        "Cache-Control": "public, max-age=3600",
      },
    });
  } catch (error) {
    return refuseStranger(error);
  }
}
