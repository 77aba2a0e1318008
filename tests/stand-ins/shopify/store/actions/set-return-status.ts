import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult, ChangeTopic, OrderReturn } from "tests/stand-ins/shopify/store/types";
import { editReturn, type ReturnOfOrder } from "./edit-return";

type Target = "CANCELED" | "CLOSED" | "OPEN";

const TRANSITIONS: Record<
  Target,
  { topic: ChangeTopic; from: OrderReturn["status"][]; refusal: string }
> = {
  CANCELED: {
    topic: "returns/cancel",
    from: ["OPEN", "REQUESTED", "CANCELED"],
    refusal: "Return is not cancelable.",
  },
  CLOSED: {
    topic: "returns/close",
    from: ["OPEN", "CLOSED"],
    refusal: "Return is not closable.",
  },
  OPEN: {
    topic: "returns/reopen",
    from: ["CLOSED", "OPEN"],
    refusal: "Return is not reopenable.",
  },
};

/** Cancels, closes or reopens a return. Announces the topic of that. */
export function setReturnStatus(
  shop: ShopStore,
  { returnId, status }: { returnId: number; status: Target },
): ActionResult<ReturnOfOrder> {
  return editReturn(shop, {
    returnId,
    ...TRANSITIONS[status],
    change: (draft) => {
      draft.status = status;
      draft.closedAt = status === "CLOSED" ? shop.nowIso() : null;
    },
  });
}
