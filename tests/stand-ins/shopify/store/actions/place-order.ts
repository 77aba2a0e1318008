import { randomBytes } from "node:crypto";
import { gid } from "tests/stand-ins/shopify/store/gid";
import { computeOrderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { ShopStore } from "tests/stand-ins/shopify/store/shop-store";
import type {
  ActionResult,
  Address,
  ChangeTopic,
  LineItem,
  Order,
} from "tests/stand-ins/shopify/store/types";
import { cleanAddress } from "./clean-address";
import { cleanTags } from "./clean-tags";
import type { AddressInput, PlaceOrderInput, PlaceOrderLine } from "./inputs";
import { commitUnits } from "./move-stock";
import {
  addOrderEvent,
  customLine,
  findVariant,
  lineOfVariant,
  nextChildId,
  orderGid,
  shopTax,
} from "./order-drafts";
import { refuse } from "./user-errors";

/**
 * A shopper buys: commits stock and, unless told otherwise, takes the money. Announces
 * `orders/create`, `orders/paid` when paid, and the stock that moved.
 */
export function placeOrder(shop: ShopStore, input: PlaceOrderInput): ActionResult<Order> {
  if (input.lines.length === 0) return refuse(["lines"], "Line items can't be blank");
  const order = blankOrder(shop, input.name);
  for (const [index, line] of input.lines.entries()) {
    const item = toLineItem(shop, order, line);
    if (item === null) {
      return refuse(["lines", String(index), "variantId"], "Variant does not exist");
    }
    order.lineItems.push(item);
  }
  fillOrder(shop, order, input);
  addShipping(shop, order, input);
  addPayment(order, input);
  return { ok: true, value: storeNewOrder(shop, order) };
}

/** What an order says that has nothing in it and was never touched. */
const NOTHING = {
  customerId: null,
  email: null,
  phone: null,
  closedAt: null,
  cancelledAt: null,
  cancelReason: null,
  cancelStaffNote: null,
  shippingAddress: null,
  billingAddress: null,
  note: null,
  customerLocale: null,
  sourceName: null,
  poNumber: null,
  clientIp: null,
  edited: false,
  test: false,
  risk: "NONE",
  nextChild: 1,
} as const;

const noParts = () => ({
  lineItems: [],
  shippingLines: [],
  discountCodes: [],
  transactions: [],
  fulfillments: [],
  refunds: [],
  returns: [],
  events: [],
  tags: [],
  customAttributes: [],
  metafields: [],
});

/** An order with nothing in it yet; its number is taken from the shop's counter. */
export function blankOrder(shop: ShopStore, name?: string): Order {
  const number = shop.nextOrderNumber();
  const { orderNumberPrefix, orderNumberSuffix } = shop.record;
  return {
    ...previewOrder(shop, shop.nextId("orders")),
    name: name ?? `${orderNumberPrefix}${number}${orderNumberSuffix}`,
    number,
    confirmationNumber: randomCode(9),
    statusToken: randomBytes(16).toString("hex"),
  };
}

/** An order that is only there to be reckoned with: without number, name and codes. */
export function previewOrder(shop: ShopStore, id: number): Order {
  const now = shop.nowIso();
  const { currencyCode, taxesIncluded } = shop.record;
  return {
    ...NOTHING,
    ...noParts(),
    id,
    createdAt: now,
    updatedAt: now,
    processedAt: now,
    name: "",
    number: 0,
    currencyCode,
    taxesIncluded,
    confirmationNumber: "",
    statusToken: "",
  };
}

/**
 * Stores a complete new order: timeline, committed stock, topics.
 * @param options.takesStock false for an order whose units are not to touch the stock.
 */
export function storeNewOrder(
  shop: ShopStore,
  order: Order,
  options: { takesStock: boolean } = { takesStock: true },
): Order {
  addOrderEvent(order, {
    action: "placed",
    message: `Order ${order.name} was placed.`,
    createdAt: order.createdAt,
  });
  shop.orders.put(order);
  const stock = options.takesStock ? commitUnits(shop, order.lineItems) : [];
  const resourceGid = orderGid(order);
  const topics: { topic: ChangeTopic; resourceGid: string }[] = [
    { topic: "orders/create", resourceGid },
  ];
  if (computeOrderFigures(order).financialStatus === "PAID") {
    topics.push({ topic: "orders/paid", resourceGid });
  }
  if (order.customerId !== null) {
    topics.push({ topic: "customers/update", resourceGid: gid("Customer", order.customerId) });
  }
  shop.announce([...topics, ...stock]);
  return order;
}

function toLineItem(shop: ShopStore, order: Order, line: PlaceOrderLine): LineItem | null {
  const id = nextChildId(order);
  if (line.variantId === undefined) {
    const { title = "Item", quantity, unitPrice = 0 } = line;
    return {
      ...customLine(shop, { id, title, quantity, unitPrice }),
      customAttributes: line.customAttributes ?? [],
    };
  }
  const found = findVariant(shop, line.variantId);
  if (found === null) return null;
  const item = lineOfVariant(shop, found, { ...line, id });
  return { ...item, customAttributes: line.customAttributes ?? [] };
}

function fillOrder(shop: ShopStore, order: Order, input: PlaceOrderInput): void {
  const customer =
    input.customerId === undefined || input.customerId === null
      ? undefined
      : shop.customers.get(input.customerId);
  order.customerId = customer?.id ?? null;
  order.email = input.email ?? customer?.email ?? null;
  order.phone = input.phone ?? customer?.phone ?? null;
  order.customerLocale = input.customerLocale ?? customer?.locale ?? null;
  const own = customer?.addresses.find(({ id }) => id === customer.defaultAddressId) ?? null;
  order.shippingAddress = toAddress(shop, order, input.shippingAddress, own);
  order.billingAddress = toAddress(shop, order, input.billingAddress, order.shippingAddress);
  order.discountCodes = input.discountCodes ?? [];
  order.note = input.note ?? null;
  order.tags = cleanTags(input.tags ?? []);
  order.customAttributes = input.customAttributes ?? [];
  order.sourceName = input.sourceName ?? "web";
  order.poNumber = input.poNumber ?? null;
}

/** An address of the order with an id of its own; `fallback` when none is given. */
export function toAddress(
  shop: ShopStore,
  order: Order,
  input: AddressInput | null | undefined,
  fallback: Address | null,
): Address | null {
  if (input === null) return null;
  if (input === undefined) return fallback && { ...fallback, id: nextChildId(order) };
  const { address } = cleanAddress(input, {}, shop.record.address.countryCode);
  return { ...address, id: nextChildId(order) };
}

function addShipping(shop: ShopStore, order: Order, input: PlaceOrderInput): void {
  const shipping = input.shipping ?? null;
  if (shipping === null) return;
  order.shippingLines.push({
    id: nextChildId(order),
    title: shipping.title,
    code: shipping.title,
    source: "shopify",
    price: shipping.price,
    discount: 0,
    taxLines: shopTax(shop, shipping.price),
    isRemoved: false,
    addedByEdit: false,
  });
}

function addPayment(order: Order, input: PlaceOrderInput): void {
  const payment = input.payment ?? "paid";
  const amount = computeOrderFigures(order).total;
  if (payment === "pending" || amount <= 0) return;
  order.transactions.push({
    id: nextChildId(order),
    kind: payment === "paid" ? "SALE" : "AUTHORIZATION",
    status: "SUCCESS",
    gateway: input.gateway ?? "shopify_payments",
    amount,
    createdAt: order.createdAt,
    processedAt: order.createdAt,
    parentId: null,
    refundId: null,
  });
}

function randomCode(length: number): string {
  const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";
  return [...randomBytes(length)].map((byte) => letters[byte % letters.length]).join("");
}
