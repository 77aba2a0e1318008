import {
  argumentsOf,
  failed,
  idOf,
  mutation,
  withoutCodes,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import type { FulfillmentSource } from "tests/stand-ins/shopify/graphql/sources";
import { fulfillOrder } from "tests/stand-ins/shopify/store/actions/fulfill-order";
import { userError } from "tests/stand-ins/shopify/store/actions/user-errors";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Order } from "tests/stand-ins/shopify/store/types";
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
    // Merchant-managed, assigned or third-party: the fulfillment order decides which is needed.
    scope: null,
    fields: ["fulfillment", "userErrors"],
    run(args, { shop }) {
      const { fulfillment: input } = argumentsOf<{ fulfillment: FulfillmentInput }>(args);
      const groups = input.lineItemsByFulfillmentOrder;
      const orderIds = new Set(
        groups.map(({ fulfillmentOrderId }) => idOf(fulfillmentOrderId, "FulfillmentOrder")),
      );
      const [orderId] = orderIds;
      if (orderId === undefined || !shop.orders.has(orderId)) {
        return failed([userError(["fulfillment"], "Fulfillment order does not exist.")], NULLS);
      }
      if (orderIds.size > 1) {
        const text = "All fulfillment orders must belong to the same order.";
        return failed([userError(["fulfillment"], text)], NULLS);
      }
      const given = groups.flatMap(
        ({ fulfillmentOrderLineItems }) => fulfillmentOrderLineItems ?? [],
      );
      const lines = given.map(({ id, quantity }) => ({
        lineItemId: idOf(id, "FulfillmentOrderLineItem"),
        quantity,
      }));
      const result = fulfillOrder(shop, {
        orderId,
        ...(given.length > 0 ? { lines } : {}),
        tracking: toTracking(input.trackingInfo),
      });
      if (!result.ok) return failed(withoutCodes(result.errors), NULLS);
      const { order, fulfillmentId } = result.value;
      return { fulfillment: fulfillmentSource(shop, order, fulfillmentId), userErrors: [] };
    },
  });
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
