import { toCents, type MoneyInput } from "tests/stand-ins/shopify/graphql/mutations/money-input";
import {
  argumentsOf,
  below,
  failed,
  mutation,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { RETURN_REASONS } from "tests/stand-ins/shopify/graphql/resolvers/returns";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import type {
  ExchangeDiscount,
  RequestReturnInput,
} from "tests/stand-ins/shopify/store/actions/inputs";
import { requestReturn } from "tests/stand-ins/shopify/store/actions/request-return";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import { parseGid } from "tests/stand-ins/shopify/store/gid";
import type { ReturnReason, UserError } from "tests/stand-ins/shopify/store/types";

interface ReturnLineInput {
  fulfillmentLineItemId: string;
  quantity: number;
  returnReason?: ReturnReason | null;
  returnReasonNote?: string | null;
  returnReasonDefinitionId?: string | null;
  customerNote?: string | null;
  restockingFee?: { percentage: number } | null;
}

interface ReturnInput {
  orderId: string;
  returnLineItems: ReturnLineInput[];
  exchangeLineItems?:
    | {
        variantId?: string | null;
        quantity: number;
        appliedDiscount?: {
          value: { amount?: MoneyInput | null; percentage?: number | null };
        } | null;
      }[]
    | null;
  returnShippingFee?: { amount: MoneyInput } | null;
}

const REASON_NOTE =
  'Return line items return reason note The note is required when the return reason is "Other"';

export const returnCreate = mutation("returnCreate", {
  scope: "write_returns",
  fields: ["return", "userErrors"],
  run(args, { shop }) {
    const { returnInput } = argumentsOf<{ returnInput: ReturnInput }>(args);
    const errors = returnInput.returnLineItems.flatMap((line, index): UserError[] => {
      const at = ["returnInput", "returnLineItems", String(index)];
      if (!line.returnReason && !line.returnReasonDefinitionId) {
        const text =
          "Return line items Either return reason or return reason definition must be provided";
        return [userError(at, text, "NOT_FOUND")];
      }
      if (reasonOf(line) === "OTHER" && !line.returnReasonNote?.trim()) {
        return [userError([...at, "returnReasonNote"], REASON_NOTE, "BLANK")];
      }
      return [];
    });
    if (errors.length > 0) return failed(errors, ["return"]);
    const result = requestReturn(shop, { ...toRequest(returnInput), approved: true });
    if (!result.ok) return failed(below(["returnInput"], result.errors), ["return"]);
    return { return: result.value, userErrors: [] };
  },
});

export const returnRequest = mutation("returnRequest", {
  scope: "write_returns",
  fields: ["return", "userErrors"],
  run(args, { shop }) {
    const { input } = argumentsOf<{ input: ReturnInput }>(args);
    const errors = input.returnLineItems.flatMap((line, index): UserError[] => {
      if (line.returnReason || line.returnReasonDefinitionId) return [];
      const at = ["input", "returnLineItems", String(index), "returnReason"];
      return [userError(at, "Return reason can't be blank", "BLANK")];
    });
    if (errors.length > 0) return failed(errors, ["return"]);
    const result = requestReturn(shop, toRequest(input));
    if (!result.ok) return failed(below(["input"], result.errors), ["return"]);
    return { return: result.value, userErrors: [] };
  },
});

function toRequest(input: ReturnInput): RequestReturnInput {
  const { orderId, returnLineItems, exchangeLineItems, returnShippingFee } = input;
  return {
    shippingFee: toCents(returnShippingFee?.amount.amount ?? 0),
    exchangeLines: (exchangeLineItems ?? []).map(({ variantId, quantity, appliedDiscount }) => ({
      variantId: variantId ? idOf(variantId, "ProductVariant") : 0,
      quantity,
      discount: toDiscount(appliedDiscount?.value),
    })),
    orderId: idOf(orderId, "Order"),
    lines: returnLineItems.map((line) => ({
      fulfillmentLineItemId: idOf(line.fulfillmentLineItemId, "FulfillmentLineItem"),
      quantity: line.quantity,
      reason: reasonOf(line),
      reasonNote: line.returnReasonNote ?? "",
      customerNote: line.customerNote ?? null,
      restockingPercentage: line.restockingFee?.percentage ?? 0,
    })),
  };
}

function toDiscount(
  value: { amount?: MoneyInput | null; percentage?: number | null } | undefined,
): ExchangeDiscount | null {
  if (value?.amount) return { amount: toCents(value.amount.amount) };
  return typeof value?.percentage === "number" ? { percentage: value.percentage } : null;
}

/** The classic reason of a line: as given, or that of its definition in Shopify's library. */
function reasonOf({ returnReason, returnReasonDefinitionId }: ReturnLineInput): ReturnReason {
  if (returnReason) return returnReason;
  const position = returnReasonDefinitionId ? parseGid(returnReasonDefinitionId)?.id : undefined;
  return RETURN_REASONS[(position ?? 0) - 1] ?? "UNKNOWN";
}
