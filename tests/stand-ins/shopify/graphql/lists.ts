import { parentId } from "tests/stand-ins/shopify/store/gid";
import { orderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type {
  Collection,
  Customer,
  Location,
  Order,
  Product,
} from "tests/stand-ins/shopify/store/types";
import type { RecordListDefinition } from "./search/record-list";
import type { SearchFields } from "./search/search-fields";
import { hashLookup, listOrder, seconds } from "./search/time-index";

const orders = (shop: ShopStore) => shop.orders;
const customers = (shop: ShopStore) => shop.customers;
const products = (shop: ShopStore) => shop.products;

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

function lookupId(value: string): number[] | undefined {
  const id = Number(/(\d+)$/.exec(value)?.[1]);
  return Number.isSafeInteger(id) ? [id] : undefined;
}

const customerSearch: SearchFields<Customer> = {
  text: (customer) => [
    customer.firstName,
    customer.lastName,
    customer.email,
    customer.phone,
    customer.note,
    ...customer.tags,
  ],
  fields: {
    id: { kind: "id", get: (customer) => customer.id },
    email: { kind: "keyword", get: (customer) => customer.email },
    phone: { kind: "keyword", get: (customer) => customer.phone },
    first_name: { kind: "text", get: (customer) => customer.firstName },
    last_name: { kind: "text", get: (customer) => customer.lastName },
    tag: { kind: "keyword", get: (customer) => customer.tags },
    state: { kind: "keyword", get: (customer) => customer.state },
    country: {
      kind: "text",
      get: (customer) => {
        const address = customer.addresses.find(({ id }) => id === customer.defaultAddressId);
        return [address?.country ?? "", address?.countryCode ?? ""];
      },
    },
    accepts_marketing: {
      kind: "boolean",
      get: (customer) => customer.emailMarketing.state === "SUBSCRIBED",
    },
    created_at: { kind: "time", get: (customer) => customer.createdAt },
    updated_at: { kind: "time", get: (customer) => customer.updatedAt },
    customer_date: { kind: "time", get: (customer) => customer.createdAt },
  },
};

export const customerList: RecordListDefinition<Customer> = {
  collection: customers,
  search: customerSearch,
  defaultOrder: "ID",
  orders: {
    ID: listOrder(customers, "id", (one) => one.id),
    CREATED_AT: listOrder(customers, "createdAt", (one) => seconds(one.createdAt), "created_at"),
    UPDATED_AT: listOrder(customers, "updatedAt", (one) => seconds(one.updatedAt), "updated_at"),
    NAME: listOrder(customers, "name", (one) =>
      `${one.lastName ?? ""}, ${one.firstName ?? ""}`.toLowerCase(),
    ),
    RELEVANCE: listOrder(customers, "id", (one) => one.id),
  },
  lookups: {
    email: hashLookup(customers, "email", (one) => [one.email]),
    phone: hashLookup(customers, "phone", (one) => [one.phone]),
    id: (_shop, value) => lookupId(value),
  },
};

const productSearch: SearchFields<Product> = {
  text: (product) => [
    product.title,
    product.vendor,
    product.productType,
    ...product.tags,
    ...product.variants.flatMap(({ sku, barcode }) => [sku, barcode]),
  ],
  fields: {
    id: { kind: "id", get: (product) => product.id },
    title: { kind: "text", get: (product) => product.title },
    handle: { kind: "keyword", get: (product) => product.handle },
    vendor: { kind: "keyword", get: (product) => product.vendor },
    product_type: { kind: "keyword", get: (product) => product.productType },
    status: {
      kind: "keyword",
      values: ["active", "archived", "draft", "unlisted"],
      get: (product) => product.status,
    },
    tag: { kind: "keyword", get: (product) => product.tags },
    sku: { kind: "keyword", get: (product) => product.variants.map(({ sku }) => sku ?? "") },
    barcode: {
      kind: "keyword",
      get: (product) => product.variants.map(({ barcode }) => barcode ?? ""),
    },
    variant_id: { kind: "keyword", get: (product) => product.variants.map(({ id }) => `${id}`) },
    inventory_total: { kind: "number", get: totalInventory },
    out_of_stock_somewhere: {
      kind: "boolean",
      get: (product) => product.variants.some((variant) => availableOf(variant.inventory) <= 0),
    },
    published_at: { kind: "time", get: (product) => product.publishedAt },
    created_at: { kind: "time", get: (product) => product.createdAt },
    updated_at: { kind: "time", get: (product) => product.updatedAt },
  },
};

/** Units a customer can buy now, over all active levels. */
export function availableOf(inventory: Product["variants"][number]["inventory"]): number {
  let available = 0;
  for (const level of inventory.levels) if (level.isActive) available += level.available;
  return available;
}

export function totalInventory(product: Product): number {
  let total = 0;
  for (const { inventory } of product.variants) {
    if (inventory.tracked) total += availableOf(inventory);
  }
  return total;
}

export const productList: RecordListDefinition<Product> = {
  collection: products,
  search: productSearch,
  defaultOrder: "ID",
  orders: {
    ID: listOrder(products, "id", (one) => one.id),
    CREATED_AT: listOrder(products, "createdAt", (one) => seconds(one.createdAt), "created_at"),
    UPDATED_AT: listOrder(products, "updatedAt", (one) => seconds(one.updatedAt), "updated_at"),
    PUBLISHED_AT: listOrder(products, "publishedAt", (one) => seconds(one.publishedAt)),
    TITLE: listOrder(products, "title", (one) => one.title.toLowerCase()),
    VENDOR: listOrder(products, "vendor", (one) => one.vendor.toLowerCase()),
    PRODUCT_TYPE: listOrder(products, "productType", (one) => one.productType.toLowerCase()),
    INVENTORY_TOTAL: listOrder(products, "inventoryTotal", totalInventory),
    RELEVANCE: listOrder(products, "id", (one) => one.id),
  },
  lookups: {
    handle: hashLookup(products, "handle", (one) => [one.handle]),
    id: (_shop, value) => lookupId(value),
    variant_id: (_shop, value) => lookupId(value)?.map(parentId),
  },
};

const collections = (shop: ShopStore) => shop.collections;

export const collectionList: RecordListDefinition<Collection> = {
  collection: collections,
  search: {
    text: ({ title }) => [title],
    fields: {
      id: { kind: "id", get: ({ id }) => id },
      title: { kind: "text", get: ({ title }) => title },
      handle: { kind: "keyword", get: ({ handle }) => handle },
      updated_at: { kind: "time", get: ({ updatedAt }) => updatedAt },
    },
  },
  defaultOrder: "ID",
  orders: {
    ID: listOrder(collections, "id", ({ id }) => id),
    TITLE: listOrder(collections, "title", ({ title }) => title.toLowerCase()),
    UPDATED_AT: listOrder(
      collections,
      "updatedAt",
      ({ updatedAt }) => seconds(updatedAt),
      "updated_at",
    ),
  },
};

const locations = (shop: ShopStore) => shop.locations;

export const locationList: RecordListDefinition<Location> = {
  collection: locations,
  search: {
    text: ({ name, address }) => [name, address.city, address.country],
    fields: {
      location_id: { kind: "id", get: ({ id }) => id },
      name: { kind: "text", get: ({ name }) => name },
      active: { kind: "boolean", get: ({ isActive }) => isActive },
      created_at: { kind: "time", get: ({ createdAt }) => createdAt },
    },
  },
  defaultOrder: "NAME",
  orders: {
    ID: listOrder(locations, "id", ({ id }) => id),
    NAME: listOrder(locations, "name", ({ name }) => name.toLowerCase()),
  },
};
