import {
  argumentsOf,
  failed,
  mutation,
  withoutCodes,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { idOf, invalidId } from "tests/stand-ins/shopify/graphql/typed-id";
import { fulfillmentOrderOf } from "tests/stand-ins/shopify/store/actions/edit-fulfillment-order";
import {
  moveFulfillmentOrder,
  replaceFulfillmentOrder,
  reportProgress,
} from "tests/stand-ins/shopify/store/actions/move-fulfillment-order";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import {
  fulfillmentOrderSource,
  requireFulfillmentScope,
  toUnits,
  type FulfillmentOrderLineItemInput,
} from "./fulfillment-order-input";

const MOVED = ["movedFulfillmentOrder", "originalFulfillmentOrder", "remainingFulfillmentOrder"];

export const fulfillmentOrderMove = mutation("fulfillmentOrderMove", {
  scope: null,
  fields: [...MOVED, "userErrors"],
  run(args, context) {
    requireFulfillmentScope("fulfillmentOrderMove", context);
    const given = argumentsOf<{
      id: string;
      newLocationId: string;
      fulfillmentOrderLineItems?: FulfillmentOrderLineItemInput[] | null;
    }>(args);
    const result = moveFulfillmentOrder(context.shop, {
      fulfillmentOrderId: existingId(given.id, context.shop),
      locationId: idOf(given.newLocationId, "Location"),
      lines: toUnits(given.fulfillmentOrderLineItems),
    });
    if (!result.ok) return failed(result.errors, MOVED);
    const { order, fulfillmentOrder, remainingId } = result.value;
    const moved = { order, fulfillmentOrder };
    const remaining = fulfillmentOrderSource(context.shop, remainingId);
    return {
      movedFulfillmentOrder: moved,
      originalFulfillmentOrder: moved,
      remainingFulfillmentOrder: remaining,
      userErrors: [],
    };
  },
});

export const fulfillmentOrderCancel = mutation("fulfillmentOrderCancel", {
  scope: null,
  fields: ["fulfillmentOrder", "replacementFulfillmentOrder", "userErrors"],
  run(args, context) {
    requireFulfillmentScope("fulfillmentOrderCancel", context);
    const id = existingId(argumentsOf<{ id: string }>(args).id, context.shop);
    const result = replaceFulfillmentOrder(context.shop, id);
    if (!result.ok) {
      return failed(result.errors, ["fulfillmentOrder", "replacementFulfillmentOrder"]);
    }
    const { order, fulfillmentOrder, replacementId } = result.value;
    return {
      fulfillmentOrder: { order, fulfillmentOrder },
      replacementFulfillmentOrder: fulfillmentOrderSource(context.shop, replacementId),
      userErrors: [],
    };
  },
});

export const fulfillmentOrderReportProgress = progress("fulfillmentOrderReportProgress", false);
export const fulfillmentOrderOpen = progress("fulfillmentOrderOpen", true);

function progress(name: string, isOpen: boolean) {
  return mutation(name, {
    scope: null,
    fields: ["fulfillmentOrder", "userErrors"],
    run(args, context) {
      requireFulfillmentScope(name, context);
      const { id } = argumentsOf<{ id: string }>(args);
      const fulfillmentOrderId = isOpen
        ? existingId(id, context.shop)
        : idOf(id, "FulfillmentOrder");
      const result = reportProgress(context.shop, { fulfillmentOrderId, isOpen });
      if (result.ok) return { fulfillmentOrder: result.value, userErrors: [] };
      const errors = isOpen ? withoutCodes(result.errors) : result.errors;
      return failed(errors, ["fulfillmentOrder"]);
    },
  });
}

/** These mutations have no user error for a fulfillment order that there is not. */
function existingId(gid: string, shop: ShopStore): number {
  const id = idOf(gid, "FulfillmentOrder");
  if (fulfillmentOrderOf(shop, id) === null) throw invalidId(gid);
  return id;
}
