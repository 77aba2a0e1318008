import { safeJson } from "tests/stand-ins/shopify/storefront/liquid/filters";
import { publishedLocales } from "tests/stand-ins/shopify/storefront/locales";
import type { Visit } from "tests/stand-ins/shopify/storefront/visit";
import { fullShopUrl } from "./page-info";

/** `content_for_header`: languages of the page, and the local storefront's own script. */
export function withHeadContent(visit: Visit): string {
  const { shop, path } = visit;
  const tail = path === "/" ? "" : path;
  const alternates = publishedLocales(shop.record).map(({ locale, primary }) => {
    const address = fullShopUrl(visit, `${primary ? "" : `/${locale.toLowerCase()}`}${tail}`);
    return `<link rel="alternate" hreflang="${locale}" href="${address}">`;
  });
  const facts = { shop: shop.domain, hosts: [...new Set([shop.domain, shop.record.primaryHost])] };
  return [
    ...alternates,
    // Links to the shop's real address lead to this machine; see theme/files/assets/local-links.js.
    `<script type="application/json" id="local-shop">${safeJson(facts)}</script>`,
    `<script src="/cdn/shop/t/1/assets/local-links.js?v=1" defer></script>`,
  ].join("\n");
}
