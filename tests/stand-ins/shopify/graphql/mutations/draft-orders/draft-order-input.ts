import {
  toAddressInput,
  type MailingAddressInput,
} from "tests/stand-ins/shopify/graphql/mutations/customers/customer-input";
import {
  mergeMetafields,
  type MetafieldInput,
} from "tests/stand-ins/shopify/graphql/mutations/metafields/metafield-input";
import { toCents, type MoneyInput } from "tests/stand-ins/shopify/graphql/mutations/money-input";
import { notEmulated } from "tests/stand-ins/shopify/graphql/resolve-field";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import type {
  DraftChange,
  DraftLineChange,
} from "tests/stand-ins/shopify/store/draft-orders/change-draft-order";
import type {
  AppliedDiscount,
  DraftOrder,
} from "tests/stand-ins/shopify/store/draft-orders/draft-order";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Attribute } from "tests/stand-ins/shopify/store/types";

interface AppliedDiscountInput {
  title?: string | null;
  description?: string | null;
  value: number;
  valueType: AppliedDiscount["valueType"];
}

interface DraftOrderLineItemInput {
  variantId?: string | null;
  title?: string | null;
  sku?: string | null;
  uuid?: string | null;
  quantity: number;
  originalUnitPrice?: string | null;
  originalUnitPriceWithCurrency?: MoneyInput | null;
  priceOverride?: MoneyInput | null;
  appliedDiscount?: AppliedDiscountInput | null;
  requiresShipping?: boolean | null;
  taxable?: boolean | null;
  customAttributes?: Attribute[] | null;
}

/** The part of the schema's `DraftOrderInput` that is emulated. */
export interface DraftOrderInput {
  acceptAutomaticDiscounts?: boolean | null;
  allowDiscountCodesInCheckout?: boolean | null;
  appliedDiscount?: AppliedDiscountInput | null;
  billingAddress?: MailingAddressInput | null;
  customAttributes?: Attribute[] | null;
  customerId?: string | null;
  deposit?: object | null;
  discountCodes?: string[] | null;
  email?: string | null;
  lineItems?: DraftOrderLineItemInput[] | null;
  metafields?: MetafieldInput[] | null;
  note?: string | null;
  paymentTerms?: object | null;
  phone?: string | null;
  poNumber?: string | null;
  purchasingEntity?: { customerId?: string | null; purchasingCompany?: object | null } | null;
  reserveInventoryUntil?: string | null;
  shippingAddress?: MailingAddressInput | null;
  shippingLine?: {
    title?: string | null;
    price?: string | null;
    priceWithCurrency?: MoneyInput | null;
  } | null;
  sourceName?: string | null;
  tags?: string[] | null;
  taxExempt?: boolean | null;
  useCustomerDefaultAddress?: boolean | null;
  visibleToCustomer?: boolean | null;
}

/** Fields that mean the same in the input and in the store. */
const PLAIN = [
  "acceptAutomaticDiscounts",
  "allowDiscountCodesInCheckout",
  "taxExempt",
  "visibleToCustomer",
] as const;
const NULLABLE = [
  "email",
  "note",
  "phone",
  "poNumber",
  "reserveInventoryUntil",
  "sourceName",
] as const;

/**
 * What the input says of a draft; `existing` is the draft to be changed.
 * @throws GraphQLError NOT_EMULATED for payment terms, deposits and companies.
 */
export function toDraftChange(
  shop: ShopStore,
  input: DraftOrderInput,
  existing: DraftOrder | null,
): DraftChange {
  if (input.paymentTerms || input.deposit || input.purchasingEntity?.purchasingCompany) {
    throw notEmulated("Mutation", "draftOrder…(paymentTerms, deposit, purchasingCompany)");
  }
  const customerId = input.purchasingEntity?.customerId ?? input.customerId;
  const change: DraftChange = {
    ...partOf(input, PLAIN, (value) => value !== null && value !== undefined),
    ...partOf(input, NULLABLE, (value) => value !== undefined),
    ...(customerId === undefined
      ? {}
      : { customerId: customerId === null ? null : idOf(customerId, "Customer") }),
    ...(input.tags ? { tags: input.tags } : {}),
    ...(input.discountCodes ? { discountCodes: input.discountCodes } : {}),
    ...(input.customAttributes ? { customAttributes: input.customAttributes } : {}),
    ...(input.lineItems ? { lines: input.lineItems.map(toLine) } : {}),
    ...(input.appliedDiscount === undefined
      ? {}
      : { appliedDiscount: toDiscount(input.appliedDiscount) }),
    ...(input.useCustomerDefaultAddress === true ? { useCustomerDefaultAddress: true } : {}),
  };
  if (input.shippingAddress !== undefined)
    change.shippingAddress = toAddress(input.shippingAddress);
  if (input.billingAddress !== undefined) change.billingAddress = toAddress(input.billingAddress);
  if (input.shippingLine !== undefined) change.shippingLine = toShippingLine(input.shippingLine);
  if (input.metafields) {
    change.metafields = mergeMetafields(
      shop,
      existing?.metafields ?? [],
      input.metafields,
    ).metafields;
  }
  return change;
}

function partOf<Key extends keyof DraftOrderInput & keyof DraftChange>(
  input: DraftOrderInput,
  keys: readonly Key[],
  isGiven: (value: unknown) => boolean,
): DraftChange {
  return Object.fromEntries(
    keys.filter((key) => isGiven(input[key])).map((key) => [key, input[key]]),
  );
}

function toAddress(input: MailingAddressInput | null) {
  if (input === null) return null;
  const { id: _, ...fields } = toAddressInput(input) as MailingAddressInput;
  return fields;
}

function toShippingLine(line: DraftOrderInput["shippingLine"]): DraftOrder["shippingLine"] {
  if (!line) return null;
  const price = toCents(line.priceWithCurrency?.amount ?? line.price ?? 0);
  return { title: line.title || "Custom", price };
}

function toDiscount(discount: AppliedDiscountInput | null | undefined): AppliedDiscount | null {
  if (!discount) return null;
  const { title, description, value, valueType } = discount;
  return { title: title ?? null, description: description ?? "", value, valueType };
}

function toLine(line: DraftOrderLineItemInput): DraftLineChange {
  const own = line.originalUnitPriceWithCurrency?.amount ?? line.originalUnitPrice ?? null;
  const override = line.priceOverride?.amount ?? null;
  const price = line.variantId ? override : (own ?? override);
  return {
    quantity: line.quantity,
    appliedDiscount: toDiscount(line.appliedDiscount),
    ...(line.uuid ? { uuid: line.uuid } : {}),
    ...(line.variantId ? { variantId: idOf(line.variantId, "ProductVariant") } : {}),
    ...(line.title ? { title: line.title } : {}),
    ...(line.sku === undefined ? {} : { sku: line.sku }),
    ...(price === null ? {} : { unitPrice: toCents(price) }),
    ...(line.variantId && override !== null ? { isPriceOverridden: true } : {}),
    ...(typeof line.requiresShipping === "boolean"
      ? { requiresShipping: line.requiresShipping }
      : {}),
    ...(typeof line.taxable === "boolean" ? { taxable: line.taxable } : {}),
    ...(line.customAttributes ? { customAttributes: line.customAttributes } : {}),
  };
}
