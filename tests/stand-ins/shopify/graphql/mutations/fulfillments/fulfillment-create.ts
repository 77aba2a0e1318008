import { toUnits } from "tests/stand-ins/shopify/graphql/mutations/fulfillment-orders/fulfillment-order-input";
import {
  argumentsOf,
  failed,
  mutation,
  withoutCodes,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import type { FulfillmentSource } from "tests/stand-ins/shopify/graphql/sources";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import {
  fulfillmentOrderOf,
  type FulfillmentOrderUnits,
} from "tests/stand-ins/shopify/store/actions/edit-fulfillment-order";
import { fulfillOrder } from "tests/stand-ins/shopify/store/actions/fulfill-order";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { FulfillmentOrder, Order } from "tests/stand-ins/shopify/store/types";
import { FULFILLMENT_SCOPES } from "./fulfillment-scopes";
import { toTracking, type TrackingInput } from "./tracking-input";

interface FulfillmentInput {
  lineItemsByFulfillmentOrder: {
    fulfillmentOrderId: string;
    fulfillmentOrderLineItems?: { id: string; quantity: number }[] | null;
  }[];
  trackingInfo?: TrackingInput | null;
}

const NULLS = ["fulfillment"];

export const fulfillmentCreate = fulfillmentCreation("fulfillmentCreate");
export const fulfillmentCreateV2 = fulfillmentCreation("fulfillmentCreateV2");

function fulfillmentCreation(name: string) {
  return mutation(name, {
    scope: FULFILLMENT_SCOPES,
    fields: ["fulfillment", "userErrors"],
    run(args, { shop }) {
      const { fulfillment: input } = argumentsOf<{ fulfillment: FulfillmentInput }>(args);
      const groups = input.lineItemsByFulfillmentOrder.map((group) => ({
        found: fulfillmentOrderOf(shop, idOf(group.fulfillmentOrderId, "FulfillmentOrder")),
        units: toUnits(group.fulfillmentOrderLineItems),
      }));
      const orderIds = new Set(groups.map(({ found }) => found?.order.id ?? null));
      const [orderId = null] = orderIds;
      if (orderId === null || orderIds.has(null)) {
        return failed([userError(["fulfillment"], "Fulfillment order does not exist.")], NULLS);
      }
      if (orderIds.size > 1) {
        const text = "All fulfillment orders must belong to the same order.";
        return failed([userError(["fulfillment"], text)], NULLS);
      }
      const held = groups.find(({ found }) => found?.fulfillmentOrder.status === "ON_HOLD")?.found;
      if (held) {
        const { id } = held.fulfillmentOrder;
        const text = `Fulfillment order ${id} has an unfulfillable status= on_hold.`;
        return failed([userError(["fulfillment"], text)], NULLS);
      }
      const lines = groups.flatMap(({ found, units }) =>
        found === null ? [] : linesToShip(found.fulfillmentOrder, units),
      );
      const result = fulfillOrder(shop, {
        orderId,
        lines,
        tracking: toTracking(input.trackingInfo),
      });
      if (!result.ok) return failed(withoutCodes(result.errors), NULLS);
      const { order, fulfillmentId } = result.value;
      return { fulfillment: fulfillmentSource(shop, order, fulfillmentId), userErrors: [] };
    },
  });
}

/** The units asked for, or all that a fulfillment order has left, by line item. */
function linesToShip({ lines }: FulfillmentOrder, units: readonly FulfillmentOrderUnits[]) {
  const all = lines.map(({ id, remainingQuantity }) => ({ id, quantity: remainingQuantity }));
  return (units.length > 0 ? units : all).map(({ id, quantity }) => ({
    lineItemId: lines.find((line) => line.id === id)?.lineItemId ?? 0,
    fulfillmentOrderLineId: id,
    quantity,
  }));
}

/** What resolvers of `Fulfillment` get. */
export function fulfillmentSource(
  shop: ShopStore,
  order: Order,
  fulfillmentId: number,
): FulfillmentSource | null {
  const stored = shop.orders.get(order.id) ?? order;
  const fulfillment = stored.fulfillments.find(({ id }) => id === fulfillmentId);
  return fulfillment === undefined ? null : { order: stored, fulfillment };
}
