import type { Product, Variant } from "tests/stand-ins/shopify/store/types";
import { id, sorted, time, type Put, type Row, type Source } from "./rows";

export function putProduct({ shop, cdnOrigin }: Source, product: Product, put: Put): void {
  const url = (path: string | undefined) => (path === undefined ? null : `${cdnOrigin}${path}`);
  put("products", [product.id], {
    id: id(product.id),
    title: product.title,
    handle: product.handle,
    status: product.status,
    vendor: product.vendor,
    product_type: product.productType,
    description_html: product.descriptionHtml,
    tags: sorted(product.tags),
    options: product.options.map(({ name, values }, index) => {
      const used = new Set(product.variants.map(({ optionValues }) => optionValues[index]));
      return {
        name,
        position: index + 1,
        values: values.map((one) => one.name).filter((one) => used.has(one)),
      };
    }),
    featured_image_url: url(product.media[0]?.path),
    online_store_url:
      product.publishedAt && product.status === "ACTIVE"
        ? `https://${shop.record.primaryHost}/products/${product.handle}`
        : null,
    published_at: time(product.publishedAt),
    created_at: time(product.createdAt),
    updated_at: time(product.updatedAt),
  });
  product.media.forEach(({ id: mediaId, path, alt, width, height }, position) => {
    const row = {
      product_id: id(product.id),
      id: id(mediaId),
      position,
      url: url(path),
      alt,
      width,
      height,
    };
    put("product_images", [product.id, mediaId], row);
  });
  for (const variant of product.variants) {
    const image = url(product.media.find((one) => one.id === variant.mediaId)?.path);
    put("product_variants", [product.id, variant.id], variantRow(product, variant, image));
    putStock(variant, put);
  }
}

function variantRow(product: Product, variant: Variant, image: string | null): Row {
  return {
    product_id: id(product.id),
    id: id(variant.id),
    title: variant.optionValues.join(" / "),
    sku: variant.sku,
    barcode: variant.barcode,
    position: variant.position,
    price: variant.price,
    compare_at_price: variant.compareAtPrice,
    selected_options: product.options.map(({ name }, index) => ({
      name,
      value: variant.optionValues[index] ?? "",
    })),
    image_url: image,
    inventory_item_id: id(variant.id),
    inventory_policy: variant.inventoryPolicy,
    updated_at: time(variant.updatedAt),
  };
}

function putStock({ id: itemId, sku, inventory }: Variant, put: Put): void {
  put("inventory_items", [itemId], {
    id: id(itemId),
    sku,
    is_tracked: inventory.tracked,
    requires_shipping: inventory.requiresShipping,
    updated_at: time(inventory.updatedAt),
  });
  for (const level of inventory.levels.filter(({ isActive }) => isActive)) {
    const { available, committed, reserved, damaged, incoming } = level;
    put("inventory_levels", [itemId, level.locationId], {
      inventory_item_id: id(itemId),
      location_id: id(level.locationId),
      available,
      committed,
      incoming,
      on_hand: available + committed + reserved + damaged,
      updated_at: time(level.updatedAt),
    });
  }
}
