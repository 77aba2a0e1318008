import { typeResolvers } from "tests/stand-ins/shopify/graphql/field-resolver";
import { ArrayList } from "tests/stand-ins/shopify/graphql/node-list";
import { availableOf, totalInventory } from "tests/stand-ins/shopify/graphql/product-list";
import {
  typed,
  type InventoryItemSource,
  type MediaSource,
  type OptionSource,
  type VariantSource,
} from "tests/stand-ins/shopify/graphql/sources";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { Collection, Product } from "tests/stand-ins/shopify/store/types";
import { imageOf } from "./images";
import { inventoryResolvers } from "./inventory";
import { metafieldFields } from "./metafields";
import { decimal } from "./money";
import { exactCount } from "./orders";

const productResolver = typeResolvers<Product>("Product", {
  ...metafieldFields<Product>("PRODUCT", ({ metafields }) => metafields),
  id: ({ id }) => gid("Product", id),
  legacyResourceId: ({ id }) => String(id),
  title: ({ title }) => title,
  handle: ({ handle }) => handle,
  description: ({ descriptionHtml }, args) => {
    const text = descriptionHtml
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll(/\s+/g, " ")
      .trim();
    return typeof args.truncateAt === "number" ? text.slice(0, args.truncateAt) : text;
  },
  descriptionHtml: ({ descriptionHtml }) => descriptionHtml,
  bodyHtml: ({ descriptionHtml }) => descriptionHtml,
  vendor: ({ vendor }) => vendor,
  productType: ({ productType }) => productType,
  category: () => null,
  tags: ({ tags }) => tags.toSorted((a, b) => a.localeCompare(b)),
  status: ({ status }) => status,
  createdAt: ({ createdAt }) => createdAt,
  updatedAt: ({ updatedAt }) => updatedAt,
  publishedAt: ({ publishedAt }) => publishedAt,
  isGiftCard: ({ isGiftCard }) => isGiftCard,
  giftCardTemplateSuffix: ({ giftCardTemplateSuffix }) => giftCardTemplateSuffix ?? null,
  templateSuffix: ({ templateSuffix }) => templateSuffix ?? null,
  onlineStoreUrl: (product, _args, { shop }) =>
    product.publishedAt && product.status === "ACTIVE"
      ? `https://${shop.record.primaryHost}/products/${product.handle}`
      : null,
  onlineStorePreviewUrl: ({ handle }, _args, { shop }) =>
    `https://${shop.domain}/products/${handle}`,
  seo: ({ seo }) => seo ?? { title: null, description: null },
  options: (product, args) => {
    const all = product.options.map((option): OptionSource => ({ product, option }));
    return typeof args.first === "number" ? all.slice(0, args.first) : all;
  },
  media: (product) => new ArrayList(mediaSources(product), ({ media }) => media.id),
  mediaCount: ({ media }) => exactCount(media.length),
  featuredMedia: (product) => mediaSources(product)[0] ?? null,
  featuredImage: ({ media }, _args, context) => (media[0] ? imageOf(media[0], context) : null),
  images: ({ media }, _args, context) =>
    new ArrayList(
      media.map((one) => ({ ...imageOf(one, context), numericId: one.id })),
      ({ numericId }) => numericId,
    ),
  variants: (product) => new ArrayList(variantSources(product), ({ variant }) => variant.id),
  variantsCount: ({ variants }) => exactCount(variants.length),
  totalVariants: ({ variants }) => variants.length,
  totalInventory,
  tracksInventory: ({ variants }) => variants.some(({ inventory }) => inventory.tracked),
  hasOnlyDefaultVariant: ({ variants }) => variants.length === 1 && isDefault(variants[0]),
  hasOutOfStockVariants: ({ variants }) =>
    variants.some(({ inventory }) => inventory.tracked && availableOf(inventory) <= 0),
  hasVariantsThatRequiresComponents: () => false,
  requiresSellingPlan: () => false,
  sellingPlanGroupsCount: () => exactCount(0),
  priceRangeV2: (product, _args, { shop }) => priceRange(product, shop.record.currencyCode),
  priceRange: (product, _args, { shop }) => priceRange(product, shop.record.currencyCode),
  collections: ({ collectionIds }, _args, { shop }) =>
    new ArrayList(
      collectionIds.map((id) => shop.collections.get(id)).filter((one) => one !== undefined),
      ({ id }) => id,
    ),
  inCollection: ({ collectionIds }, args) =>
    collectionIds.some((id) => gid("Collection", id) === args.id),
  defaultCursor: ({ id }) => Buffer.from(JSON.stringify({ last_id: id })).toString("base64"),
});

const partResolvers = [
  typeResolvers<OptionSource>("ProductOption", {
    id: ({ option }) => gid("ProductOption", option.id),
    name: ({ option }) => option.name,
    position: ({ product, option }) => product.options.indexOf(option) + 1,
    // Values that no variant has yet are only in `optionValues`.
    values: ({ product, option }) => {
      const position = product.options.indexOf(option);
      const used = new Set(product.variants.map(({ optionValues }) => optionValues[position]));
      return option.values.map(({ name }) => name).filter((name) => used.has(name));
    },
    optionValues: ({ product, option }) => {
      const position = product.options.indexOf(option);
      return option.values.map(({ id, name }) => ({
        id: gid("ProductOptionValue", id),
        name,
        hasVariants: product.variants.some(({ optionValues }) => optionValues[position] === name),
        linkedMetafieldValue: null,
        swatch: null,
      }));
    },
    linkedMetafield: () => null,
  }),
  typeResolvers<MediaSource>("MediaImage", {
    id: ({ media }) => gid("MediaImage", media.id),
    alt: ({ media }) => media.alt,
    mediaContentType: () => "IMAGE",
    mimeType: () => "image/svg+xml",
    status: () => "READY",
    fileStatus: () => "READY",
    createdAt: ({ media }) => media.createdAt,
    updatedAt: ({ media }) => media.updatedAt,
    image: ({ media }, _args, context) => imageOf(media, context),
    preview: ({ media }, _args, context) => ({ image: imageOf(media, context), status: "READY" }),
    mediaErrors: () => [],
    mediaWarnings: () => [],
    fileErrors: () => [],
  }),
  typeResolvers<Collection>("Collection", {
    id: ({ id }) => gid("Collection", id),
    legacyResourceId: ({ id }) => String(id),
    title: ({ title }) => title,
    handle: ({ handle }) => handle,
    descriptionHtml: ({ descriptionHtml }) => descriptionHtml,
    updatedAt: ({ updatedAt }) => updatedAt,
    image: () => null,
    sortOrder: () => "BEST_SELLING",
    ruleSet: () => null,
    templateSuffix: () => null,
    seo: () => ({ title: null, description: null }),
    products: ({ id }, _args, { shop }) =>
      new ArrayList(
        [...shop.products.values()].filter(({ collectionIds }) => collectionIds.includes(id)),
        (product) => product.id,
      ),
    productsCount: ({ id }, _args, { shop }) =>
      exactCount(
        [...shop.products.values()].filter(({ collectionIds }) => collectionIds.includes(id))
          .length,
      ),
  }),
];

const variantResolver = typeResolvers<VariantSource>("ProductVariant", {
  ...metafieldFields<VariantSource>("PRODUCTVARIANT", ({ variant }) => variant.metafields),
  id: ({ variant }) => gid("ProductVariant", variant.id),
  legacyResourceId: ({ variant }) => String(variant.id),
  title: ({ variant }) => variant.optionValues.join(" / "),
  displayName: ({ product, variant }) => `${product.title} - ${variant.optionValues.join(" / ")}`,
  position: ({ variant }) => variant.position,
  price: ({ variant }) => (variant.price / 100).toFixed(2),
  compareAtPrice: ({ variant }) =>
    variant.compareAtPrice === null ? null : (variant.compareAtPrice / 100).toFixed(2),
  sku: ({ variant }) => variant.sku,
  barcode: ({ variant }) => variant.barcode,
  taxable: ({ variant }) => variant.taxable,
  taxCode: () => null,
  inventoryPolicy: ({ variant }) => variant.inventoryPolicy,
  inventoryQuantity: ({ variant }) => availableOf(variant.inventory),
  sellableOnlineQuantity: ({ variant }) => availableOf(variant.inventory),
  availableForSale: ({ product, variant }) =>
    product.status === "ACTIVE" &&
    (!variant.inventory.tracked ||
      variant.inventoryPolicy === "CONTINUE" ||
      availableOf(variant.inventory) > 0),
  selectedOptions: ({ product, variant }) =>
    product.options.map(({ name, values }, position) => {
      const value = variant.optionValues[position] ?? "";
      const id = values.find((one) => one.name === value)?.id;
      return {
        name,
        value,
        optionValue: { id: gid("ProductOptionValue", id ?? 0), name: value, hasVariants: true },
      };
    }),
  inventoryItem: ({ product, variant }): InventoryItemSource => ({ product, variant }),
  product: ({ product }) => product,
  image: ({ product, variant }, _args, context) => {
    const media = product.media.find(({ id }) => id === variant.mediaId);
    return media ? imageOf(media, context) : null;
  },
  media: ({ product, variant }) =>
    new ArrayList(
      mediaSources(product).filter(({ media }) => media.id === variant.mediaId),
      ({ media }) => media.id,
    ),
  requiresComponents: () => false,
  showUnitPrice: () => false,
  unitPrice: () => null,
  unitPriceMeasurement: () => null,
  createdAt: ({ variant }) => variant.createdAt,
  updatedAt: ({ variant }) => variant.updatedAt,
  defaultCursor: ({ variant }) =>
    Buffer.from(JSON.stringify({ last_id: variant.id })).toString("base64"),
});

export const productResolvers = [
  productResolver,
  ...partResolvers,
  variantResolver,
  ...inventoryResolvers,
];

export function variantSources(product: Product): VariantSource[] {
  return product.variants.map((variant) => ({ product, variant }));
}

function mediaSources(product: Product): MediaSource[] {
  return product.media.map((media) => typed("MediaImage", { product, media }));
}

function isDefault(variant: Product["variants"][number] | undefined): boolean {
  return variant?.optionValues.length === 1 && variant.optionValues[0] === "Default Title";
}

function priceRange({ variants }: Product, currencyCode: string) {
  const prices = variants.map(({ price }) => price);
  const at = (cents: number) => ({ amount: decimal(cents), currencyCode });
  return {
    minVariantPrice: at(prices.length > 0 ? Math.min(...prices) : 0),
    maxVariantPrice: at(prices.length > 0 ? Math.max(...prices) : 0),
  };
}
