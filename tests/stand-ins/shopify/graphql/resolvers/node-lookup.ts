import { bulkOperationRecords } from "tests/stand-ins/shopify/bulk/bulk-operation-record";
import { canReadOrder } from "tests/stand-ins/shopify/graphql/order-window";
import type { RequestContext } from "tests/stand-ins/shopify/graphql/request-context";
import { typed } from "tests/stand-ins/shopify/graphql/sources";
import { fulfillmentOrderOf } from "tests/stand-ins/shopify/store/actions/edit-fulfillment-order";
import { findCancelJobResult } from "tests/stand-ins/shopify/store/cancel-jobs";
import { findGiftCard } from "tests/stand-ins/shopify/store/credit/gift-card";
import {
  findStoreCreditAccount,
  findStoreCreditTransaction,
} from "tests/stand-ins/shopify/store/credit/store-credit";
import { findDiscount } from "tests/stand-ins/shopify/store/discounts";
import { findDraftOrder } from "tests/stand-ins/shopify/store/draft-orders/draft-order";
import { parentId, parseGid, parseInventoryLevelGid } from "tests/stand-ins/shopify/store/gid";
import type { Order } from "tests/stand-ins/shopify/store/types";
import { webhookSubscriptions } from "tests/stand-ins/shopify/store/webhook-subscriptions";
import { addressSources } from "./customers";
import { fulfillmentOrderSources } from "./fulfillment-orders";

type NodeFinder = (id: number, context: RequestContext, gid: string) => object | null | undefined;

function orderOf(childId: number, context: RequestContext): Order | undefined {
  const order = context.shop.orders.get(parentId(childId));
  return order && canReadOrder(order, context) ? order : undefined;
}

/** Finds a part of an order in one of its lists. */
function orderPart<Part extends { id: number }>(
  parts: (order: Order) => readonly Part[],
  source: (order: Order, part: Part) => object,
): NodeFinder {
  return (id, context) => {
    const order = orderOf(id, context);
    const part = order && parts(order).find((one) => one.id === id);
    return order && part ? source(order, part) : null;
  };
}

function productOf(childId: number, { shop }: RequestContext) {
  return shop.products.get(parentId(childId));
}

const findVariant: NodeFinder = (id, context) => {
  const product = productOf(id, context);
  const variant = product?.variants.find((one) => one.id === id);
  return product && variant ? { product, variant } : null;
};

const finders = new Map<string, NodeFinder>([
  ["Shop", (id, { shop }) => (shop.record.id === id ? shop.record : null)],
  [
    "Order",
    (id, context) => {
      const order = context.shop.orders.get(id);
      return order && canReadOrder(order, context) ? order : null;
    },
  ],
  ["Customer", (id, { shop }) => shop.customers.get(id)],
  ["Product", (id, { shop }) => shop.products.get(id)],
  ["Collection", (id, { shop }) => shop.collections.get(id)],
  ["Location", (id, { shop }) => shop.locations.get(id)],
  ["ProductVariant", findVariant],
  ["InventoryItem", findVariant],
  ["InventoryLevel", findInventoryLevel],
  ["MediaImage", findMedia],
  [
    "ProductOption",
    (id, context) => {
      const product = productOf(id, context);
      const option = product?.options.find((one) => one.id === id);
      return product && option ? { product, option } : null;
    },
  ],
  ["MailingAddress", findAddress],
  [
    "LineItem",
    orderPart(
      (order) => order.lineItems,
      (order, lineItem) => ({ order, lineItem }),
    ),
  ],
  [
    "Fulfillment",
    orderPart(
      (order) => order.fulfillments,
      (order, fulfillment) => ({ order, fulfillment }),
    ),
  ],
  [
    "FulfillmentOrder",
    (id, context) => {
      const found = fulfillmentOrderOf(context.shop, id);
      return found && canReadOrder(found.order, context) ? found : null;
    },
  ],
  ["FulfillmentOrderLineItem", findFulfillmentOrderLine],
  [
    "Refund",
    orderPart(
      (order) => order.refunds,
      (order, refund) => ({ order, refund }),
    ),
  ],
  [
    "OrderTransaction",
    orderPart(
      (order) => order.transactions,
      (order, transaction) => ({ order, transaction }),
    ),
  ],
  [
    "Return",
    orderPart(
      (order) => order.returns,
      (order, orderReturn) => ({ order, orderReturn }),
    ),
  ],
  ["DiscountNode", (id, { shop }) => findDiscount(shop, id)],
  ["DiscountCodeNode", (id, { shop }) => findDiscount(shop, id)],
  ["GiftCard", (id, { shop }) => findGiftCard(shop, id)],
  ["StoreCreditAccount", (id, { shop }) => findStoreCreditAccount(shop, id)],
  ["StoreCreditAccountCreditTransaction", (id, { shop }) => findStoreCreditTransaction(shop, id)],
  ["StoreCreditAccountDebitTransaction", (id, { shop }) => findStoreCreditTransaction(shop, id)],
  ["DraftOrder", (id, { shop }) => findDraftOrder(shop, id)],
  ["BulkOperation", (id, { shop }) => bulkOperationRecords(shop).get(String(id))],
  ["WebhookSubscription", (id, { shop }) => webhookSubscriptions(shop).get(String(id))],
  ["StaffMember", (id, { shop }) => shop.record.staff.find((one) => one.id === id)],
]);

/**
 * The object of a gid, marked with its type; null when there is none, or it is of another type than
 * asked for.
 */
export function findNode(
  gidText: unknown,
  context: RequestContext,
  typeName?: string,
): object | null {
  if (typeof gidText !== "string") return null;
  const cancelJob = typeName === undefined ? findCancelJobResult(context.shop, gidText) : null;
  if (cancelJob) return typed("OrderCancelJobResult", cancelJob);
  const parsed = parseGid(gidText);
  if (!parsed || (typeName && parsed.type !== typeName)) return null;
  const found = finders.get(parsed.type)?.(parsed.id, context, gidText) ?? null;
  return found && typed(parsed.type, found);
}

function findInventoryLevel(_id: number, context: RequestContext, gidText: string) {
  const parsed = parseInventoryLevelGid(gidText);
  if (!parsed) return null;
  const product = productOf(parsed.inventoryItemId, context);
  const variant = product?.variants.find(({ id }) => id === parsed.inventoryItemId);
  const level = variant?.inventory.levels.find(
    ({ locationId }) => locationId === parsed.locationId,
  );
  return product && variant && level ? { product, variant, level } : null;
}

function findFulfillmentOrderLine(id: number, context: RequestContext) {
  const order = orderOf(id, context);
  for (const source of order ? fulfillmentOrderSources(order) : []) {
    const fulfillmentOrderLine = source.fulfillmentOrder.lines.find((line) => line.id === id);
    if (fulfillmentOrderLine) return { ...source, fulfillmentOrderLine };
  }
  return null;
}

function findMedia(id: number, context: RequestContext) {
  const product = productOf(id, context);
  const media = product?.media.find((one) => one.id === id);
  return product && media ? { product, media } : null;
}

function findAddress(id: number, context: RequestContext, gidText: string) {
  if (gidText.includes("CustomerAddress")) {
    const customer = context.shop.customers.get(parentId(id));
    return customer
      ? (addressSources(customer).find(({ address }) => address.id === id) ?? null)
      : null;
  }
  const order = orderOf(id, context);
  const address = [order?.shippingAddress, order?.billingAddress].find((one) => one?.id === id);
  return address ? { address, owner: "Address" as const } : null;
}
