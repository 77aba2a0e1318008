import { withoutLocalePrefix } from "~/storefront/settings/proxy-path";
import { escapeText, Markup } from "./render-liquid";

/** Addresses of the help pages, wherever the merchant mounted the proxy. Paths begin with a slash; "" is the first page. */
export interface HelpLinks {
  /** For `href`: keeps the language. */
  to(path: string, query?: Record<string, string>): Markup;
  /** For `action` of forms that post: always says the language, since an act is answered in one. */
  action(path: string): Markup;
  /** For machines: with scheme and host, in any of the shop's languages. */
  absolute(path: string, locale?: string): string;
}

interface LinkBase {
  /** As the request said it. */
  proxyPath: string;
  /** "https://shop.example" */
  origin: string;
  locale: string;
  primaryLocale: string;
}

/**
 * Puts what Shopify has before translated pages ("/fi") into `doorbell_root`, to be written before our links. On
 * Shopify `routes.root_url` is "/" in the shop's first language (https://shopify.dev/docs/api/liquid/objects/routes).
 */
export const ASSIGN_ROOT = Markup.trusted(
  `{%- assign doorbell_root = routes.root_url -%}{%- if doorbell_root == "/" -%}{%- assign doorbell_root = "" -%}{%- endif -%}`,
);

/** Path of a part of the help pages from a slug, which may have any letters: "/articles/palautukset". */
export const pathOf = (kind: "articles" | "categories", slug: string): string =>
  `/${kind}/${encodeURIComponent(slug)}`;

/**
 * The way from one path of the help pages to another as a relative reference: what stands before both, such as the
 * language that only Shopify knows, stays as it is. Takes a header to where Liquid writes nothing.
 */
export const relativeTo = (to: string, from: string): string =>
  `${"../".repeat(Math.max(from.split("/").length - 2, 0)) || "./"}${to.slice(1)}`;

/** Makes the addresses of one answer. */
export function createHelpLinks({ proxyPath, origin, locale, primaryLocale }: LinkBase): HelpLinks {
  const mount = withoutLocalePrefix(proxyPath);
  // A path that says the language has it already; otherwise Liquid knows what to write.
  const root = mount === proxyPath ? "{{ doorbell_root }}" : "";
  const write = (path: string, query: Record<string, string>) => {
    const parameters = new URLSearchParams(query).toString();
    return Markup.trusted(
      root + escapeText(`${proxyPath}${path}${parameters ? `?${parameters}` : ""}`),
    );
  };
  // The shop's first language is the one of an address that says none, and so keeps its addresses short.
  const stated = (wanted: string): Record<string, string> =>
    wanted === primaryLocale ? {} : { locale: wanted };
  return {
    to: (path, query = {}) => write(path, { ...query, ...stated(locale) }),
    action: (path) => write(path, { locale }),
    absolute: (path, wanted = locale) => {
      const query = new URLSearchParams(stated(wanted)).toString();
      return `${origin}${mount}${path}${query ? `?${query}` : ""}`;
    },
  };
}
