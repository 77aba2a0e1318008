import { nextUpdatedAt } from "tests/stand-ins/shopify/store/iso-time";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Product, UserError } from "tests/stand-ins/shopify/store/types";
import { cleanTags } from "./clean-tags";
import type { ProductInput } from "./inputs";
import { freeHandle, toHandle } from "./product-drafts";
import { userError } from "./user-errors";

const MAX_TEXT = 255;

/** Puts the given fields into the product and tells what Shopify would refuse about them. */
export function applyProductFields(
  shop: ShopStore,
  product: Product,
  input: ProductInput,
): UserError[] {
  const errors = [...tooLong(input), ...blankTitle(input)];
  if (input.title !== undefined) product.title = input.title;
  if (input.descriptionHtml !== undefined) product.descriptionHtml = input.descriptionHtml;
  if (input.vendor !== undefined) product.vendor = input.vendor.trim() || shop.record.name;
  if (input.productType !== undefined) product.productType = input.productType;
  if (input.tags !== undefined) product.tags = cleanTags(input.tags);
  if (input.metafields !== undefined) product.metafields = input.metafields;
  if (input.isGiftCard !== undefined) product.isGiftCard = input.isGiftCard;
  if (input.templateSuffix !== undefined) product.templateSuffix = input.templateSuffix;
  if (input.giftCardTemplateSuffix !== undefined) {
    product.giftCardTemplateSuffix = input.giftCardTemplateSuffix;
  }
  if (input.seo !== undefined) product.seo = input.seo;
  if (input.collectionIds !== undefined) product.collectionIds = input.collectionIds;
  if (input.status !== undefined) product.status = input.status;
  if (input.isPublished === true) product.publishedAt ??= shop.nowIso();
  return [...errors, ...applyHandle(shop, product, input)];
}

function blankTitle({ title }: ProductInput): UserError[] {
  return title !== undefined && title.trim() === ""
    ? [userError(["title"], "Title can't be blank")]
    : [];
}

function tooLong(input: ProductInput): UserError[] {
  const text = `is too long (maximum is ${MAX_TEXT} characters)`;
  const errors: UserError[] = [];
  if ((input.title?.length ?? 0) > MAX_TEXT) errors.push(userError(["title"], `Title ${text}`));
  if ((input.handle?.length ?? 0) > MAX_TEXT) errors.push(userError(["handle"], `Handle ${text}`));
  if ((input.vendor?.length ?? 0) > MAX_TEXT) errors.push(userError(["vendor"], `Vendor ${text}`));
  if ((input.productType?.length ?? 0) > MAX_TEXT) {
    // Shopify validates the type twice, under its old name and its new one.
    errors.push(userError(["productType"], `Product type ${text}`));
    errors.push(userError(["customProductType"], `Custom product type ${text}`));
  }
  return errors;
}

/** A handle asked for must be free; one made of the title gets a number when it is not. */
function applyHandle(shop: ShopStore, product: Product, input: ProductInput): UserError[] {
  const asked = input.handle?.trim() ?? "";
  if (asked === "") {
    // A handle given as blank is made anew from the title, as for a new product.
    if (product.handle === "" || input.handle !== undefined) {
      product.handle = freeHandle(shop, toHandle(product.title), product.id);
    }
    return [];
  }
  const handle = toHandle(asked);
  for (const other of shop.products.values()) {
    if (other.handle !== handle || other.id === product.id) continue;
    const text = `Handle '${input.handle}' already in use. Please provide a new handle.`;
    return [userError(["input", "handle"], text)];
  }
  product.handle = handle === "" ? freeHandle(shop, "product", product.id) : handle;
  return [];
}

/** Stores a changed product with a later `updatedAt`. */
export function putProduct(
  shop: ShopStore,
  draft: Product,
  previous: Product | undefined,
): Product {
  if (previous !== undefined) draft.updatedAt = nextUpdatedAt(previous.updatedAt, shop.now());
  shop.products.put(draft);
  return draft;
}
