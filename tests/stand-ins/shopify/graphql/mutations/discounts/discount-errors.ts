import { findVariant } from "tests/stand-ins/shopify/store/actions/order-drafts";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import {
  DEFAULT_SETTINGS,
  findDiscountByCode,
  type DiscountRecord,
} from "tests/stand-ins/shopify/store/discounts";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { UserError } from "tests/stand-ins/shopify/store/types";
import type { DiscountInput } from "./discount-input";

/** Where in the arguments the input stands. */
export type DiscountRoot = "basicCodeDiscount" | "freeShippingCodeDiscount";

/** What Shopify refuses about a discount, in its order. */
export function discountErrors(
  shop: ShopStore,
  root: DiscountRoot,
  input: DiscountInput,
  discount: DiscountRecord,
): UserError[] {
  const isNew = shop.documents("discounts").get(String(discount.id)) === undefined;
  return [
    ...(isNew || input.title !== undefined ? titleErrors(root, input) : []),
    ...(isNew || input.code !== undefined ? codeErrors(shop, root, input, discount) : []),
    ...valueErrors(root, discount),
    ...requirementErrors(root, input),
    ...dateErrors(root, discount),
    ...combinationErrors(root, discount),
    ...itemErrors(shop, root, input),
  ];
}

function titleErrors(root: DiscountRoot, { title }: DiscountInput): UserError[] {
  if (!title?.trim()) return [userError([root, "title"], "Title can't be blank", "BLANK")];
  if (title.length <= 255) return [];
  const text = "Title is too long (maximum is 255 characters)";
  return [userError([root, "title"], text, "TOO_LONG")];
}

function codeErrors(
  shop: ShopStore,
  root: DiscountRoot,
  { code }: DiscountInput,
  discount: DiscountRecord,
): UserError[] {
  const at = [root, "code"];
  if (code === undefined || code === null) {
    return [userError(at, "Code can't be blank", "BLANK")];
  }
  if (code === "")
    return [userError(at, "Code is too short (minimum is 1 character)", "TOO_SHORT")];
  if (/[\r\n]/.test(code)) {
    return [userError(at, "Code cannot contain newline characters.", "INVALID")];
  }
  if (code.length > 255) {
    return [userError(at, "Code is too long (maximum is 255 characters)", "TOO_LONG")];
  }
  const owner = findDiscountByCode(shop, code);
  if (owner === undefined || owner.id === discount.id) return [];
  const text = "Code must be unique. Please try a different code.";
  return [userError(at, text, "TAKEN")];
}

function valueErrors(root: DiscountRoot, { value }: DiscountRecord): UserError[] {
  const at = (field: string) => [root, "customerGets", "value", field];
  if (value.kind === "percentage" && (value.percentage <= 0 || value.percentage > 1)) {
    const text = "Value must be between 0.0 and 1.0";
    return [userError(at("percentage"), text, "VALUE_OUTSIDE_RANGE")];
  }
  if (value.kind === "amount" && value.amount <= 0) {
    return [userError(at("discountAmount"), "Value must be greater than 0", "GREATER_THAN")];
  }
  return [];
}

function requirementErrors(root: DiscountRoot, { minimumRequirement }: DiscountInput): UserError[] {
  if (!minimumRequirement?.subtotal || !minimumRequirement.quantity) return [];
  const text = "Minimum subtotal cannot be defined when minimum quantity is.";
  const field = [root, "minimumRequirement", "subtotal", "greaterThanOrEqualToSubtotal"];
  return [userError(field, text, "CONFLICT")];
}

function dateErrors(root: DiscountRoot, { startsAt, endsAt }: DiscountRecord): UserError[] {
  if (endsAt === null || endsAt > startsAt) return [];
  return [userError([root, "endsAt"], "Ends at needs to be after starts_at", "INVALID")];
}

function combinationErrors(root: DiscountRoot, { value, settings }: DiscountRecord): UserError[] {
  if (value.kind !== "free-shipping" || !settings?.combinesWith.shippingDiscounts) return [];
  const text = "The combinesWith settings are not valid for the discount class.";
  return [userError([root, "combinesWith"], text, "INVALID_COMBINES_WITH_FOR_DISCOUNT_CLASS")];
}

function itemErrors(shop: ShopStore, root: DiscountRoot, input: DiscountInput): UserError[] {
  const items = input.customerGets?.items;
  const at = (...fields: string[]) => [root, "customerGets", "items", ...fields];
  const unknown = (ids: string[] | null | undefined, isKnown: (id: number) => boolean) =>
    (ids ?? []).map((id) => Number(/(\d+)$/.exec(id)?.[1] ?? 0)).filter((id) => !isKnown(id));
  const { collections, products } = items ?? {};
  const errors = [
    ...unknown(collections?.add, (id) => shop.collections.has(id)).map((id) =>
      userError(at("collections", "add"), `Collection with id: ${id} is invalid`, "INVALID"),
    ),
    ...unknown(products?.productsToAdd, (id) => shop.products.has(id)).map((id) =>
      userError(at("products", "productsToAdd"), `Product with id: ${id} is invalid`, "INVALID"),
    ),
    ...unknown(products?.productVariantsToAdd, (id) => findVariant(shop, id) !== null).map((id) => {
      const text = `Product variant with id: ${id} is invalid`;
      return userError(at("products", "productVariantsToAdd"), text, "INVALID");
    }),
  ];
  if (!collections?.add?.length) return errors;
  if (!products?.productsToAdd?.length && !products?.productVariantsToAdd?.length) return errors;
  const text = "Cannot entitle collections in combination with product variants or products";
  return [userError(at("collections", "add"), text, "CONFLICT"), ...errors];
}

/** True for a discount with no list of items: it is on the whole order. */
export function isOnWholeOrder({ settings }: DiscountRecord): boolean {
  const { productIds, variantIds, collectionIds } = (settings ?? DEFAULT_SETTINGS).items;
  return productIds.length + variantIds.length + collectionIds.length === 0;
}
