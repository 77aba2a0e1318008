import type { Product } from "tests/stand-ins/shopify/store/types";
import { isOnSale } from "tests/stand-ins/shopify/storefront/cart/cart-record";
import {
  customerObject,
  orderObject,
} from "tests/stand-ins/shopify/storefront/objects/customer-object";
import { placeOf } from "tests/stand-ins/shopify/storefront/objects/page-globals";
import { productObject } from "tests/stand-ins/shopify/storefront/objects/product-object";
import type { Visit } from "tests/stand-ins/shopify/storefront/visit";
import { collectionObject, findProducts } from "./collection";
import type { PageInfo } from "./page-info";
import { SHOP_PAGES } from "./shop-pages";
import { suggestedCustomers } from "./suggested-customers";

/** The theme's page at a path; null when the shop has none there. */
export function findPage(visit: Visit): PageInfo | null {
  const [first = "", second, third] = visit.path.split("/").slice(1);
  const find = PAGES[first];
  return find?.(visit, second, third) ?? null;
}

type Finder = (visit: Visit, second?: string, third?: string) => PageInfo | null;

const PAGES: Readonly<Record<string, Finder>> = {
  "": (visit) => ({
    template: "index",
    pageType: "index",
    title: visit.shop.record.name,
    description: visit.shop.record.description,
    globals: { featured: featuredProducts(visit).map((one) => shown(visit, one)) },
  }),
  collections: (visit, handle = "all") => collectionPage(visit, handle),
  products: (visit, handle) => productPage(visit, handle),
  cart: (_visit, rest) =>
    rest ? null : { template: "cart", pageType: "cart", title: text("cart.title") },
  search: (visit) => searchPage(visit),
  pages: (visit, handle) => shopPage(visit, handle),
  policies: (visit, handle) => policyPage(visit, handle),
  account: (visit, second, third) => accountPage(visit, second, third),
};

/** Titles that are the theme's texts are named by key; the layout translates them. */
function text(key: string): string {
  return `t:${key}`;
}

function productsOnSale({ shop }: Visit): Product[] {
  return [...shop.products.values()].filter(isOnSale);
}

/** The first product of each kind, as far as eight go. */
function featuredProducts(visit: Visit): Product[] {
  const kinds = new Map<string, Product>();
  for (const product of productsOnSale(visit)) {
    if (!kinds.has(product.productType)) kinds.set(product.productType, product);
  }
  const some = [...kinds.values()];
  return [...some, ...productsOnSale(visit).filter((one) => !some.includes(one))].slice(0, 8);
}

function shown(visit: Visit, product: Product) {
  return productObject(product, placeOf(visit));
}

function collectionPage(visit: Visit, handle: string): PageInfo | null {
  const collection = collectionObject(visit, handle);
  return (
    collection && {
      template: "collection",
      pageType: "collection",
      title: handle === "all" ? text("collections.all") : collection.collection.title,
      globals: collection,
    }
  );
}

function productPage(visit: Visit, handle: string | undefined): PageInfo | null {
  const product = productsOnSale(visit).find((one) => one.handle === handle);
  if (!product) return null;
  const selected = Number(visit.url.searchParams.get("variant") ?? "");
  const related = productsOnSale(visit)
    .filter((one) => one.productType === product.productType && one.id !== product.id)
    .slice(0, 4);
  return {
    template: "product",
    pageType: "product",
    title: product.title,
    description: product.descriptionHtml.replaceAll(/<[^>]+>/g, "").slice(0, 160),
    globals: {
      product: productObject(product, placeOf(visit), selected),
      related: related.map((one) => shown(visit, one)),
    },
  };
}

function searchPage(visit: Visit): PageInfo {
  const terms = (visit.url.searchParams.get("q") ?? "").trim();
  const found = terms === "" ? [] : findProducts(visit, terms);
  return {
    template: "search",
    pageType: "search",
    title: text("search.title"),
    globals: {
      search: {
        performed: terms !== "",
        terms,
        results_count: found.length,
        results: found.slice(0, 24).map((one) => shown(visit, one)),
      },
    },
  };
}

function shopPage({ rootUrl, shop }: Visit, handle: string | undefined): PageInfo | null {
  const page = SHOP_PAGES.find((one) => one.handle === handle);
  if (!page) return null;
  const content = page.content.replaceAll("{shop}", shop.record.name);
  const title = text(`pages.${page.handle.replaceAll("-", "_")}`);
  return {
    template: `page.${page.handle}`,
    pageType: "page",
    title,
    globals: { page: { handle, title, content, url: `${rootUrl}/pages/${page.handle}` } },
  };
}

function policyPage({ shop }: Visit, handle: string | undefined): PageInfo | null {
  const wanted = (handle ?? "").replaceAll("-", "_").toUpperCase();
  const policy = shop.record.policies.find(({ type }) => type === wanted);
  return policy
    ? {
        template: "policy",
        pageType: "policy",
        title: policy.title,
        globals: { policy: { title: policy.title, body: policy.body } },
      }
    : null;
}

function accountPage(visit: Visit, second?: string, token?: string): PageInfo | null {
  const { shop, customer, rootUrl } = visit;
  if (second === "orders" && token) return orderPage(visit, token);
  if (second === "login" || (!second && !customer)) {
    return {
      template: "customers/login",
      pageType: "customers/login",
      title: text("account.login_title"),
      globals: {
        suggested: suggestedCustomers(shop),
        return_to: visit.url.searchParams.get("return_to"),
        login_failed: visit.url.searchParams.has("failed"),
      },
    };
  }
  if (second || !customer) return null;
  return {
    template: "customers/account",
    pageType: "customers/account",
    title: text("account.title"),
    globals: { customer: customerObject(shop, customer, rootUrl) },
  };
}

/** The order status page: whoever has its unguessable address may see it. */
function orderPage({ shop, rootUrl, url }: Visit, token: string): PageInfo | null {
  for (const order of shop.orders.values()) {
    if (order.statusToken !== token) continue;
    return {
      template: "customers/order",
      pageType: "customers/order",
      title: order.name,
      globals: { order: orderObject(order, rootUrl), is_new_order: url.searchParams.has("placed") },
    };
  }
  return null;
}
