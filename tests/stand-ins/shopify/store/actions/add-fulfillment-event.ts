import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type {
  ActionResult,
  FulfillmentEvent,
  FulfillmentEventStatus,
  Order,
} from "tests/stand-ins/shopify/store/types";
import { editFulfillment, findFulfillment } from "./edit-fulfillment";
import { nextChildId } from "./order-drafts";
import { refuse } from "./user-errors";

export interface AddFulfillmentEventInput {
  fulfillmentId: number;
  status: FulfillmentEventStatus;
  message?: string | null;
  happenedAt?: string;
  city?: string | null;
  province?: string | null;
  country?: string | null;
  zip?: string | null;
  address1?: string | null;
  latitude?: number | null;
  longitude?: number | null;
  estimatedDeliveryAt?: string | null;
}

/** Adds a carrier's report to a fulfillment. Announces `fulfillment_events/create` too. */
export function addFulfillmentEvent(
  shop: ShopStore,
  input: AddFulfillmentEventInput,
): ActionResult<{ order: Order; fulfillmentId: number; eventId: number }> {
  const { fulfillmentId } = input;
  const found = findFulfillment(shop, fulfillmentId);
  if (found === null) return refuse(["fulfillmentId"], "Fulfillment does not exist.");
  const now = shop.nowIso();
  const event: FulfillmentEvent = {
    id: nextChildId(structuredClone(found.order)),
    status: input.status,
    happenedAt: input.happenedAt ?? now,
    createdAt: now,
    message: input.message ?? null,
    city: input.city ?? null,
    province: input.province ?? null,
    country: input.country ?? null,
    zip: input.zip ?? null,
    address1: input.address1 ?? null,
    latitude: input.latitude ?? null,
    longitude: input.longitude ?? null,
    estimatedDeliveryAt: input.estimatedDeliveryAt ?? null,
  };
  const topic = "fulfillment_events/create" as const;
  const order = editFulfillment(
    shop,
    found,
    (fulfillment, draft) => {
      draft.nextChild += 1;
      fulfillment.events.push(event);
      if (event.status === "IN_TRANSIT") fulfillment.inTransitAt ??= event.happenedAt;
      if (event.status === "DELIVERED") fulfillment.deliveredAt = event.happenedAt;
      fulfillment.estimatedDeliveryAt =
        input.estimatedDeliveryAt ?? fulfillment.estimatedDeliveryAt;
    },
    [{ topic, resourceGid: gid("FulfillmentEvent", event.id) }],
  );
  return { ok: true, value: { order, fulfillmentId, eventId: event.id } };
}
