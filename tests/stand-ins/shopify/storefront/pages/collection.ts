import type { Product } from "tests/stand-ins/shopify/store/types";
import { isOnSale } from "tests/stand-ins/shopify/storefront/cart/cart-record";
import { placeOf } from "tests/stand-ins/shopify/storefront/objects/page-globals";
import { productObject } from "tests/stand-ins/shopify/storefront/objects/product-object";
import type { Visit } from "tests/stand-ins/shopify/storefront/visit";

const PAGE_SIZE = 12;

/** The page asked for by `?page=`, from 1. */
export function pageNumber({ url }: Visit): number {
  return Math.max(1, Math.trunc(Number(url.searchParams.get("page") ?? 1)) || 1);
}

/** Liquid's `collection` with one page of its products, and `paginate`; null for an unknown one. */
export function collectionObject(visit: Visit, handle: string) {
  const { shop, rootUrl } = visit;
  const found = [...shop.collections.values()].find((one) => one.handle === handle);
  if (!found && handle !== "all") return null;
  const products = [...shop.products.values()].filter(
    (product) => isOnSale(product) && (!found || product.collectionIds.includes(found.id)),
  );
  const pages = Math.max(1, Math.ceil(products.length / PAGE_SIZE));
  const page = Math.min(pageNumber(visit), pages);
  const url = `${rootUrl}/collections/${handle}`;
  return {
    collection: {
      id: found?.id ?? null,
      handle,
      title: found?.title ?? "Products",
      description: found?.descriptionHtml ?? "",
      url,
      products_count: products.length,
      all_products_count: products.length,
      products: products
        .slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
        .map((product) => productObject(product, placeOf(visit))),
    },
    collections: [...shop.collections.values()].map((one) => ({
      title: one.title,
      handle: one.handle,
      url: `${rootUrl}/collections/${one.handle}`,
    })),
    paginate: {
      current_page: page,
      pages,
      items: products.length,
      page_size: PAGE_SIZE,
      previous: page > 1 ? { url: `${url}?page=${page - 1}`, is_link: true } : null,
      next: page < pages ? { url: `${url}?page=${page + 1}`, is_link: true } : null,
    },
  };
}

/** Products that have every word of the query somewhere in their title, type, vendor or tags. */
export function findProducts({ shop }: Visit, query: string): Product[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return [...shop.products.values()].filter((product) => {
    if (!isOnSale(product)) return false;
    const { title, productType, vendor, tags } = product;
    const text = [title, productType, vendor, ...tags].join(" ").toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
