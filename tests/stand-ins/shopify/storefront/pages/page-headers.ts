import type { Visit } from "tests/stand-ins/shopify/storefront/visit";

/** Headers of every page; with the strict policy of the shops that send one. */
export function pageHeaders({ platform, theme, locale, shop }: Visit): Record<string, string> {
  const cdn = platform.addresses.origin;
  const own = { "content-language": locale.locale, "x-shopid": String(shop.record.id) };
  if (!theme.csp) return own;
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${cdn}`,
    `style-src 'self' ${cdn}`,
    `img-src 'self' ${cdn} data:`,
    `font-src 'self' ${cdn}`,
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
  ];
  return { ...own, "content-security-policy": policy.join("; ") };
}
