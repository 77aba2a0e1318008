import { activeStaff } from "tests/stand-ins/shopify/auth/staff";
import { orderList } from "tests/stand-ins/shopify/graphql/order-list";
import { parentId, parseGid, parseInventoryLevelGid } from "tests/stand-ins/shopify/store/gid";
import { orderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { ChangeTopic, Order, Product, ShopChange } from "tests/stand-ins/shopify/store/types";
import { payloadFormat, type Payload, type PayloadFormat } from "./payload-format";
import { bulkOperationPayload } from "./payloads/bulk-operation-payload";
import {
  customerDeletedPayload,
  customerPayload,
  purchasingSummaryPayload,
} from "./payloads/customer-payload";
import { fulfillmentEventPayload, fulfillmentPayload } from "./payloads/fulfillment-payload";
import {
  inventoryItemDeletedPayload,
  inventoryItemPayload,
  inventoryLevelPayload,
} from "./payloads/inventory-payload";
import { orderEditPayload } from "./payloads/order-edit-payload";
import { orderPayload } from "./payloads/order-payload";
import { productPayload } from "./payloads/product-payload";
import { refundPayload } from "./payloads/refund-payload";
import {
  returnDeclinedPayload,
  returnPayload,
  returnStatusPayload,
} from "./payloads/return-payload";
import { shopPayload } from "./payloads/shop-payload";
import { preparedPayloads } from "./prepared-payloads";

/** What the builders of bodies read. */
interface PayloadContext {
  shop: ShopStore;
  format: PayloadFormat;
  id: number;
  gid: string;
  /** The version of an order before its last edit. */
  orderBeforeEdit: Order | null;
}

type Builder = (context: PayloadContext) => Payload | null;

const wholeOrder: Builder = (context) => {
  const order = context.shop.orders.get(context.id);
  return order ? buildOrder(context, order) : null;
};
const wholeProduct: Builder = ({ shop, id, format }) => {
  const product = shop.products.get(id);
  return product ? productPayload(product, format) : null;
};
const wholeCustomer: Builder = ({ shop, id, format }) => {
  const customer = shop.customers.get(id);
  return customer ? customerPayload(customer, format) : null;
};
const wholeFulfillment: Builder = (context) => {
  const order = ownerOrder(context);
  const fulfillment = order?.fulfillments.find(({ id }) => id === context.id);
  return order && fulfillment ? fulfillmentPayload(order, fulfillment, context.format) : null;
};
const inventoryLevel: Builder = ({ shop, gid, format }) => {
  const ids = parseInventoryLevelGid(gid);
  if (!ids) return null;
  const variant = variantOf(shop, ids.inventoryItemId);
  const level = variant?.inventory.levels.find(({ locationId }) => locationId === ids.locationId);
  return level ? inventoryLevelPayload(ids.inventoryItemId, level, format) : null;
};
const inventoryItem: Builder = ({ shop, id, format }) => {
  const variant = variantOf(shop, id);
  return variant ? inventoryItemPayload(variant, format) : null;
};
const wholeReturn: Builder = (context) => buildReturn(context, returnPayload);
const returnStatus: Builder = (context) => buildReturn(context, returnStatusPayload);

const BUILDERS: Record<ChangeTopic, Builder> = {
  ...preparedPayloads,
  "bulk_operations/finish": ({ shop, gid, format }) => bulkOperationPayload(shop, gid, format),
  "customers/create": wholeCustomer,
  "customers/delete": ({ id }) => customerDeletedPayload(id),
  "customers/update": wholeCustomer,
  "fulfillment_events/create": buildFulfillmentEvent,
  "fulfillments/create": wholeFulfillment,
  "fulfillments/update": wholeFulfillment,
  "inventory_items/create": inventoryItem,
  "inventory_items/delete": ({ id }) => inventoryItemDeletedPayload(id),
  "inventory_items/update": inventoryItem,
  "inventory_levels/connect": inventoryLevel,
  "inventory_levels/disconnect": ({ gid }) => {
    const ids = parseInventoryLevelGid(gid);
    return ids && { inventory_item_id: ids.inventoryItemId, location_id: ids.locationId };
  },
  "inventory_levels/update": inventoryLevel,
  "orders/cancelled": wholeOrder,
  "orders/create": wholeOrder,
  "orders/delete": ({ id }) => ({ id }),
  "orders/edited": ({ shop, id, format, orderBeforeEdit }) => {
    const order = shop.orders.get(id);
    return order ? orderEditPayload(orderBeforeEdit, order, format) : null;
  },
  "orders/fulfilled": wholeOrder,
  "orders/paid": wholeOrder,
  "orders/partially_fulfilled": wholeOrder,
  "orders/updated": wholeOrder,
  "products/create": wholeProduct,
  "products/delete": ({ id }) => ({ id }),
  "products/update": wholeProduct,
  "refunds/create": (context) => {
    const order = ownerOrder(context);
    const refund = order?.refunds.find(({ id }) => id === context.id);
    return order && refund
      ? refundPayload(order, refund, staffId(context.shop), context.format)
      : null;
  },
  "returns/approve": wholeReturn,
  "returns/cancel": returnStatus,
  "returns/close": returnStatus,
  "returns/decline": (context) => buildReturn(context, returnDeclinedPayload),
  "returns/reopen": returnStatus,
  "returns/request": wholeReturn,
  "shop/update": ({ shop, format }) => shopBody(shop, format),
};

/** The body of a change's webhook, as it is now; null when the object is gone already. */
export function buildPayload(
  shop: ShopStore,
  change: ShopChange,
  cdnOrigin: string,
  orderBeforeEdit: Order | null,
): Payload | null {
  const id = parseGid(change.resourceGid)?.id ?? 0;
  const format = formatOf(shop, cdnOrigin);
  return BUILDERS[change.topic]({ shop, format, id, gid: change.resourceGid, orderBeforeEdit });
}

export function formatOf(shop: ShopStore, cdnOrigin: string): PayloadFormat {
  const { currencyCode, ianaTimezone } = shop.record;
  return payloadFormat({ currency: currencyCode, timeZone: ianaTimezone, cdnOrigin });
}

/** The REST shop, also the body of `app/uninstalled`. */
export function shopBody(shop: ShopStore, format: PayloadFormat): Payload {
  const primary = [...shop.locations.values()].find(({ isPrimary }) => isPrimary);
  return shopPayload(shop.record, primary, format);
}

/** `customers/purchasing_summary` of the customer now. */
export function purchasingSummary(
  shop: ShopStore,
  customerId: number,
  format: PayloadFormat,
): Payload {
  const ids = new Set(orderList.lookups?.customer_id?.(shop, String(customerId)) ?? []);
  const orders = [...ids]
    .flatMap((id) => shop.orders.get(id) ?? [])
    .filter((order) => order.customerId === customerId);
  const spent = orders.reduce((sum, order) => {
    const { received, refunded } = orderFigures(order);
    return sum + received - refunded;
  }, 0);
  const last = orders.reduce<Order | null>(
    (best, order) => (best && best.processedAt > order.processedAt ? best : order),
    null,
  );
  return purchasingSummaryPayload({
    customerId,
    orderCount: orders.length,
    spent,
    lastOrderId: last?.id ?? null,
    at: shop.now(),
    format,
  });
}

function buildOrder({ shop, format }: PayloadContext, order: Order): Payload {
  const { record } = shop;
  const customer = order.customerId === null ? null : shop.customers.get(order.customerId);
  return orderPayload({
    order,
    customer: customer ?? null,
    shopHost: record.primaryHost,
    shopId: record.id,
    userId: staffId(shop),
    format,
  });
}

function buildFulfillmentEvent(context: PayloadContext): Payload | null {
  const order = ownerOrder(context);
  for (const fulfillment of order?.fulfillments ?? []) {
    const event = fulfillment.events.find(({ id }) => id === context.id);
    if (!order || !event) continue;
    const { shop, format } = context;
    return fulfillmentEventPayload({ order, fulfillment, event, shopId: shop.record.id, format });
  }
  return null;
}

function buildReturn(
  context: PayloadContext,
  build: (order: Order, orderReturn: Order["returns"][number]) => Payload,
): Payload | null {
  const order = ownerOrder(context);
  const found = order?.returns.find(({ id }) => id === context.id);
  return order && found ? build(order, found) : null;
}

function ownerOrder({ shop, id }: PayloadContext): Order | undefined {
  return shop.orders.get(parentId(id));
}

function variantOf(shop: ShopStore, variantId: number): Product["variants"][number] | undefined {
  const product = shop.products.get(parentId(variantId));
  return product?.variants.find(({ id }) => id === variantId);
}

function staffId(shop: ShopStore): number {
  return activeStaff(shop)[0]?.id ?? 0;
}
