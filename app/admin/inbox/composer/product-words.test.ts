import { expect, test } from "vitest";
import type { ProductVariantChoice } from "~/commerce/read/search-products.server";
import { messageCardSchema } from "~/conversations/reads/message-cards";
import { priceRange, stockWords, toProductCard } from "./product-words";

const variant = (id: string, part: Partial<ProductVariantChoice> = {}): ProductVariantChoice => ({
  id,
  title: `Size ${id}`,
  sku: null,
  imageUrl: null,
  price: { amount: "48.5", currency: "EUR" },
  available: 3,
  isAvailable: true,
  ...part,
});

const product = (variants: ProductVariantChoice[]) => ({
  id: "9",
  title: "Wool mitten",
  imageUrl: "https://cdn.example/mitten.jpg",
  url: "https://villakauppa.example/products/mitten",
  variants,
});

test("stock in words", () => {
  const label = (...variants: ProductVariantChoice[]) => stockWords(variants).label;
  expect(label(variant("1"), variant("2", { available: 11 }))).toBe("14 in stock");
  expect(label(variant("1", { available: 0, isAvailable: false }))).toBe("Sold out");
  expect(label(variant("1", { available: null }))).toBe("In stock");
  expect(label(variant("1", { available: -2 }))).toBe("Out of stock, still sold");
  expect(label()).toBe("Sold out");
});

test("a price, or from the lowest to the highest", () => {
  const dear = variant("2", { price: { amount: "60", currency: "EUR" } });
  expect(priceRange([variant("1")], "en")).toBe("€48.50");
  expect(priceRange([dear, variant("1")], "en")).toBe("€48.50 – €60.00");
});

test("a card of a variant, of an only variant, and of the whole product", () => {
  const two = [variant("2", { price: { amount: "60", currency: "EUR" } }), variant("1")];
  const chosen = toProductCard(product(two), two[0] ?? null);
  expect(chosen).toMatchObject({ variantId: "2", price: "60", variantTitle: "Size 2" });
  expect(chosen).toMatchObject({ url: "https://villakauppa.example/products/mitten?variant=2" });
  expect(toProductCard(product(two), null)).toMatchObject({ variantId: null, price: "48.5" });
  const only = toProductCard(product([variant("1", { title: null })]), null);
  expect(only).toMatchObject({ variantId: "1", variantTitle: null });
  for (const card of [chosen, only]) expect(messageCardSchema.safeParse(card).success).toBe(true);
});
