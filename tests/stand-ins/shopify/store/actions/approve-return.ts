import type { ShopStore } from "../shop-store";
import type { ActionResult } from "../types";
import { editReturn, type ReturnOfOrder } from "./edit-return";

/** Accepts a requested return. Announces `returns/approve`. */
export function approveReturn(
  shop: ShopStore,
  { returnId }: { returnId: number },
): ActionResult<ReturnOfOrder> {
  return editReturn(shop, {
    returnId,
    topic: "returns/approve",
    from: ["REQUESTED"],
    refusal: "Return is not approvable. Only returns with status REQUESTED can be approved.",
    change: (draft) => {
      draft.status = "OPEN";
      draft.requestApprovedAt = shop.nowIso();
    },
  });
}
