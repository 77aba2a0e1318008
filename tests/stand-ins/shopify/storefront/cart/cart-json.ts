import { placeOf } from "tests/stand-ins/shopify/storefront/objects/page-globals";
import { productObject } from "tests/stand-ins/shopify/storefront/objects/product-object";
import type { Visit } from "tests/stand-ins/shopify/storefront/visit";
import type { CartLine } from "./cart-record";
import { priceCart, type PricedLine } from "./price-cart";

/**
 * `/cart.js`, as Shopify's Ajax API answers. Amounts are in minor units.
 * https://shopify.dev/docs/api/ajax/reference/cart
 */
export function cartJson(visit: Visit): Record<string, unknown> {
  const { cart, shop } = visit;
  const priced = priceCart(shop, cart);
  return {
    token: cart.token,
    note: cart.note === "" ? null : cart.note,
    attributes: cart.attributes,
    original_total_price: priced.originalTotal,
    total_price: priced.total,
    total_discount: priced.totalDiscount,
    total_weight: priced.weightGrams,
    item_count: priced.itemCount,
    items: priced.lines.map((line) => lineJson(visit, line)),
    requires_shipping: priced.lines.length > 0,
    currency: shop.record.currencyCode,
    items_subtotal_price: priced.originalTotal,
    cart_level_discount_applications: [],
    discount_codes: cart.discountCode
      ? [{ code: cart.discountCode, applicable: priced.discount !== null }]
      : [],
  };
}

/** The items that were just added, as `/cart/add.js` answers. */
export function linesJson(visit: Visit, lines: readonly CartLine[]): Record<string, unknown>[] {
  const keys = new Set(lines.map(({ key }) => key));
  const priced = priceCart(visit.shop, visit.cart).lines.filter(({ key }) => keys.has(key));
  return priced.map((line) => lineJson(visit, line));
}

function lineJson(visit: Visit, line: PricedLine): Record<string, unknown> {
  const product = productObject(line.product, placeOf(visit), line.variantId);
  const variant = product.selected_variant;
  const image = variant?.featured_image ?? product.featured_image;
  const isDefault = product.has_only_default_variant;
  return {
    id: line.variantId,
    properties: line.properties,
    quantity: line.quantity,
    variant_id: line.variantId,
    key: line.key,
    title: isDefault ? product.title : `${product.title} - ${variant?.title ?? ""}`,
    price: line.variant.price,
    original_price: line.variant.price,
    discounted_price: line.variant.price,
    line_price: line.linePrice,
    original_line_price: line.linePrice,
    total_discount: line.discount,
    discounts: [],
    sku: line.variant.sku,
    grams: line.variant.inventory.weightGrams,
    vendor: line.product.vendor,
    taxable: line.variant.taxable,
    product_id: line.product.id,
    gift_card: line.product.isGiftCard,
    final_price: line.variant.price,
    final_line_price: line.linePrice - line.discount,
    url: variant?.url ?? product.url,
    featured_image: image
      ? { url: image.src, alt: image.alt, width: image.width, height: image.height }
      : null,
    image: image?.src ?? null,
    handle: product.handle,
    requires_shipping: true,
    product_type: product.type,
    product_title: product.title,
    product_description: product.description,
    variant_title: isDefault ? null : (variant?.title ?? null),
    variant_options: variant?.options ?? [],
    options_with_values: isDefault
      ? []
      : product.options_with_values.map(({ name, selected_value: value }) => ({ name, value })),
  };
}
