import {
  argumentsOf,
  below,
  failed,
  idOf,
  mutation,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { RETURN_REASONS } from "tests/stand-ins/shopify/graphql/resolvers/returns";
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
}

interface ReturnInput {
  orderId: string;
  returnLineItems: ReturnLineInput[];
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

function toRequest({ orderId, returnLineItems }: ReturnInput) {
  return {
    orderId: idOf(orderId, "Order"),
    lines: returnLineItems.map((line) => ({
      fulfillmentLineItemId: idOf(line.fulfillmentLineItemId, "FulfillmentLineItem"),
      quantity: line.quantity,
      reason: reasonOf(line),
      reasonNote: line.returnReasonNote ?? "",
      customerNote: line.customerNote ?? null,
    })),
  };
}

/** The classic reason of a line: as given, or that of its definition in Shopify's library. */
function reasonOf({ returnReason, returnReasonDefinitionId }: ReturnLineInput): ReturnReason {
  if (returnReason) return returnReason;
  const position = returnReasonDefinitionId ? parseGid(returnReasonDefinitionId)?.id : undefined;
  return RETURN_REASONS[(position ?? 0) - 1] ?? "UNKNOWN";
}
