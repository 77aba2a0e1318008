import { isOnWholeOrder } from "tests/stand-ins/shopify/graphql/mutations/discounts/discount-errors";
import { findVariant } from "tests/stand-ins/shopify/store/actions/order-drafts";
import type { Discount } from "tests/stand-ins/shopify/store/discounts";
import { findCountry } from "tests/stand-ins/shopify/store/regions";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import { formatMoney } from "tests/stand-ins/shopify/storefront/liquid/money";

/** `10% off entire order • Minimum purchase of €50,00`. */
export function discountSummary(discount: Discount, shop: ShopStore): string {
  const { minimumSubtotal, appliesOncePerCustomer, settings } = discount;
  const price = (cents: number) => formatMoney(cents, shop.record.moneyFormat);
  const quantity = settings?.minimumQuantity ?? null;
  const maximum = settings?.maximumShippingPrice ?? null;
  return [
    discountValueText(discount, shop),
    ...(minimumSubtotal === null ? [] : [`Minimum purchase of ${price(minimumSubtotal)}`]),
    ...(quantity === null ? [] : [`Minimum quantity of ${quantity}`]),
    ...(discount.value.kind === "free-shipping" && settings ? [countriesText(settings)] : []),
    ...(maximum === null ? [] : [`Applies to shipping rates under ${price(maximum)}`]),
    ...(appliesOncePerCustomer ? ["One use per customer"] : []),
  ].join(" • ");
}

/** What is taken off, and of what. */
export function discountValueText(discount: Discount, shop: ShopStore): string {
  const { value } = discount;
  if (value.kind === "free-shipping")
    return `Free shipping on ${purchases(discount, "all products")}`;
  const off =
    value.kind === "percentage"
      ? `${Math.round(value.percentage * 100)}%`
      : formatMoney(value.amount, shop.record.moneyFormat);
  return `${off} off ${itemsText(discount, shop)}`;
}

function itemsText(discount: Discount, shop: ShopStore): string {
  if (isOnWholeOrder(discount)) return purchases(discount, "entire order");
  const { productIds = [], variantIds = [], collectionIds = [] } = discount.settings?.items ?? {};
  const [productId] = productIds;
  const [variantId] = variantIds;
  if (productIds.length === 1 && productId !== undefined && variantIds.length === 0) {
    return shop.products.get(productId)?.title ?? "1 product";
  }
  if (variantIds.length === 1 && variantId !== undefined && productIds.length === 0) {
    const found = findVariant(shop, variantId);
    if (found) return `${found.product.title} (${found.variant.optionValues.join(" / ")})`;
  }
  const [count, noun] =
    collectionIds.length > 0
      ? [collectionIds.length, "collection"]
      : [productIds.length + variantIds.length, "product"];
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** A discount of the admin says nothing of how products are bought; one of the API does. */
function purchases({ settings }: Discount, all: string): string {
  if (settings === undefined) return all;
  const { appliesOnOneTimePurchase, appliesOnSubscription } = settings;
  if (appliesOnOneTimePurchase && appliesOnSubscription) return all;
  return appliesOnSubscription ? "subscription products" : "one-time purchase products";
}

function countriesText({ countries }: NonNullable<Discount["settings"]>): string {
  if (countries === null) return "For all countries";
  const [only] = countries;
  if (countries.length !== 1 || only === undefined) return `For ${countries.length} countries`;
  return `For ${findCountry({ code: only, name: null })?.name ?? only}`;
}
