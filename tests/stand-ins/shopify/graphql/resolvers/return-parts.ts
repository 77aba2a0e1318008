import { typeResolvers, type FieldResolver } from "tests/stand-ins/shopify/graphql/field-resolver";
import { ArrayList } from "tests/stand-ins/shopify/graphql/node-list";
import type { FulfillmentSource, ReturnSource } from "tests/stand-ins/shopify/graphql/sources";
import { idOf } from "tests/stand-ins/shopify/graphql/typed-id";
import { findVariant } from "tests/stand-ins/shopify/store/actions/order-drafts";
import { returnableUnits } from "tests/stand-ins/shopify/store/actions/request-return";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { ExchangeLineItem, Order, ReturnLineItem } from "tests/stand-ins/shopify/store/types";

interface ExchangeLineSource {
  order: Order;
  exchangeLine: ExchangeLineItem;
}

/** A return as what is to arrive for it. */
interface ReverseSource {
  reverseOf: ReturnSource;
}

interface ReverseLineSource extends ReverseSource {
  line: ReturnLineItem;
}

export const returnPartResolvers = [
  typeResolvers<ExchangeLineSource>("ExchangeLineItem", {
    id: ({ exchangeLine }) => gid("ExchangeLineItem", exchangeLine.id),
    quantity: ({ exchangeLine }) => exchangeLine.quantity,
    processedQuantity: ({ exchangeLine }) => exchangeLine.processedQuantity,
    processableQuantity: ({ exchangeLine }) =>
      exchangeLine.quantity - exchangeLine.processedQuantity,
    unprocessedQuantity: ({ exchangeLine }) =>
      exchangeLine.quantity - exchangeLine.processedQuantity,
    variantId: ({ exchangeLine }) => gid("ProductVariant", exchangeLine.variantId),
    productId: ({ exchangeLine }, _args, { shop }) => {
      const found = findVariant(shop, exchangeLine.variantId);
      return found && gid("Product", found.product.id);
    },
    title: ({ exchangeLine }, _args, { shop }) =>
      findVariant(shop, exchangeLine.variantId)?.product.title ?? null,
    variantTitle: ({ exchangeLine }, _args, { shop }) =>
      findVariant(shop, exchangeLine.variantId)?.variant.optionValues.join(" / ") ?? null,
    variantSku: ({ exchangeLine }, _args, { shop }) =>
      findVariant(shop, exchangeLine.variantId)?.variant.sku ?? null,
    lineItem: (source) => lineItems(source)[0] ?? null,
    lineItems: (source) => lineItems(source),
  }),
  typeResolvers<ReverseSource>("ReverseFulfillmentOrder", {
    id: ({ reverseOf }) => gid("ReverseFulfillmentOrder", reverseOf.orderReturn.id),
    status: ({ reverseOf }) => (reverseOf.orderReturn.status === "OPEN" ? "OPEN" : "CLOSED"),
    order: ({ reverseOf }) => reverseOf.order,
    thirdPartyConfirmation: () => null,
    reverseDeliveries: () => new ArrayList<object>([], () => 0),
    lineItems: ({ reverseOf }) =>
      new ArrayList(
        reverseOf.orderReturn.lineItems.map((line) => ({ reverseOf, line })),
        ({ line }) => line.id,
      ),
  }),
  typeResolvers<ReverseLineSource>("ReverseFulfillmentOrderLineItem", {
    id: ({ line }) => gid("ReverseFulfillmentOrderLineItem", line.id),
    totalQuantity: ({ line }) => line.quantity,
    fulfillmentLineItem: ({ reverseOf, line }) => {
      for (const fulfillment of reverseOf.order.fulfillments) {
        const shipped = fulfillment.lineItems.find(({ id }) => id === line.fulfillmentLineItemId);
        if (shipped) return { order: reverseOf.order, fulfillment, line: shipped };
      }
      return null;
    },
    dispositions: ({ line }, _args, { shop }) =>
      (line.dispositions ?? []).map(({ id, type, quantity, locationId, createdAt }) => ({
        id: gid("ReverseFulfillmentOrderDisposition", id),
        type,
        quantity,
        createdAt,
        location: locationId === null ? null : (shop.locations.get(locationId) ?? null),
      })),
  }),
  typeResolvers<FulfillmentSource>("ReturnableFulfillment", {
    id: ({ fulfillment }) => gid("ReturnableFulfillment", fulfillment.id),
    fulfillment: (source) => source,
    returnableFulfillmentLineItems: ({ order, fulfillment }) =>
      new ArrayList(
        fulfillment.lineItems
          .map((line) => ({
            fulfillmentLineItem: { order, fulfillment, line },
            quantity: returnableUnits(order, line),
          }))
          .filter(({ quantity }) => quantity > 0),
        ({ fulfillmentLineItem }) => fulfillmentLineItem.line.id,
      ),
  }),
];

/** Shipments of an order of which something can still come back. */
export const returnableFulfillments: FieldResolver<unknown> = (_root, args, { shop }) => {
  const order = shop.orders.get(idOf(String(args.orderId), "Order"));
  const shipped = (order?.fulfillments ?? []).filter(
    ({ status, lineItems: lines }) =>
      status === "SUCCESS" && order && lines.some((line) => returnableUnits(order, line) > 0),
  );
  return new ArrayList(
    order ? shipped.map((fulfillment) => ({ order, fulfillment })) : [],
    ({ fulfillment }) => fulfillment.id,
  );
};

function lineItems({ order, exchangeLine }: ExchangeLineSource) {
  return order.lineItems
    .filter(({ id }) => exchangeLine.lineItemIds.includes(id))
    .map((lineItem) => ({ order, lineItem }));
}
