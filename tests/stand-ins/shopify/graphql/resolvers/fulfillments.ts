import { typeResolvers } from "tests/stand-ins/shopify/graphql/field-resolver";
import { ArrayList } from "tests/stand-ins/shopify/graphql/node-list";
import type {
  FulfillmentEventSource,
  FulfillmentLineItemSource,
  FulfillmentOrderLineItemSource,
  FulfillmentOrderSource,
  FulfillmentSource,
} from "tests/stand-ins/shopify/graphql/sources";
import { gid } from "tests/stand-ins/shopify/store/gid";
import {
  fulfillmentDisplayStatus,
  orderFigures,
  share,
} from "tests/stand-ins/shopify/store/order-figures";
import type { Order } from "tests/stand-ins/shopify/store/types";
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
  fulfillmentOrders: ({ order }) => new ArrayList([{ fulfillmentOrderOf: order }], () => order.id),
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

const fulfillmentOrderFields = [
  typeResolvers<FulfillmentOrderSource>("FulfillmentOrder", {
    id: ({ fulfillmentOrderOf }) => gid("FulfillmentOrder", fulfillmentOrderOf.id),
    status: ({ fulfillmentOrderOf }) => fulfillmentOrderStatus(fulfillmentOrderOf),
    requestStatus: () => "UNSUBMITTED",
    createdAt: ({ fulfillmentOrderOf }) => fulfillmentOrderOf.createdAt,
    updatedAt: ({ fulfillmentOrderOf }) => fulfillmentOrderOf.updatedAt,
    fulfillAt: ({ fulfillmentOrderOf }) => fulfillmentOrderOf.createdAt,
    fulfillBy: () => null,
    order: ({ fulfillmentOrderOf }) => fulfillmentOrderOf,
    orderId: ({ fulfillmentOrderOf }) => gid("Order", fulfillmentOrderOf.id),
    orderName: ({ fulfillmentOrderOf }) => fulfillmentOrderOf.name,
    orderProcessedAt: ({ fulfillmentOrderOf }) => fulfillmentOrderOf.processedAt,
    channelId: () => null,
    fulfillmentHolds: () => [],
    supportedActions: ({ fulfillmentOrderOf }) =>
      fulfillmentOrderStatus(fulfillmentOrderOf) === "CLOSED"
        ? []
        : [{ action: "CREATE_FULFILLMENT", externalUrl: null }],
    assignedLocation: (_source, _args, { shop }) => {
      const location = primaryLocation(shop.locations.values());
      const address = location?.address;
      return {
        name: location?.name ?? "",
        location: location ?? null,
        address1: address?.address1 ?? null,
        address2: address?.address2 ?? null,
        city: address?.city ?? null,
        countryCode: address?.countryCode ?? null,
        phone: address?.phone ?? null,
        province: address?.province ?? null,
        zip: address?.zip ?? null,
      };
    },
    destination: () => null,
    deliveryMethod: () => null,
    lineItems: ({ fulfillmentOrderOf }) =>
      new ArrayList(
        fulfillmentOrderOf.lineItems.map((lineItem) => ({ fulfillmentOrderOf, lineItem })),
        ({ lineItem }) => lineItem.id,
      ),
    fulfillments: ({ fulfillmentOrderOf: order }) =>
      new ArrayList(
        order.fulfillments.map((fulfillment) => ({ order, fulfillment })),
        ({ fulfillment }) => fulfillment.id,
      ),
  }),
  typeResolvers<FulfillmentOrderLineItemSource>("FulfillmentOrderLineItem", {
    id: ({ lineItem }) => gid("FulfillmentOrderLineItem", lineItem.id),
    totalQuantity: ({ fulfillmentOrderOf, lineItem }) =>
      orderFigures(fulfillmentOrderOf).lines.get(lineItem.id)?.keptQuantity ?? 0,
    remainingQuantity: ({ fulfillmentOrderOf, lineItem }) =>
      orderFigures(fulfillmentOrderOf).lines.get(lineItem.id)?.unfulfilledQuantity ?? 0,
    lineItem: ({ fulfillmentOrderOf, lineItem }) => ({ order: fulfillmentOrderOf, lineItem }),
    requiresShipping: ({ lineItem }) => lineItem.requiresShipping,
    productTitle: ({ lineItem }) => lineItem.title,
    variantTitle: ({ lineItem }) => lineItem.variantTitle,
    sku: ({ lineItem }) => lineItem.sku,
    vendor: ({ lineItem }) => lineItem.vendor,
    inventoryItemId: ({ lineItem }) =>
      lineItem.variantId === null ? null : gid("InventoryItem", lineItem.variantId),
    weight: ({ lineItem }) => ({ value: lineItem.weightGrams, unit: "GRAMS" }),
  }),
];

export const fulfillmentResolvers = [
  fulfillmentFields,
  ...fulfillmentPartFields,
  ...fulfillmentOrderFields,
];

/** The line item of an order by id. */
export function lineItemOf(order: Order, lineItemId: number) {
  const lineItem = order.lineItems.find(({ id }) => id === lineItemId);
  if (!lineItem) throw new Error(`Order ${order.id} has no line item ${lineItemId}`);
  return { order, lineItem };
}

/** The location that stands first: the primary one, else any. */
export function primaryLocation<T extends { isPrimary: boolean }>(
  locations: Iterable<T>,
): T | undefined {
  const all = [...locations];
  return all.find(({ isPrimary }) => isPrimary) ?? all[0];
}

function fulfillmentOrderStatus(order: Order): string {
  if (order.cancelledAt) return "CLOSED";
  const figures = orderFigures(order);
  const open = [...figures.lines.values()].some((line) => line.unfulfilledQuantity > 0);
  if (!open) return "CLOSED";
  return figures.fulfillmentStatus === "PARTIALLY_FULFILLED" ? "IN_PROGRESS" : "OPEN";
}
