import {
  argumentsOf,
  mutation,
  toPayload,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { cancelFulfillment } from "tests/stand-ins/shopify/store/actions/cancel-fulfillment";
import { updateTracking } from "tests/stand-ins/shopify/store/actions/update-tracking";
import { fulfillmentSource } from "./fulfillment-create";
import { FULFILLMENT_SCOPES } from "./fulfillment-scopes";
import { toTracking, type TrackingInput } from "./tracking-input";

export const fulfillmentCancel = mutation("fulfillmentCancel", {
  scope: FULFILLMENT_SCOPES,
  fields: ["fulfillment", "userErrors"],
  run(args, { shop }) {
    const { id } = argumentsOf<{ id: string }>(args);
    const result = cancelFulfillment(shop, { fulfillmentId: idOf(id, "Fulfillment") });
    return toPayload(result, ["fulfillment"], ({ order, fulfillmentId }) => ({
      fulfillment: fulfillmentSource(shop, order, fulfillmentId),
    }));
  },
});

export const fulfillmentTrackingInfoUpdate = trackingUpdate("fulfillmentTrackingInfoUpdate");
export const fulfillmentTrackingInfoUpdateV2 = trackingUpdate("fulfillmentTrackingInfoUpdateV2");

function trackingUpdate(name: string) {
  return mutation(name, {
    scope: FULFILLMENT_SCOPES,
    fields: ["fulfillment", "userErrors"],
    run(args, { shop }) {
      const given = argumentsOf<{ fulfillmentId: string; trackingInfoInput: TrackingInput }>(args);
      const result = updateTracking(shop, {
        fulfillmentId: idOf(given.fulfillmentId, "Fulfillment"),
        tracking: toTracking(given.trackingInfoInput),
      });
      return toPayload(result, ["fulfillment"], ({ order, fulfillmentId }) => ({
        fulfillment: fulfillmentSource(shop, order, fulfillmentId),
      }));
    },
  });
}
