import { argumentsOf, failed, mutation } from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import {
  holdFulfillmentOrder,
  releaseHold,
} from "tests/stand-ins/shopify/store/actions/hold-fulfillment-order";
import type { FulfillmentHoldReason } from "tests/stand-ins/shopify/store/types";
import {
  fulfillmentOrderSource,
  requireFulfillmentScope,
  toUnits,
  type FulfillmentOrderLineItemInput,
} from "./fulfillment-order-input";

interface HoldArguments {
  id: string;
  fulfillmentHold: {
    reason: FulfillmentHoldReason;
    reasonNotes?: string | null;
    handle?: string | null;
    externalId?: string | null;
    fulfillmentOrderLineItems?: FulfillmentOrderLineItemInput[] | null;
  };
}

const NULLS = ["fulfillmentHold", "fulfillmentOrder", "remainingFulfillmentOrder"];

export const fulfillmentOrderHold = mutation("fulfillmentOrderHold", {
  scope: null,
  fields: [...NULLS, "userErrors"],
  run(args, context) {
    requireFulfillmentScope("fulfillmentOrderHold", context);
    const { shop, grant } = context;
    const { id, fulfillmentHold: input } = argumentsOf<HoldArguments>(args);
    const result = holdFulfillmentOrder(shop, {
      fulfillmentOrderId: idOf(id, "FulfillmentOrder"),
      reason: input.reason,
      reasonNotes: input.reasonNotes ?? null,
      handle: input.handle ?? null,
      externalId: input.externalId ?? null,
      appId: grant.appId,
      lines: toUnits(input.fulfillmentOrderLineItems),
    });
    if (!result.ok) return failed(result.errors, NULLS);
    const { hold, remainingId, order, fulfillmentOrder } = result.value;
    return {
      fulfillmentHold: { hold },
      fulfillmentOrder: { order, fulfillmentOrder },
      remainingFulfillmentOrder: fulfillmentOrderSource(shop, remainingId),
      userErrors: [],
    };
  },
});

export const fulfillmentOrderReleaseHold = mutation("fulfillmentOrderReleaseHold", {
  scope: null,
  fields: ["fulfillmentOrder", "userErrors"],
  run(args, context) {
    requireFulfillmentScope("fulfillmentOrderReleaseHold", context);
    const { id, holdIds, externalId } = argumentsOf<{
      id: string;
      holdIds?: string[] | null;
      externalId?: string | null;
    }>(args);
    const result = releaseHold(context.shop, {
      fulfillmentOrderId: idOf(id, "FulfillmentOrder"),
      holdIds: holdIds?.map((holdId) => idOf(holdId, "FulfillmentHold")) ?? null,
      externalId: externalId ?? null,
    });
    if (!result.ok) return failed(result.errors, ["fulfillmentOrder"]);
    return { fulfillmentOrder: result.value, userErrors: [] };
  },
});
