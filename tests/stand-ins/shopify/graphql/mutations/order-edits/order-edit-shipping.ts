import { toCents, type MoneyInput } from "tests/stand-ins/shopify/graphql/mutations/money-input";
import { argumentsOf, failed, mutation } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import { parseGid } from "tests/stand-ins/shopify/store/gid";
import type { UserError } from "tests/stand-ins/shopify/store/types";
import { addShippingLine } from "./order-edit-lines";
import {
  editPayload,
  missingEdit,
  openEdit,
  saveEdit,
  type OrderEditSession,
} from "./order-edit-session";

interface ShippingArguments {
  id: string;
  shippingLineId: string;
  shippingLine: { title?: string | null; price?: MoneyInput | null };
}

const FIELDS = ["calculatedOrder", "orderEditSession", "userErrors"];
const NULLS = ["calculatedOrder", "orderEditSession", "calculatedShippingLine"];

export const orderEditAddShippingLine = mutation("orderEditAddShippingLine", {
  scope: "write_order_edits",
  fields: [...FIELDS, "calculatedShippingLine"],
  run(args, { shop }) {
    const { id, shippingLine: input } = argumentsOf<ShippingArguments>(args);
    const session = openEdit(shop, id);
    if (session === null) return failed(missingEdit("INVALID"), NULLS);
    const errors = currencyErrors(session, input.price);
    if (errors.length > 0) return failed(errors, NULLS);
    const added = addShippingLine(session, {
      title: input.title || "Custom",
      price: toCents(input.price?.amount ?? 0),
    });
    const stored = saveEdit(shop, session);
    const shippingLine = stored.draft.shippingLines.find((line) => line.id === added);
    return { ...editPayload(stored), calculatedShippingLine: { session: stored, shippingLine } };
  },
});

export const orderEditUpdateShippingLine = mutation("orderEditUpdateShippingLine", {
  scope: "write_order_edits",
  fields: FIELDS,
  run(args, { shop }) {
    const { id, shippingLineId, shippingLine: input } = argumentsOf<ShippingArguments>(args);
    const session = openEdit(shop, id);
    if (session === null) return failed(missingEdit("INVALID"), NULLS);
    const line = lineOf(session, shippingLineId);
    const stored = shop.orders.get(session.orderId)?.shippingLines ?? [];
    if (line === undefined || stored.some((one) => one.id === line.id)) {
      const text =
        "The shipping line can't be updated because it doesn't exist or wasn't added during this edit.";
      return failed([userError(["shippingLineId"], text, "INVALID")], NULLS);
    }
    const errors = currencyErrors(session, input.price);
    if (errors.length > 0) return failed(errors, NULLS);
    if (input.title) line.title = input.title;
    if (input.price) line.price = toCents(input.price.amount);
    return editPayload(saveEdit(shop, session));
  },
});

export const orderEditRemoveShippingLine = mutation("orderEditRemoveShippingLine", {
  scope: "write_order_edits",
  fields: FIELDS,
  run(args, { shop }) {
    const { id, shippingLineId } = argumentsOf<ShippingArguments>(args);
    const session = openEdit(shop, id);
    if (session === null) return failed(missingEdit("INVALID"), NULLS);
    const line = lineOf(session, shippingLineId);
    if (line === undefined) {
      const text =
        "The shipping line can't be removed because it doesn't exist or has already been removed.";
      return failed([userError(["shippingLineId"], text, "INVALID")], NULLS);
    }
    line.isRemoved = true;
    return editPayload(saveEdit(shop, session));
  },
});

function lineOf({ draft }: OrderEditSession, id: string) {
  const parsed = parseGid(id);
  return draft.shippingLines.find((line) => line.id === parsed?.id && !line.isRemoved);
}

function currencyErrors(
  { draft }: OrderEditSession,
  price: MoneyInput | null | undefined,
): UserError[] {
  if (!price || price.currencyCode === draft.currencyCode) return [];
  const text = `The price must be in ${draft.currencyCode}.`;
  return [userError(["shippingLine", "price"], text, "INVALID")];
}
