import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult } from "tests/stand-ins/shopify/store/types";
import { editReturn, findReturn, type ReturnOfOrder } from "./edit-return";
import { refuse } from "./user-errors";

export interface DeclineReturnInput {
  returnId: number;
  reason: "FINAL_SALE" | "OTHER" | "RETURN_PERIOD_ENDED";
  note?: string | null;
}

/** Refuses a requested return. Announces `returns/decline`. */
export function declineReturn(
  shop: ShopStore,
  { returnId, reason, note }: DeclineReturnInput,
): ActionResult<ReturnOfOrder> {
  if (findReturn(shop, returnId)?.orderReturn.status === "DECLINED") {
    return refuse(["id"], "The return is already declined.", "INVALID_STATE");
  }
  return editReturn(shop, {
    returnId,
    topic: "returns/decline",
    from: ["REQUESTED"],
    refusal:
      "Return is not declinable. Only non-refunded returns with status REQUESTED can be declined.",
    change: (draft) => {
      draft.status = "DECLINED";
      draft.decline = { reason, note: note ?? null };
    },
  });
}
