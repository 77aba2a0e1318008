import { orderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type { Order } from "tests/stand-ins/shopify/store/types";
import { lookupId } from "./lists";
import type { RecordListDefinition } from "./search/record-list";
import type { SearchFields } from "./search/search-fields";
import { hashLookup, listOrder, seconds } from "./search/time-index";

const orders = (shop: ShopStore) => shop.orders;

const orderSearch: SearchFields<Order> = {
  text: (order, shop) => {
    const customer = order.customerId === null ? undefined : shop.customers.get(order.customerId);
    return [
      order.name,
      order.email,
      customer?.email ?? null,
      customer?.firstName ?? null,
      customer?.lastName ?? null,
      order.shippingAddress?.lastName ?? null,
      order.confirmationNumber,
      ...order.lineItems.map((line) => line.sku),
    ];
  },
  fields: {
    id: { kind: "id", get: (order) => order.id },
    name: { kind: "keyword", get: (order) => [order.name, order.name.replace(/^#/, "")] },
    email: { kind: "keyword", get: (order) => order.email },
    customer_id: { kind: "id", get: (order) => order.customerId },
    confirmation_number: { kind: "keyword", get: (order) => order.confirmationNumber },
    created_at: { kind: "time", get: (order) => order.createdAt },
    updated_at: { kind: "time", get: (order) => order.updatedAt },
    processed_at: { kind: "time", get: (order) => order.processedAt },
    tag: { kind: "keyword", get: (order) => order.tags },
    test: { kind: "boolean", get: (order) => order.test },
    po_number: { kind: "keyword", get: (order) => order.poNumber },
    sku: { kind: "keyword", get: (order) => order.lineItems.map((line) => line.sku ?? "") },
    discount_code: { kind: "keyword", get: (order) => order.discountCodes },
    source_name: { kind: "keyword", get: (order) => order.sourceName },
    gateway: { kind: "keyword", get: (order) => order.transactions.map((one) => one.gateway) },
    risk_level: { kind: "keyword", get: (order) => order.risk },
    status: {
      kind: "keyword",
      values: ["open", "closed", "cancelled", "not_closed"],
      get: orderStatus,
    },
    financial_status: {
      kind: "keyword",
      values: [
        "paid",
        "pending",
        "authorized",
        "partially_paid",
        "partially_refunded",
        "refunded",
        "voided",
        "expired",
      ],
      get: (order) => orderFigures(order).financialStatus,
    },
    fulfillment_status: {
      kind: "keyword",
      values: [
        "unshipped",
        "shipped",
        "fulfilled",
        "partial",
        "scheduled",
        "on_hold",
        "unfulfilled",
        "request_declined",
      ],
      get: fulfillmentStatuses,
    },
    return_status: {
      kind: "keyword",
      get: (order) => orderFigures(order).returnStatus,
    },
  },
};

function orderStatus(order: Order): string[] {
  if (order.cancelledAt) return ["cancelled"];
  return order.closedAt ? ["closed"] : ["open", "not_closed"];
}

function fulfillmentStatuses(order: Order): string[] {
  const status = orderFigures(order).fulfillmentStatus;
  if (status === "FULFILLED") return ["shipped", "fulfilled"];
  return status === "PARTIALLY_FULFILLED" ? ["partial"] : ["unshipped", "unfulfilled"];
}

export const orderList: RecordListDefinition<Order> = {
  collection: orders,
  search: orderSearch,
  defaultOrder: "PROCESSED_AT",
  orders: {
    CREATED_AT: listOrder(orders, "createdAt", (one) => seconds(one.createdAt), "created_at"),
    ID: listOrder(orders, "id", (one) => one.id),
    ORDER_NUMBER: listOrder(orders, "number", (one) => one.number),
    PROCESSED_AT: listOrder(
      orders,
      "processedAt",
      (one) => seconds(one.processedAt),
      "processed_at",
    ),
    UPDATED_AT: listOrder(orders, "updatedAt", (one) => seconds(one.updatedAt), "updated_at"),
    TOTAL_PRICE: listOrder(orders, "total", (one) => orderFigures(one).total),
    CURRENT_TOTAL_PRICE: listOrder(orders, "currentTotal", (one) => orderFigures(one).currentTotal),
    CUSTOMER_NAME: listOrder(orders, "customerName", (one) =>
      (one.shippingAddress?.lastName ?? one.email ?? "").toLowerCase(),
    ),
  },
  lookups: {
    name: hashLookup(orders, "name", (one) => [one.name, one.name.replace(/^#/, "")]),
    email: hashLookup(orders, "email", (one) => [one.email]),
    customer_id: hashLookup(orders, "customer_id", (one) => [
      one.customerId === null ? null : String(one.customerId),
    ]),
    id: (_shop, value) => lookupId(value),
  },
};
