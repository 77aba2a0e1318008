import { typeResolvers } from "tests/stand-ins/shopify/graphql/field-resolver";
import { ArrayList } from "tests/stand-ins/shopify/graphql/node-list";
import type {
  FulfillmentHoldSource,
  FulfillmentOrderLineItemSource,
  FulfillmentOrderSource,
} from "tests/stand-ins/shopify/graphql/sources";
import { fulfillmentOrdersOf } from "tests/stand-ins/shopify/store/fulfillment-orders";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type {
  Fulfillment,
  FulfillmentHoldReason,
  FulfillmentOrder,
  LineItem,
  Order,
} from "tests/stand-ins/shopify/store/types";
import { appOf } from "./app-installation";

export const fulfillmentOrderResolvers = [
  typeResolvers<FulfillmentOrderSource>("FulfillmentOrder", {
    id: ({ fulfillmentOrder }) => gid("FulfillmentOrder", fulfillmentOrder.id),
    status: ({ fulfillmentOrder }) => fulfillmentOrder.status,
    // No shop here has a fulfillment service that could be asked.
    requestStatus: () => "UNSUBMITTED",
    createdAt: ({ fulfillmentOrder }) => fulfillmentOrder.createdAt,
    updatedAt: ({ fulfillmentOrder }) => fulfillmentOrder.updatedAt,
    fulfillAt: ({ fulfillmentOrder }) => fullHour(fulfillmentOrder.createdAt),
    fulfillBy: () => null,
    order: ({ order }) => order,
    orderId: ({ order }) => gid("Order", order.id),
    orderName: ({ order }) => order.name,
    orderProcessedAt: ({ order }) => order.processedAt,
    channelId: () => null,
    internationalDuties: () => null,
    merchantRequests: () => new ArrayList<object>([], () => 0),
    fulfillmentHolds: ({ fulfillmentOrder }) => fulfillmentOrder.holds.map((hold) => ({ hold })),
    supportedActions: ({ fulfillmentOrder }) =>
      supportedActions(fulfillmentOrder).map((action) => ({ action, externalUrl: null })),
    assignedLocation: ({ fulfillmentOrder }, _args, { shop }) => {
      const { locationId } = fulfillmentOrder;
      const assigned = locationId === null ? undefined : shop.locations.get(locationId);
      const location = assigned ?? primaryLocation(shop.locations.values());
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
    destination: (source) => destination(source),
    deliveryMethod: () => null,
    remainingLineItemsWeight: ({ order, fulfillmentOrder }) => ({
      value: fulfillmentOrder.lines.reduce(
        (sum, line) => sum + line.remainingQuantity * itemOf(order, line.lineItemId).weightGrams,
        0,
      ),
      unit: "GRAMS",
    }),
    lineItems: ({ order, fulfillmentOrder }) =>
      new ArrayList(
        fulfillmentOrder.lines.map((fulfillmentOrderLine) => ({
          order,
          fulfillmentOrder,
          fulfillmentOrderLine,
        })),
        ({ fulfillmentOrderLine }) => fulfillmentOrderLine.id,
      ),
    fulfillments: ({ order, fulfillmentOrder }) =>
      new ArrayList(
        order.fulfillments
          .filter((fulfillment) => hasShippedFrom(fulfillment, fulfillmentOrder))
          .map((fulfillment) => ({ order, fulfillment })),
        ({ fulfillment }) => fulfillment.id,
      ),
  }),
  typeResolvers<FulfillmentOrderLineItemSource>("FulfillmentOrderLineItem", {
    id: ({ fulfillmentOrderLine }) => gid("FulfillmentOrderLineItem", fulfillmentOrderLine.id),
    totalQuantity: ({ fulfillmentOrderLine }) => fulfillmentOrderLine.totalQuantity,
    remainingQuantity: ({ fulfillmentOrderLine }) => fulfillmentOrderLine.remainingQuantity,
    lineItem: (source) => ({ order: source.order, lineItem: lineItem(source) }),
    requiresShipping: (source) => lineItem(source).requiresShipping,
    productTitle: (source) => lineItem(source).title,
    variantTitle: (source) => lineItem(source).variantTitle,
    sku: (source) => lineItem(source).sku,
    vendor: (source) => lineItem(source).vendor,
    inventoryItemId: (source) => {
      const { variantId } = lineItem(source);
      return variantId === null ? null : gid("InventoryItem", variantId);
    },
    weight: (source) => ({ value: lineItem(source).weightGrams, unit: "GRAMS" }),
  }),
  typeResolvers<FulfillmentHoldSource>("FulfillmentHold", {
    id: ({ hold }) => gid("FulfillmentHold", hold.id),
    handle: ({ hold }) => hold.handle,
    reason: ({ hold }) => hold.reason,
    reasonNotes: ({ hold }) => hold.reasonNotes,
    displayReason: ({ hold }) => HOLD_REASONS[hold.reason],
    heldByRequestingApp: ({ hold }, _args, { grant }) => hold.appId === grant.appId,
    heldByApp: ({ hold }, _args, { grant }) => (hold.appId === grant.appId ? appOf(grant) : null),
  }),
];

/** What Shopify's admin calls the reasons. */
const HOLD_REASONS: Record<FulfillmentHoldReason, string> = {
  AWAITING_PAYMENT: "Awaiting payment",
  AWAITING_RETURN_ITEMS: "Awaiting return items",
  HIGH_RISK_OF_FRAUD: "High risk of fraud",
  INCORRECT_ADDRESS: "Incorrect address",
  INVENTORY_OUT_OF_STOCK: "Inventory out of stock",
  ONLINE_STORE_POST_PURCHASE_CROSS_SELL: "Online store post purchase cross sell",
  OTHER: "Other",
  UNKNOWN_DELIVERY_DATE: "Unknown delivery date",
};

/** What the admin offers for a fulfillment order of the shop's own, as recorded. */
function supportedActions({ status, lines, hasReportedProgress }: FulfillmentOrder): string[] {
  const units = lines.reduce((sum, line) => sum + line.remainingQuantity, 0);
  const split = units > 1 ? ["SPLIT"] : [];
  if (status === "OPEN") return ["CREATE_FULFILLMENT", "REPORT_PROGRESS", "MOVE", "HOLD", ...split];
  if (status === "ON_HOLD") return ["RELEASE_HOLD", "HOLD", "MOVE"];
  if (status === "CLOSED") return [];
  return hasReportedProgress
    ? ["CREATE_FULFILLMENT", "REPORT_PROGRESS", "MARK_AS_OPEN"]
    : ["CREATE_FULFILLMENT", "REPORT_PROGRESS", "MOVE", ...split];
}

export function fulfillmentOrderSources(order: Order): FulfillmentOrderSource[] {
  return fulfillmentOrdersOf(order).map((fulfillmentOrder) => ({ order, fulfillmentOrder }));
}

/** True when units of the fulfillment came from the fulfillment order. */
export function hasShippedFrom({ lineItems }: Fulfillment, { lines }: FulfillmentOrder): boolean {
  return lineItems.some((shipped) =>
    lines.some(
      ({ id, lineItemId }) =>
        lineItemId === shipped.lineItemId && (shipped.fulfillmentOrderLineId ?? id) === id,
    ),
  );
}

/** Where it goes; null without an address, or when nothing is shipped. */
function destination({ order, fulfillmentOrder }: FulfillmentOrderSource) {
  const { shippingAddress: address, email } = order;
  const ships = fulfillmentOrder.lines.some(
    ({ lineItemId }) => itemOf(order, lineItemId).requiresShipping,
  );
  if (address === null || !ships) return null;
  return {
    ...address,
    id: gid("FulfillmentOrderDestination", fulfillmentOrder.id),
    email,
    location: null,
  };
}

function lineItem({ order, fulfillmentOrderLine }: FulfillmentOrderLineItemSource): LineItem {
  return itemOf(order, fulfillmentOrderLine.lineItemId);
}

function itemOf(order: Order, lineItemId: number): LineItem {
  const item = order.lineItems.find(({ id }) => id === lineItemId);
  if (!item) throw new Error(`Order ${order.id} has no line item ${lineItemId}`);
  return item;
}

/** Shopify prints when shipping may begin as a full hour. */
function fullHour(time: string): string {
  return `${time.slice(0, 13)}:00:00Z`;
}

/** The location that stands first: the primary one, else any. */
export function primaryLocation<T extends { isPrimary: boolean }>(
  locations: Iterable<T>,
): T | undefined {
  const all = [...locations];
  return all.find(({ isPrimary }) => isPrimary) ?? all[0];
}
