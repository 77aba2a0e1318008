import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult } from "tests/stand-ins/shopify/store/types";
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
