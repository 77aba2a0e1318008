import type { BadgeProps } from "@shopify/polaris";
import { formatMoney } from "~/admin/format/format-money";
import type { ProductChoice, ProductVariantChoice } from "~/commerce/read/search-products.server";
import type { MessageCard } from "~/conversations/reads/message-cards";

interface StockWords {
  label: string;
  tone?: BadgeProps["tone"];
}

/** How many can be had: "14 in stock", "Sold out", "In stock" where nobody counts. */
export function stockWords(variants: readonly ProductVariantChoice[]): StockWords {
  if (!variants.some(({ isAvailable }) => isAvailable))
    return { label: "Sold out", tone: "critical" };
  const counted = variants.filter(({ available }) => available !== null);
  const total = counted.reduce((sum, { available }) => sum + Math.max(0, available ?? 0), 0);
  if (counted.length < variants.length) return { label: "In stock" };
  return total > 0
    ? { label: `${total} in stock` }
    : { label: "Out of stock, still sold", tone: "warning" };
}

/** "€48.50", or "€48.50 – €60.00" when variants differ. */
export function priceRange(variants: readonly ProductVariantChoice[], locale: string): string {
  const sorted = variants.toSorted((a, b) => Number(a.price.amount) - Number(b.price.amount));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return "";
  const from = formatMoney(first.price, locale);
  const to = formatMoney(last.price, locale);
  return from === to ? from : `${from} – ${to}`;
}

/** The product as a card: of one variant, or of the product at its lowest price. */
export function toProductCard(
  product: ProductChoice,
  variant: ProductVariantChoice | null,
): MessageCard {
  const [only] = product.variants.length === 1 ? product.variants : [];
  const chosen = variant ?? only ?? null;
  const cheapest = product.variants.toSorted(
    (a, b) => Number(a.price.amount) - Number(b.price.amount),
  )[0];
  const { price } = chosen ?? cheapest ?? { price: { amount: "0", currency: "XXX" } };
  return {
    type: "product",
    productId: product.id,
    variantId: chosen?.id ?? null,
    title: product.title.slice(0, 500),
    variantTitle: chosen?.title?.slice(0, 500) ?? null,
    imageUrl: chosen?.imageUrl ?? product.imageUrl,
    price: price.amount,
    currency: price.currency,
    url: variant ? `${product.url}?variant=${variant.id}` : product.url,
    isAvailable: (chosen ? [chosen] : product.variants).some(({ isAvailable }) => isAvailable),
  };
}
