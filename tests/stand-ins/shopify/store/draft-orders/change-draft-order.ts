import { randomBytes, randomUUID } from "node:crypto";
import { cleanAddress } from "tests/stand-ins/shopify/store/actions/clean-address";
import { isEmail } from "tests/stand-ins/shopify/store/actions/clean-email";
import { cleanTags } from "tests/stand-ins/shopify/store/actions/clean-tags";
import type { AddressInput } from "tests/stand-ins/shopify/store/actions/inputs";
import { findVariant, lineOfVariant } from "tests/stand-ins/shopify/store/actions/order-drafts";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import { CHILD_SPAN, gid } from "tests/stand-ins/shopify/store/gid";
import { nextUpdatedAt } from "tests/stand-ins/shopify/store/iso-time";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type {
  ActionResult,
  Address,
  Attribute,
  Cents,
  UserError,
} from "tests/stand-ins/shopify/store/types";
import {
  nextDraftNumber,
  putDraftOrder,
  type AppliedDiscount,
  type DraftOrder,
  type DraftOrderLine,
} from "./draft-order";

export interface DraftLineChange {
  uuid?: string;
  variantId?: number;
  title?: string;
  sku?: string | null;
  quantity: number;
  /** Of a custom item; of a variant only with `isPriceOverridden`. */
  unitPrice?: Cents;
  isPriceOverridden?: boolean;
  appliedDiscount?: AppliedDiscount | null;
  requiresShipping?: boolean;
  taxable?: boolean;
  weightGrams?: number;
  customAttributes?: Attribute[];
}

/** What is said of a draft; what is not said stays. */
export interface DraftChange extends Partial<
  Pick<
    DraftOrder,
    | "acceptAutomaticDiscounts"
    | "allowDiscountCodesInCheckout"
    | "appliedDiscount"
    | "customAttributes"
    | "customerId"
    | "discountCodes"
    | "email"
    | "metafields"
    | "note"
    | "phone"
    | "poNumber"
    | "reserveInventoryUntil"
    | "shippingLine"
    | "sourceName"
    | "tags"
    | "taxExempt"
    | "visibleToCustomer"
  >
> {
  lines?: DraftLineChange[];
  shippingAddress?: AddressInput | null;
  billingAddress?: AddressInput | null;
  useCustomerDefaultAddress?: boolean;
}

/** A draft with nothing in it, not stored. */
export function blankDraftOrder(shop: ShopStore): DraftOrder {
  const now = shop.nowIso();
  const number = nextDraftNumber(shop);
  return {
    id: shop.nextId(),
    name: `#D${number}`,
    number,
    status: "OPEN",
    customerId: null,
    email: null,
    phone: null,
    note: null,
    tags: [],
    poNumber: null,
    customAttributes: [],
    taxExempt: false,
    lines: [],
    appliedDiscount: null,
    discountCodes: [],
    acceptAutomaticDiscounts: false,
    allowDiscountCodesInCheckout: false,
    visibleToCustomer: true,
    shippingLine: null,
    shippingAddress: null,
    billingAddress: null,
    reserveInventoryUntil: null,
    invoiceSentAt: null,
    invoiceToken: randomBytes(16).toString("hex"),
    completedAt: null,
    orderId: null,
    sourceName: null,
    metafields: [],
    createdAt: now,
    updatedAt: now,
  };
}

/** Puts a change into a draft that is not stored yet, and tells what Shopify refuses about it. */
export function applyDraftChange(
  shop: ShopStore,
  draft: DraftOrder,
  change: DraftChange,
): UserError[] {
  const { lines, shippingAddress, billingAddress, useCustomerDefaultAddress, ...fields } = change;
  const errors = fieldErrors(shop, change);
  Object.assign(draft, fields);
  if (change.tags !== undefined) draft.tags = cleanTags(change.tags);
  if (change.email !== undefined) draft.email = change.email?.trim().toLowerCase() || null;
  const customer = draft.customerId === null ? undefined : shop.customers.get(draft.customerId);
  if (change.customerId !== undefined && change.customerId !== null) {
    if (customer === undefined) errors.push(userError(null, "Customer does not exist"));
    draft.email ??= customer?.email ?? null;
    draft.phone ??= customer?.phone ?? null;
  }
  if (lines !== undefined) errors.push(...applyLines(shop, draft, lines));
  const own = customer?.addresses.find(({ id }) => id === customer.defaultAddressId) ?? null;
  if (useCustomerDefaultAddress === true && own !== null) {
    draft.shippingAddress = own;
    draft.billingAddress = own;
  }
  if (shippingAddress !== undefined)
    draft.shippingAddress = addressOf(shop, draft, shippingAddress);
  if (billingAddress !== undefined) draft.billingAddress = addressOf(shop, draft, billingAddress);
  return errors;
}

/** Stores a new or changed draft and announces it. */
export function saveDraftOrder(
  shop: ShopStore,
  draft: DraftOrder,
  topic: "draft_orders/create" | "draft_orders/update",
): DraftOrder {
  const updatedAt =
    topic === "draft_orders/create" ? draft.updatedAt : nextUpdatedAt(draft.updatedAt, shop.now());
  const saved = { ...draft, updatedAt };
  putDraftOrder(shop, saved);
  shop.announce([{ topic, resourceGid: gid("DraftOrder", saved.id) }]);
  return saved;
}

/** Makes a draft of what is given. Announces `draft_orders/create`. */
export function createDraftOrder(shop: ShopStore, change: DraftChange): ActionResult<DraftOrder> {
  const draft = blankDraftOrder(shop);
  const errors = applyDraftChange(shop, draft, change);
  if (draft.lines.length === 0 && errors.length === 0) {
    errors.push(userError(null, "Add at least 1 product"));
  }
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, value: saveDraftOrder(shop, draft, "draft_orders/create") };
}

function fieldErrors(shop: ShopStore, change: DraftChange): UserError[] {
  const errors: UserError[] = [];
  const { email, reserveInventoryUntil } = change;
  if (email && !isEmail(email.trim())) {
    errors.push(userError(["email"], "Email is invalid"));
  }
  if (reserveInventoryUntil && Date.parse(reserveInventoryUntil) < shop.now().getTime()) {
    errors.push(userError(null, "Reserve until can't be in the past"));
  }
  return errors;
}

function applyLines(
  shop: ShopStore,
  draft: DraftOrder,
  given: readonly DraftLineChange[],
): UserError[] {
  const errors: UserError[] = [];
  const firstId = nextLineId(draft);
  draft.lines = given.flatMap((line, index) => {
    const made = toLine(shop, firstId + index, line);
    if (typeof made !== "string") {
      if (line.quantity >= 1) return [made];
      const text = "Quantity must be greater than or equal to 1";
      errors.push(userError(["lineItems", String(index), "quantity"], text));
      return [];
    }
    errors.push(userError(null, made));
    return [];
  });
  return errors;
}

/** Line ids are the draft's own children, and never used twice. */
function nextLineId(draft: DraftOrder): number {
  return Math.max(draft.id * CHILD_SPAN, ...draft.lines.map(({ id }) => id)) + 1;
}

/** The line, or why Shopify refuses it. What is only for custom items says nothing of a variant. */
function toLine(shop: ShopStore, id: number, given: DraftLineChange): DraftOrderLine | string {
  const { quantity, variantId, unitPrice = 0 } = given;
  if (unitPrice < 0) return "Cannot send negative price for line_item";
  const shared = {
    id,
    uuid: given.uuid ?? randomUUID(),
    quantity,
    appliedDiscount: given.appliedDiscount ?? null,
    customAttributes: given.customAttributes ?? [],
  };
  if (variantId === undefined) {
    const title = given.title?.trim() ?? "";
    if (title === "") return "Merchandise title is empty.";
    return {
      ...shared,
      productId: null,
      variantId: null,
      title,
      variantTitle: null,
      sku: given.sku ?? null,
      vendor: null,
      unitPrice,
      isPriceOverridden: false,
      requiresShipping: given.requiresShipping ?? true,
      taxable: given.taxable ?? true,
      isGiftCard: false,
      weightGrams: given.weightGrams ?? 0,
    };
  }
  const found = findVariant(shop, variantId);
  if (found === null) return `Product with ID ${variantId} is no longer available.`;
  const isPriceOverridden = given.isPriceOverridden === true;
  const {
    taxLines: _tax,
    discount: _discount,
    removedQuantity: _removed,
    addedByEdit: _added,
    ...item
  } = lineOfVariant(shop, found, { id, quantity, ...(isPriceOverridden ? { unitPrice } : {}) });
  return { ...item, ...shared, sku: item.sku ?? "", isPriceOverridden };
}

function addressOf(shop: ShopStore, draft: DraftOrder, given: AddressInput | null): Address | null {
  if (given === null) return null;
  const { address } = cleanAddress(given, {}, shop.record.address.countryCode);
  return { ...address, id: draft.id };
}
