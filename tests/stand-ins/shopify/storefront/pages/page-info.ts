import type { Visit } from "tests/stand-ins/shopify/storefront/visit";

/** One page of the theme: which template shows it, with which objects. */
export interface PageInfo {
  /** File below `theme/templates`; `page.faq` falls back to `page`. */
  template: string;
  /** Shopify's `request.page_type`. */
  pageType: string;
  title: string;
  description?: string | undefined;
  status?: number;
  /** `product`, `collection` … */
  globals?: Record<string, unknown>;
}

/** The address as it is in production: `https://demo.myshopify.com/fi/products/mug`. */
export function fullShopUrl({ shop }: Visit, path: string): string {
  return `https://${shop.record.primaryHost}${path === "/" ? "" : path}`;
}
