import { toCents, type MoneyInput } from "tests/stand-ins/shopify/graphql/mutations/money-input";
import { argumentsOf, failed, mutation } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import type { Payload } from "tests/stand-ins/shopify/graphql/mutations/payload";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { addLine, setQuantity } from "tests/stand-ins/shopify/store/actions/edit-order";
import { findVariant, nextChildId } from "tests/stand-ins/shopify/store/actions/order-drafts";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { UserError } from "tests/stand-ins/shopify/store/types";
import {
  editPayload,
  lineOfEdit,
  missingEdit,
  openEdit,
  saveEdit,
  type OrderEditSession,
} from "./order-edit-session";

const FIELDS = ["calculatedOrder", "calculatedLineItem", "orderEditSession", "userErrors"];

export const orderEditSetQuantity = mutation("orderEditSetQuantity", {
  scope: "write_order_edits",
  fields: FIELDS,
  run(args, { shop }) {
    const { id, lineItemId, quantity } = argumentsOf<{
      id: string;
      lineItemId: string;
      quantity: number;
    }>(args);
    const session = openEdit(shop, id);
    if (session === null) return refused(missingEdit());
    if (quantity < 0) {
      return refused([userError(["quantity"], "must be greater than or equal to 0")]);
    }
    const line = lineOfEdit(session, lineItemId);
    if (line === null) {
      return refused([userError(["lineItemId"], "The line item does not exist on the order.")]);
    }
    const moved = setQuantity(session.draft, { lineItemId: line.id, quantity });
    if (moved !== null) session.moved.push(moved);
    return saved(shop, session, line.id);
  },
});

export const orderEditAddVariant = mutation("orderEditAddVariant", {
  scope: "write_order_edits",
  fields: FIELDS,
  run(args, { shop }) {
    const given = argumentsOf<{
      id: string;
      variantId: string;
      quantity: number;
      allowDuplicates?: boolean | null;
    }>(args);
    const session = openEdit(shop, given.id);
    if (session === null) return refused(missingEdit());
    const errors = variantErrors(shop, session, given);
    if (errors.length > 0) return refused(errors);
    const { quantity } = given;
    const variantId = idOf(given.variantId, "ProductVariant");
    const line = addLine(shop, session.draft, { variantId, quantity });
    if (line !== null) session.moved.push({ variantId, quantity });
    return saved(shop, session, line?.id ?? 0);
  },
});

function variantErrors(
  shop: ShopStore,
  session: OrderEditSession,
  given: { variantId: string; quantity: number; allowDuplicates?: boolean | null },
): UserError[] {
  const errors: UserError[] = [];
  if (given.quantity <= 0) errors.push(userError(["quantity"], "must be greater than 0"));
  if (given.quantity < 0) {
    errors.push(userError(["quantity"], "must be greater than or equal to 0"));
  }
  if (errors.length > 0) return errors;
  const variantId = idOf(given.variantId, "ProductVariant");
  if (variantId === 0) {
    // Recorded as it is: an exception of Shopify's that reaches the caller.
    const text = "can't convert Integer[0] to a positive Integer to use as an untrusted id";
    return [userError(["variantId"], text)];
  }
  const found = findVariant(shop, variantId);
  if (found === null) {
    return [userError(["variantId"], "The variant does not exist in the shop.")];
  }
  const isThere = session.draft.lineItems.some((line) => line.variantId === variantId);
  if (!isThere || given.allowDuplicates === true) return [];
  const text = `${found.product.title} was not added because it's already on the order.`;
  return [userError(["id"], text)];
}

export const orderEditAddCustomItem = mutation("orderEditAddCustomItem", {
  scope: "write_order_edits",
  fields: FIELDS,
  run(args, { shop }) {
    const given = argumentsOf<{
      id: string;
      title: string;
      quantity: number;
      price: MoneyInput;
      taxable?: boolean | null;
      requiresShipping?: boolean | null;
    }>(args);
    const session = openEdit(shop, given.id);
    if (session === null) return refused(missingEdit());
    const errors = customItemErrors(session, given);
    if (errors.length > 0) return refused(errors);
    const { title, quantity } = given;
    const unitPrice = toCents(given.price.amount);
    const line = addLine(shop, session.draft, { title, quantity, unitPrice });
    if (line !== null) {
      line.requiresShipping = given.requiresShipping === true;
      line.taxable = given.taxable !== false;
      if (!line.taxable) line.taxLines = [];
    }
    return saved(shop, session, line?.id ?? 0);
  },
});

function customItemErrors(
  { draft }: OrderEditSession,
  { title, quantity, price }: { title: string; quantity: number; price: MoneyInput },
): UserError[] {
  if (title.trim() === "") return [userError(["title"], "can't be blank")];
  if (title.length > 255) {
    return [userError(["title"], "is too long (maximum is 255 characters)")];
  }
  if (quantity <= 0) return [userError(["quantity"], "must be greater than 0")];
  if (toCents(price.amount) < 0) {
    return [userError(["price", "amount"], "must be greater than or equal to 0")];
  }
  if (price.currencyCode === draft.currencyCode) return [];
  return [userError(["price", "amount"], `Currency must be ${draft.currencyCode}.`)];
}

/** Adds a shipping line to an edit; its id. */
export function addShippingLine(
  session: OrderEditSession,
  { title, price }: { title: string; price: number },
): number {
  const id = nextChildId(session.draft);
  session.draft.shippingLines.push({
    id,
    title,
    code: null,
    source: null,
    price,
    discount: 0,
    taxLines: [],
    isRemoved: false,
    addedByEdit: true,
  });
  return id;
}

function saved(shop: ShopStore, session: OrderEditSession, lineItemId: number): Payload {
  const stored = saveEdit(shop, session);
  const lineItem = stored.draft.lineItems.find(({ id }) => id === lineItemId);
  return {
    ...editPayload(stored),
    calculatedLineItem: lineItem === undefined ? null : { session: stored, lineItem },
  };
}

function refused(errors: UserError[]): Payload {
  return failed(errors, ["calculatedOrder", "calculatedLineItem", "orderEditSession"]);
}
