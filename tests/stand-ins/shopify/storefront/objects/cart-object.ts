import type { CartRecord } from "tests/stand-ins/shopify/storefront/cart/cart-record";
import type { PricedCart, PricedLine } from "tests/stand-ins/shopify/storefront/cart/price-cart";
import { productObject, type ProductPlace } from "./product-object";

/** Liquid's `cart`. */
export function cartObject(
  cart: CartRecord,
  priced: PricedCart,
  place: ProductPlace,
  currency: string,
) {
  return {
    item_count: priced.itemCount,
    items: priced.lines.map((line) => lineObject(line, place)),
    total_price: priced.total,
    original_total_price: priced.originalTotal,
    items_subtotal_price: priced.originalTotal,
    total_discount: priced.totalDiscount,
    total_weight: priced.weightGrams,
    note: cart.note,
    attributes: cart.attributes,
    currency: { iso_code: currency },
    requires_shipping: priced.lines.length > 0,
    discount_code: cart.discountCode,
    cart_level_discount_applications: priced.discount
      ? [{ title: priced.discount.code, total_allocated_amount: priced.totalDiscount }]
      : [],
  };
}

function lineObject(line: PricedLine, place: ProductPlace) {
  const product = productObject(line.product, place, line.variantId);
  const variant = product.selected_variant;
  const isDefault = product.has_only_default_variant;
  return {
    id: line.variantId,
    key: line.key,
    title: isDefault ? product.title : `${product.title} - ${variant?.title ?? ""}`,
    quantity: line.quantity,
    price: line.variant.price,
    original_price: line.variant.price,
    final_price: line.variant.price,
    line_price: line.linePrice,
    original_line_price: line.linePrice,
    final_line_price: line.linePrice - line.discount,
    image: variant?.featured_image ?? product.featured_image,
    sku: line.variant.sku,
    vendor: line.product.vendor,
    properties: line.properties,
    product,
    product_id: line.product.id,
    variant,
    variant_id: line.variantId,
    url: variant?.url ?? product.url,
    options_with_values: isDefault
      ? []
      : product.options_with_values.map(({ name, selected_value: value }) => ({ name, value })),
  };
}
