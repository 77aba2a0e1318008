import {
  argumentsOf,
  below,
  failed,
  mutation,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import type { Payload } from "tests/stand-ins/shopify/graphql/mutations/payload";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { approveReturn } from "tests/stand-ins/shopify/store/actions/approve-return";
import { declineReturn } from "tests/stand-ins/shopify/store/actions/decline-return";
import type { ReturnOfOrder } from "tests/stand-ins/shopify/store/actions/edit-return";
import { setReturnStatus } from "tests/stand-ins/shopify/store/actions/set-return-status";
import type { ActionResult } from "tests/stand-ins/shopify/store/types";

interface DeclineInput {
  id: string;
  declineReason: "FINAL_SALE" | "OTHER" | "RETURN_PERIOD_ENDED";
  declineNote?: string | null;
}

export const returnApproveRequest = mutation("returnApproveRequest", {
  scope: "write_returns",
  fields: ["return", "userErrors"],
  run(args, { shop }) {
    const { input } = argumentsOf<{ input: { id: string } }>(args);
    return payload(approveReturn(shop, { returnId: idOf(input.id, "Return") }), ["input"]);
  },
});

export const returnDeclineRequest = mutation("returnDeclineRequest", {
  scope: "write_returns",
  fields: ["return", "userErrors"],
  run(args, { shop }) {
    const { input } = argumentsOf<{ input: DeclineInput }>(args);
    const result = declineReturn(shop, {
      returnId: idOf(input.id, "Return"),
      reason: input.declineReason,
      note: input.declineNote ?? null,
    });
    return payload(result, ["input"]);
  },
});

export const returnClose = statusChange("returnClose", "CLOSED");
export const returnCancel = statusChange("returnCancel", "CANCELED");
export const returnReopen = statusChange("returnReopen", "OPEN");

function statusChange(name: string, status: "CANCELED" | "CLOSED" | "OPEN") {
  return mutation(name, {
    scope: "write_returns",
    fields: ["return", "userErrors"],
    run(args, { shop }) {
      const { id } = argumentsOf<{ id: string }>(args);
      return payload(setReturnStatus(shop, { returnId: idOf(id, "Return"), status }), []);
    },
  });
}

function payload(result: ActionResult<ReturnOfOrder>, prefix: string[]): Payload {
  if (result.ok) return { return: result.value, userErrors: [] };
  return failed(below(prefix, result.errors), ["return"]);
}
