import type { Fulfillment } from "./types";

/** Shopify's `FulfillmentDisplayStatus` of a fulfillment, from its latest event. */
export function fulfillmentDisplayStatus(fulfillment: Fulfillment): string {
  if (fulfillment.status === "CANCELLED") return "CANCELED";
  if (fulfillment.status !== "SUCCESS") return "FAILURE";
  const latest = fulfillment.events.reduce<Fulfillment["events"][number] | null>(
    (best, event) => (best && best.happenedAt > event.happenedAt ? best : event),
    null,
  );
  if (!latest) return "FULFILLED";
  return latest.status === "FAILURE" ? "NOT_DELIVERED" : latest.status;
}
