import type { Product, ProductMedia, Variant } from "tests/stand-ins/shopify/store/types";
import { isAvailable } from "tests/stand-ins/shopify/storefront/cart/cart-record";

export interface ProductPlace {
  rootUrl: string;
  cdnOrigin: string;
}

/** Liquid's `image`: printing it gives its address. */
function imageObject(media: ProductMedia, title: string, { cdnOrigin }: ProductPlace) {
  const { id, alt, width, height, path } = media;
  return {
    id,
    alt: alt ?? title,
    width,
    height,
    aspect_ratio: height > 0 ? width / height : 1,
    media_type: "image",
    src: `${cdnOrigin}${path}`,
  };
}

function variantObject(product: Product, variant: Variant, place: ProductPlace) {
  const media = product.media.find(({ id }) => id === variant.mediaId);
  const image = media ? imageObject(media, product.title, place) : null;
  const [option1 = null, option2 = null, option3 = null] = variant.optionValues;
  return {
    id: variant.id,
    title: variant.optionValues.join(" / "),
    sku: variant.sku,
    barcode: variant.barcode,
    price: variant.price,
    compare_at_price: variant.compareAtPrice,
    available: isAvailable(variant),
    options: variant.optionValues,
    option1,
    option2,
    option3,
    weight: variant.inventory.weightGrams,
    inventory_policy: variant.inventoryPolicy.toLowerCase(),
    requires_shipping: variant.inventory.requiresShipping,
    taxable: variant.taxable,
    featured_image: image,
    featured_media: image,
    url: `${place.rootUrl}/products/${product.handle}?variant=${variant.id}`,
  };
}

/** Liquid's `product`; also what `{{ product | json }}` prints, as far as themes use it. */
export function productObject(product: Product, place: ProductPlace, selectedId?: number) {
  const images = product.media.map((media) => imageObject(media, product.title, place));
  const variants = product.variants.map((variant) => variantObject(product, variant, place));
  const prices = variants.map(({ price }) => price);
  const selected =
    variants.find(({ id }) => id === selectedId) ??
    variants.find(({ available }) => available) ??
    variants[0];
  return {
    id: product.id,
    title: product.title,
    handle: product.handle,
    description: product.descriptionHtml,
    content: product.descriptionHtml,
    vendor: product.vendor,
    type: product.productType,
    tags: product.tags,
    created_at: product.createdAt,
    published_at: product.publishedAt,
    url: `${place.rootUrl}/products/${product.handle}`,
    available: variants.some(({ available }) => available),
    price: Math.min(...prices),
    price_min: Math.min(...prices),
    price_max: Math.max(...prices),
    price_varies: new Set(prices).size > 1,
    compare_at_price: selected?.compare_at_price ?? null,
    featured_image: images[0] ?? null,
    featured_media: images[0] ?? null,
    images,
    media: images,
    options: product.options.map(({ name }) => name),
    options_with_values: product.options.map((option, index) => ({
      name: option.name,
      position: index + 1,
      values: option.values.map(({ name }) => name),
      selected_value: selected?.options[index] ?? null,
    })),
    has_only_default_variant: variants.length === 1 && variants[0]?.title === "Default Title",
    variants,
    selected_variant: variants.find(({ id }) => id === selectedId) ?? null,
    selected_or_first_available_variant: selected ?? null,
    metafields: {},
  };
}
