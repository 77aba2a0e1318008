import { typeResolvers } from "tests/stand-ins/shopify/graphql/field-resolver";
import { ArrayList } from "tests/stand-ins/shopify/graphql/node-list";
import type {
  FulfillmentEventSource,
  FulfillmentLineItemSource,
  FulfillmentSource,
} from "tests/stand-ins/shopify/graphql/sources";
import { fulfillmentDisplayStatus } from "tests/stand-ins/shopify/store/fulfillment-status";
import { gid } from "tests/stand-ins/shopify/store/gid";
import { share } from "tests/stand-ins/shopify/store/line-figures";
import type { Order } from "tests/stand-ins/shopify/store/types";
import { fulfillmentOrderSources, hasShippedFrom } from "./fulfillment-orders";
import { moneyBag } from "./money";

const fulfillmentFields = typeResolvers<FulfillmentSource>("Fulfillment", {
  id: ({ fulfillment }) => gid("Fulfillment", fulfillment.id),
  legacyResourceId: ({ fulfillment }) => String(fulfillment.id),
  name: ({ fulfillment }) => fulfillment.name,
  status: ({ fulfillment }) => fulfillment.status,
  displayStatus: ({ fulfillment }) => fulfillmentDisplayStatus(fulfillment),
  createdAt: ({ fulfillment }) => fulfillment.createdAt,
  updatedAt: ({ fulfillment }) => fulfillment.updatedAt,
  inTransitAt: ({ fulfillment }) => fulfillment.inTransitAt,
  deliveredAt: ({ fulfillment }) => fulfillment.deliveredAt,
  estimatedDeliveryAt: ({ fulfillment }) => fulfillment.estimatedDeliveryAt,
  requiresShipping: () => true,
  totalQuantity: ({ fulfillment }) =>
    fulfillment.lineItems.reduce((total, { quantity }) => total + quantity, 0),
  trackingInfo: ({ fulfillment }, args) =>
    typeof args.first === "number"
      ? fulfillment.tracking.slice(0, args.first)
      : fulfillment.tracking,
  location: ({ fulfillment }, _args, { shop }) =>
    shop.locations.get(fulfillment.locationId) ?? null,
  order: ({ order }) => order,
  service: () => null,
  events: ({ order, fulfillment }) =>
    new ArrayList(
      fulfillment.events.map((event) => ({ order, fulfillment, event })),
      ({ event }) => event.id,
    ),
  fulfillmentLineItems: ({ order, fulfillment }) =>
    new ArrayList(
      fulfillment.lineItems.map((line) => ({ order, fulfillment, line })),
      ({ line }) => line.id,
    ),
  fulfillmentOrders: ({ order, fulfillment }) => {
    const own = fulfillmentOrderSources(order).filter(({ fulfillmentOrder }) =>
      hasShippedFrom(fulfillment, fulfillmentOrder),
    );
    return new ArrayList(own, ({ fulfillmentOrder }) => fulfillmentOrder.id);
  },
});

const fulfillmentPartFields = [
  typeResolvers<FulfillmentEventSource>("FulfillmentEvent", {
    id: ({ event }) => gid("FulfillmentEvent", event.id),
    status: ({ event }) => event.status,
    happenedAt: ({ event }) => event.happenedAt,
    createdAt: ({ event }) => event.createdAt,
    message: ({ event }) => event.message,
    estimatedDeliveryAt: ({ event }) => event.estimatedDeliveryAt ?? null,
    address1: ({ event }) => event.address1 ?? null,
    city: ({ event }) => event.city,
    province: ({ event }) => event.province,
    country: ({ event }) => event.country,
    zip: ({ event }) => event.zip,
    latitude: ({ event }) => event.latitude ?? null,
    longitude: ({ event }) => event.longitude ?? null,
  }),
  typeResolvers<FulfillmentLineItemSource>("FulfillmentLineItem", {
    id: ({ line }) => gid("FulfillmentLineItem", line.id),
    quantity: ({ line }) => line.quantity,
    lineItem: ({ order, line }) => lineItemOf(order, line.lineItemId),
    originalTotalSet: ({ order, line }) => {
      const { lineItem } = lineItemOf(order, line.lineItemId);
      return moneyBag(lineItem.unitPrice * line.quantity, order.currencyCode);
    },
    discountedTotalSet: ({ order, line }) => {
      const { lineItem } = lineItemOf(order, line.lineItemId);
      const whole = lineItem.unitPrice * lineItem.quantity - lineItem.discount;
      return moneyBag(share(whole, lineItem.quantity, line.quantity), order.currencyCode);
    },
  }),
];

export const fulfillmentResolvers = [fulfillmentFields, ...fulfillmentPartFields];

/** The line item of an order by id. */
export function lineItemOf(order: Order, lineItemId: number) {
  const lineItem = order.lineItems.find(({ id }) => id === lineItemId);
  if (!lineItem) throw new Error(`Order ${order.id} has no line item ${lineItemId}`);
  return { order, lineItem };
}
