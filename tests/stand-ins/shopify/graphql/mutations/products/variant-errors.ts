import { mergeMetafields } from "tests/stand-ins/shopify/graphql/mutations/metafields/metafield-input";
import { toCents } from "tests/stand-ins/shopify/graphql/mutations/money-input";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Product, UserError, Variant } from "tests/stand-ins/shopify/store/types";
import type { VariantArguments } from "./variant-input";

const MAX_TEXT = 255;

/** What Shopify refuses about one variant of an input; `existing` is the variant to be changed. */
export function variantErrors(
  shop: ShopStore,
  product: Product,
  input: VariantArguments,
  existing: Variant | null,
): UserError[] {
  return [
    ...moneyErrors(input),
    ...textErrors(input),
    ...optionErrors(product, input, existing),
    ...stockErrors(shop, input, existing),
    ...metafieldErrors(shop, input, existing),
  ];
}

function moneyErrors({ price, compareAtPrice }: VariantArguments): UserError[] {
  const errors: UserError[] = [];
  const text = "must be greater than or equal to 0";
  if (price && toCents(price) < 0) {
    errors.push(userError(["price"], `Price ${text}`, "GREATER_THAN_OR_EQUAL_TO"));
  }
  if (compareAtPrice && toCents(compareAtPrice) < 0) {
    errors.push(userError(["compareAtPrice"], `Compare at price ${text}`, "INVALID_INPUT"));
  }
  return errors;
}

function textErrors({ barcode, inventoryItem }: VariantArguments): UserError[] {
  const text = `is too long (maximum is ${MAX_TEXT} characters)`;
  const errors: UserError[] = [];
  if ((inventoryItem?.sku?.length ?? 0) > MAX_TEXT) {
    errors.push(userError(["inventoryItem", "sku"], `SKU ${text}`, "INVALID_INPUT"));
  }
  if ((barcode?.length ?? 0) > MAX_TEXT) {
    errors.push(userError(["barcode"], `Barcode ${text}`, "INVALID_INPUT"));
  }
  return errors;
}

/** A new variant says a value for each option; none may be for an option that there is not. */
function optionErrors(
  product: Product,
  { optionValues }: VariantArguments,
  existing: Variant | null,
): UserError[] {
  const given = optionValues ?? [];
  const isOf = (option: Product["options"][number], value: (typeof given)[number]) =>
    value.optionName === option.name ||
    (value.optionId ? idOf(value.optionId, "ProductOption") === option.id : false);
  const unknown = given.findIndex((value) => !product.options.some((one) => isOf(one, value)));
  if (unknown >= 0) {
    const code =
      existing === null ? "OPTION_VALUES_FOR_NUMBER_OF_UNKNOWN_OPTIONS" : "OPTION_DOES_NOT_EXIST";
    return [userError(["optionValues", String(unknown)], "Option does not exist", code)];
  }
  const isStandalone = product.options.length === 1 && product.options[0]?.name === "Title";
  if (existing !== null || isStandalone) return [];
  const missing = product.options.filter((one) => !given.some((value) => isOf(one, value)));
  if (missing.length === 0) return [];
  const text = `You need to add option values for ${missing.map(({ name }) => name).join(", ")}`;
  return [userError([], text, "NEED_TO_ADD_OPTION_VALUES")];
}

function stockErrors(
  shop: ShopStore,
  { inventoryQuantities }: VariantArguments,
  existing: Variant | null,
): UserError[] {
  const quantities = inventoryQuantities ?? [];
  if (quantities.length === 0) return [];
  const at = ["inventoryQuantities"];
  if (existing !== null) {
    const text =
      "Inventory quantities can only be provided during create. " +
      "To update inventory for existing variants, use inventoryAdjustQuantities.";
    return [userError(at, text, "NO_INVENTORY_QUANTITIES_ON_VARIANTS_UPDATE")];
  }
  const isKnown = quantities.every(({ locationId }) =>
    shop.locations.has(idOf(locationId, "Location")),
  );
  const text = "Quantity could not be set. The location was not found.";
  return isKnown ? [] : [userError(at, text, "TRACKED_VARIANT_LOCATION_NOT_FOUND")];
}

function metafieldErrors(
  shop: ShopStore,
  { metafields }: VariantArguments,
  existing: Variant | null,
): UserError[] {
  const { errors } = mergeMetafields(shop, existing?.metafields ?? [], metafields ?? []);
  const code = existing === null ? "INVALID_INPUT" : "INVALID_VALUE";
  return errors.map(({ field, message }) => userError(field, message, code));
}
