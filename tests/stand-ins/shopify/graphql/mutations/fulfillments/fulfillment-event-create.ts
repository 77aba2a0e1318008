import {
  argumentsOf,
  below,
  failed,
  mutation,
} from "tests/stand-ins/shopify/graphql/mutations/mutation";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { addFulfillmentEvent } from "tests/stand-ins/shopify/store/actions/add-fulfillment-event";
import { findFulfillment } from "tests/stand-ins/shopify/store/actions/edit-fulfillment";
import type { FulfillmentEventStatus } from "tests/stand-ins/shopify/store/types";
import { FULFILLMENT_SCOPES } from "./fulfillment-scopes";

interface FulfillmentEventInput {
  fulfillmentId: string;
  status: FulfillmentEventStatus;
  message?: string | null;
  happenedAt?: string | null;
  estimatedDeliveryAt?: string | null;
  address1?: string | null;
  city?: string | null;
  province?: string | null;
  country?: string | null;
  zip?: string | null;
  latitude?: number | null;
  longitude?: number | null;
}

export const fulfillmentEventCreate = mutation("fulfillmentEventCreate", {
  scope: FULFILLMENT_SCOPES,
  fields: ["fulfillmentEvent", "userErrors"],
  run(args, { shop }) {
    const { fulfillmentEvent: input } = argumentsOf<{ fulfillmentEvent: FulfillmentEventInput }>(
      args,
    );
    const { fulfillmentId: gid, happenedAt, ...fields } = input;
    const fulfillmentId = idOf(gid, "Fulfillment");
    const result = addFulfillmentEvent(shop, {
      ...fields,
      fulfillmentId,
      ...(happenedAt ? { happenedAt } : {}),
    });
    if (!result.ok) return failed(below(["fulfillmentEvent"], result.errors), ["fulfillmentEvent"]);
    const found = findFulfillment(shop, fulfillmentId);
    const event = found?.fulfillment.events.find(({ id }) => id === result.value.eventId);
    return { fulfillmentEvent: found && event ? { ...found, event } : null, userErrors: [] };
  },
});
