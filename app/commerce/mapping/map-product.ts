import type {
  MediaFieldsFragment,
  ProductFieldsFragment,
  VariantFieldsFragment,
} from "~/shopify/generated/graphql";
import { gidNumber } from "./gid";
import type { MappingScope } from "./mapping-scope";
import type { EmitRow } from "./table";
import { productImagesTable, productsTable, variantsTable } from "./tables";

/** Product → one row of `products`; its variants and images are mapped by themselves. */
export function mapProduct(
  scope: MappingScope,
  product: ProductFieldsFragment,
  emit: EmitRow,
): void {
  emit(productsTable, {
    shop_id: scope.shopId,
    id: gidNumber(product.id),
    title: product.title,
    handle: product.handle,
    status: product.status,
    vendor: product.vendor,
    product_type: product.productType,
    description_html: product.descriptionHtml,
    tags: product.tags,
    options: product.options.map(({ name, position, values }) => ({ name, position, values })),
    featured_image_url: product.featuredMedia?.preview?.image?.url ?? null,
    online_store_url: product.onlineStoreUrl,
    published_at: product.publishedAt,
    created_at: product.createdAt,
    updated_at: product.updatedAt,
    synced_at: scope.readAt,
  });
}

/** Variant → one row. Its stock is a matter of its inventory item's levels. */
export function mapVariant(
  scope: MappingScope,
  productId: string,
  variant: VariantFieldsFragment,
  emit: EmitRow,
): void {
  emit(variantsTable, {
    shop_id: scope.shopId,
    product_id: productId,
    id: gidNumber(variant.id),
    title: variant.title,
    sku: variant.sku,
    barcode: variant.barcode,
    position: variant.position,
    price: variant.price,
    compare_at_price: variant.compareAtPrice,
    selected_options: variant.selectedOptions.map(({ name, value }) => ({ name, value })),
    image_url: variant.image?.url ?? null,
    inventory_item_id: gidNumber(variant.inventoryItem.id),
    inventory_policy: variant.inventoryPolicy,
    updated_at: variant.updatedAt,
  });
}

/** Media → one row when it is an image that has been processed; videos and models are passed over. */
export function mapProductMedia(
  scope: MappingScope,
  place: { productId: string; position: number },
  media: MediaFieldsFragment,
  emit: EmitRow,
): void {
  const image = "image" in media ? media.image : null;
  if (!image) return;
  emit(productImagesTable, {
    shop_id: scope.shopId,
    product_id: place.productId,
    id: gidNumber(media.id),
    position: place.position,
    url: image.url,
    alt: media.alt,
    width: image.width,
    height: image.height,
  });
}
