import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { ActionResult, ChangeTopic, Order } from "tests/stand-ins/shopify/store/types";
import { cleanTags } from "./clean-tags";
import type { UpdateOrderInput } from "./inputs";
import { orderGid } from "./order-drafts";
import { toAddress } from "./place-order";
import { refuse } from "./user-errors";

/** Changes what an order says about its buyer and itself. Announces `orders/updated`. */
export function updateOrder(shop: ShopStore, input: UpdateOrderInput): ActionResult<Order> {
  const order = shop.orders.get(input.orderId);
  if (order === undefined) return refuse(["id"], "Order does not exist");
  const changed = shop.editOrder(order.id, (draft) => {
    if (input.email !== undefined) draft.email = input.email;
    if (input.phone !== undefined) draft.phone = input.phone;
    if (input.note !== undefined) draft.note = input.note;
    if (input.tags !== undefined) draft.tags = cleanTags(input.tags);
    if (input.customAttributes !== undefined) draft.customAttributes = input.customAttributes;
    if (input.poNumber !== undefined) draft.poNumber = input.poNumber;
    if (input.customerId !== undefined) draft.customerId = input.customerId;
    if (input.metafields !== undefined) draft.metafields = input.metafields;
    if (input.shippingAddress !== undefined) {
      draft.shippingAddress = toAddress(shop, draft, input.shippingAddress, null);
    }
  });
  shop.announce([
    { topic: "orders/updated", resourceGid: orderGid(order) },
    ...customerTopics(order.customerId, input.customerId),
  ]);
  return { ok: true, value: changed ?? order };
}

function customerTopics(
  before: number | null,
  after: number | null | undefined,
): { topic: ChangeTopic; resourceGid: string }[] {
  if (after === undefined || after === before) return [];
  return [before, after]
    .filter((id) => id !== null)
    .map((id) => ({ topic: "customers/update", resourceGid: gid("Customer", id) }));
}
