import { gid } from "tests/stand-ins/shopify/store/gid";
import type { Product, ProductMedia, Variant } from "tests/stand-ins/shopify/store/types";
import {
  lower,
  type Payload,
  type PayloadFormat,
} from "tests/stand-ins/shopify/webhooks/payload-format";

/** Only so many variants come in full; all are in `variant_gids`. */
const FULL_VARIANTS = 100;

/** `products/create`, `products/update`. */
export function productPayload(product: Product, format: PayloadFormat): Payload {
  const images = product.media.map((media, index) => imagePayload(product, media, index, format));
  return {
    id: product.id,
    admin_graphql_api_id: gid("Product", product.id),
    body_html: product.descriptionHtml,
    created_at: format.time(product.createdAt),
    handle: product.handle,
    product_type: product.productType,
    published_at: format.timeOrNull(product.publishedAt),
    template_suffix: null,
    title: product.title,
    updated_at: format.time(product.updatedAt),
    vendor: product.vendor,
    status: lower(product.status),
    published_scope: "global",
    tags: product.tags.join(", "),
    variants: product.variants
      .slice(0, FULL_VARIANTS)
      .map((variant) => variantPayload(product, variant, format)),
    options: product.options.map((option, index) => ({
      name: option.name,
      id: option.id,
      product_id: product.id,
      position: index + 1,
      values: option.values.map(({ name }) => name),
    })),
    images,
    image: images[0] ?? null,
    media: product.media.map((media, index) => mediaPayload(product, media, index, format)),
    variant_gids: product.variants
      .map(({ id, updatedAt }) => ({
        admin_graphql_api_id: gid("ProductVariant", id),
        updated_at: `${updatedAt.slice(0, 19)}.000Z`,
      }))
      .sort((a, b) => (a.updated_at < b.updated_at ? 1 : -1)),
    has_variants_that_requires_components: false,
    category: null,
  };
}

function variantPayload(product: Product, variant: Variant, format: PayloadFormat): Payload {
  const [option1 = null, option2 = null, option3 = null] = variant.optionValues;
  const quantity = variant.inventory.levels.reduce((sum, level) => sum + level.available, 0);
  return {
    admin_graphql_api_id: gid("ProductVariant", variant.id),
    barcode: variant.barcode,
    compare_at_price: variant.compareAtPrice === null ? null : format.money(variant.compareAtPrice),
    created_at: format.time(variant.createdAt),
    id: variant.id,
    inventory_policy: lower(variant.inventoryPolicy),
    position: variant.position,
    price: format.money(variant.price),
    product_id: product.id,
    sku: variant.sku,
    taxable: variant.taxable,
    title: variant.optionValues.join(" / ") || "Default Title",
    updated_at: format.time(variant.updatedAt),
    option1,
    option2,
    option3,
    image_id: variant.mediaId,
    inventory_item_id: variant.id,
    inventory_quantity: quantity,
    old_inventory_quantity: quantity,
  };
}

function imagePayload(
  product: Product,
  media: ProductMedia,
  index: number,
  format: PayloadFormat,
): Payload {
  return {
    id: media.id,
    alt: media.alt,
    position: index + 1,
    product_id: product.id,
    created_at: format.time(media.createdAt),
    updated_at: format.time(media.updatedAt),
    admin_graphql_api_id: gid("ProductImage", media.id),
    width: media.width,
    height: media.height,
    src: `${format.cdnOrigin}${media.path}`,
    variant_ids: product.variants.filter(({ mediaId }) => mediaId === media.id).map(({ id }) => id),
  };
}

function mediaPayload(
  product: Product,
  media: ProductMedia,
  index: number,
  format: PayloadFormat,
): Payload {
  return {
    id: media.id,
    product_id: product.id,
    position: index + 1,
    created_at: format.time(media.createdAt),
    updated_at: format.time(media.updatedAt),
    alt: media.alt ?? "",
    status: "READY",
    media_content_type: "IMAGE",
    preview_image: {
      width: media.width,
      height: media.height,
      src: `${format.cdnOrigin}${media.path}`,
      status: "READY",
    },
    variant_ids: [],
    admin_graphql_api_id: gid("MediaImage", media.id),
  };
}
