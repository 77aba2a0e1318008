import { gid, parentId } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type {
  ActionResult,
  ChangeTopic,
  Order,
  OrderReturn,
} from "tests/stand-ins/shopify/store/types";
import { orderGid } from "./order-drafts";
import { refuse } from "./user-errors";

export interface ReturnOfOrder {
  order: Order;
  orderReturn: OrderReturn;
}

/** The order and return of a return's id, or null. */
export function findReturn(shop: ShopStore, returnId: number): ReturnOfOrder | null {
  const order = shop.orders.get(parentId(returnId));
  const orderReturn = order?.returns.find(({ id }) => id === returnId);
  return order !== undefined && orderReturn !== undefined ? { order, orderReturn } : null;
}

export interface EditReturn {
  returnId: number;
  topic: ChangeTopic;
  /** Statuses in which the change is allowed. */
  from: OrderReturn["status"][];
  refusal: string;
  change: (draft: OrderReturn) => void;
}

/** Changes a return in one of the allowed statuses, and announces its topic and `orders/updated`. */
export function editReturn(
  shop: ShopStore,
  { returnId, topic, from, refusal, change }: EditReturn,
): ActionResult<ReturnOfOrder> {
  const found = findReturn(shop, returnId);
  if (found === null) return refuse(["id"], "Return not found.", "NOT_FOUND");
  if (!from.includes(found.orderReturn.status)) return refuse(["id"], refusal, "INVALID_STATE");
  const order = shop.editOrder(found.order.id, (draft) => {
    const target = draft.returns.find(({ id }) => id === returnId);
    if (target !== undefined) change(target);
  });
  shop.announce([
    { topic, resourceGid: gid("Return", returnId) },
    { topic: "orders/updated", resourceGid: orderGid(found.order) },
  ]);
  return {
    ok: true,
    value: findReturn(shop, returnId) ?? { ...found, order: order ?? found.order },
  };
}
