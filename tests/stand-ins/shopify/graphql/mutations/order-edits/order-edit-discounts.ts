import { toCents, type MoneyInput } from "tests/stand-ins/shopify/graphql/mutations/money-input";
import { argumentsOf, failed, mutation } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import type { Payload } from "tests/stand-ins/shopify/graphql/mutations/payload";
import { nextChildId } from "tests/stand-ins/shopify/store/actions/order-drafts";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import { gid, parseGid } from "tests/stand-ins/shopify/store/gid";
import type { UserError } from "tests/stand-ins/shopify/store/types";
import { discountValue, restateDiscounts, type LineDiscount } from "./line-discounts";
import {
  editPayload,
  lineOfEdit,
  missingEdit,
  openEdit,
  saveEdit,
  type OrderEditSession,
} from "./order-edit-session";

interface DiscountInput {
  description?: string | null;
  fixedValue?: MoneyInput | null;
  percentValue?: number | null;
}

const scope = "write_order_edits";
const FIELDS = ["calculatedOrder", "orderEditSession", "userErrors"];
const NULLS = ["calculatedOrder", "orderEditSession"];
const ADDED = ["calculatedLineItem", "addedDiscountStagedChange"];

export const orderEditAddLineItemDiscount = mutation("orderEditAddLineItemDiscount", {
  scope,
  fields: [...FIELDS, ...ADDED],
  run(args, { shop }) {
    const given = argumentsOf<{ id: string; lineItemId: string; discount: DiscountInput }>(args);
    const session = openEdit(shop, given.id);
    if (session === null) return failed(missingEdit(), [...NULLS, ...ADDED]);
    const line = lineOfEdit(session, given.lineItemId);
    if (line === null) {
      const text = "The line item does not exist on the order.";
      return failed([userError(["id"], text)], [...NULLS, ...ADDED]);
    }
    const errors = discountErrors(session, given.discount);
    if (errors.length > 0) return failed(errors, [...NULLS, ...ADDED]);
    const earlier = session.discounts?.find((one) => one.lineItemId === line.id);
    const discount: LineDiscount = {
      id: nextChildId(session.draft),
      lineItemId: line.id,
      originalDiscount: earlier?.originalDiscount ?? line.discount,
      ...fieldsOf(given.discount),
    };
    session.discounts = [...(session.discounts ?? []), discount];
    restateDiscounts(session.draft, session.discounts, discount);
    const stored = saveEdit(shop, session);
    const lineItem = stored.draft.lineItems.find(({ id }) => id === line.id) ?? line;
    return {
      ...editPayload(stored),
      calculatedLineItem: { session: stored, lineItem },
      addedDiscountStagedChange: {
        id: gid("OrderStagedChangeAddLineItemDiscount", discount.id),
        description: discount.description,
        value: discountValue(discount, session.draft.currencyCode),
      },
    };
  },
});

export const orderEditUpdateDiscount = mutation("orderEditUpdateDiscount", {
  scope,
  fields: FIELDS,
  run(args, { shop }) {
    const given = argumentsOf<{
      id: string;
      discountApplicationId: string;
      discount: DiscountInput;
    }>(args);
    const session = openEdit(shop, given.id);
    if (session === null) return failed(missingEdit("INVALID"), NULLS);
    const known = discountOf(session, given.discountApplicationId);
    if (known === null) return failed(missingDiscount(), NULLS);
    const errors = discountErrors(session, given.discount);
    if (errors.length > 0) return failed(errors, NULLS);
    session.discounts = (session.discounts ?? []).map((one) =>
      one.id === known.id ? { ...one, ...fieldsOf(given.discount) } : one,
    );
    restateDiscounts(session.draft, session.discounts, known);
    return editPayload(saveEdit(shop, session));
  },
});

export const orderEditRemoveDiscount = removal("orderEditRemoveDiscount");
export const orderEditRemoveLineItemDiscount = removal("orderEditRemoveLineItemDiscount");

function removal(name: string) {
  return mutation(name, {
    scope,
    fields: [...FIELDS, "calculatedLineItem"],
    run(args, { shop }): Payload {
      const { id, discountApplicationId } = argumentsOf<{
        id: string;
        discountApplicationId: string;
      }>(args);
      const session = openEdit(shop, id);
      if (session === null) return failed(missingEdit("INVALID"), NULLS);
      const known = discountOf(session, discountApplicationId);
      if (known === null) return failed(missingDiscount(), NULLS);
      session.discounts = (session.discounts ?? []).filter((one) => one.id !== known.id);
      const line = session.draft.lineItems.find((one) => one.id === known.lineItemId);
      restateDiscounts(session.draft, session.discounts, known);
      const stored = saveEdit(shop, session);
      return {
        ...editPayload(stored),
        calculatedLineItem: line && { session: stored, lineItem: line },
      };
    },
  });
}

/** Only discounts of this edit can be changed in it. */
function discountOf({ discounts }: OrderEditSession, id: string): LineDiscount | null {
  const parsed = parseGid(id);
  return discounts?.find((one) => one.id === parsed?.id) ?? null;
}

function missingDiscount(): UserError[] {
  const text = "The discount application does not exist or wasn't added during this edit.";
  return [userError(["discountApplicationId"], text, "INVALID")];
}

function fieldsOf({ description, fixedValue, percentValue }: DiscountInput) {
  return {
    description: description ?? "",
    percent: fixedValue ? null : (percentValue ?? 0),
    fixed: fixedValue ? toCents(fixedValue.amount) : null,
  };
}

function discountErrors({ draft }: OrderEditSession, input: DiscountInput): UserError[] {
  const { fixedValue, percentValue } = input;
  if (fixedValue && fixedValue.currencyCode !== draft.currencyCode) {
    const text = `Currency must be ${draft.currencyCode}.`;
    return [userError(["discount", "fixedValue"], text)];
  }
  const amount = fixedValue ? toCents(fixedValue.amount) : (percentValue ?? 0);
  const field = ["discount", fixedValue ? "fixedValue" : "percentValue"];
  if (amount <= 0) return [userError(field, "must be greater than 0")];
  if (!fixedValue && amount > 100) {
    return [userError(field, "must be less than or equal to 100")];
  }
  return [];
}
