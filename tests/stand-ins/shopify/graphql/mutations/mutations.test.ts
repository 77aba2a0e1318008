import { beforeEach, describe, expect, it } from "vitest";
import { isObject, type Json, type JsonObject } from "tests/stand-ins/shopify/check/exchange";
import { emptyShopStore, execute } from "tests/stand-ins/shopify/check/open-empty-shop";
import { gid } from "tests/stand-ins/shopify/store/gid";
import { orderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { Order } from "tests/stand-ins/shopify/store/types";

const NOW = new Date("2026-11-22T16:00:00Z");

let world: ReturnType<typeof emptyShopStore>;
let topics: string[];

beforeEach(() => {
  world = emptyShopStore("demo.myshopify.com", () => NOW);
  topics = [];
  world.store.onChange(({ topic }) => topics.push(topic));
});

/** The payload of the first root field; fails the test on top-level errors. */
async function run(query: string, variables: JsonObject = {}): Promise<JsonObject> {
  const answer = await execute(world.store, world.shop, { query, variables });
  expect(answer.errors).toBeUndefined();
  const payload = isObject(answer.data) ? Object.values(answer.data)[0] : null;
  if (!isObject(payload)) throw new Error("no payload");
  return payload;
}

function at(value: Json | undefined, ...path: (string | number)[]): Json | undefined {
  let here = value;
  for (const key of path) {
    if (Array.isArray(here)) here = here[Number(key)];
    else here = isObject(here) ? here[String(key)] : undefined;
  }
  return here;
}

const text = (value: Json | undefined) => String(value);

async function makeProduct(stock: number): Promise<{ variantId: string; itemId: string }> {
  const product = await run(
    `mutation { productCreate(product: { title: "Mug" }) {
      product { id variants(first: 1) { nodes { id inventoryItem { id } } } } } }`,
  );
  const variantId = text(at(product, "product", "variants", "nodes", 0, "id"));
  const itemId = text(at(product, "product", "variants", "nodes", 0, "inventoryItem", "id"));
  await run(
    `mutation($id: ID!, $variants: [ProductVariantsBulkInput!]!) {
      productVariantsBulkUpdate(productId: $id, variants: $variants) { userErrors { message } } }`,
    {
      id: at(product, "product", "id"),
      variants: [{ id: variantId, price: "10.00", inventoryItem: { tracked: true } }],
    },
  );
  await setStock(itemId, stock, "first");
  return { variantId, itemId };
}

function setStock(itemId: string, quantity: number, key: string): Promise<JsonObject> {
  return run(
    `mutation($input: InventorySetQuantitiesInput!, $key: String!) {
      inventorySetQuantities(input: $input) @idempotent(key: $key) {
        inventoryAdjustmentGroup { changes { name delta } } userErrors { code } } }`,
    {
      key,
      input: {
        name: "available",
        reason: "correction",
        quantities: [
          {
            inventoryItemId: itemId,
            locationId: gid("Location", 1001),
            quantity,
            changeFromQuantity: null,
          },
        ],
      },
    },
  );
}

async function makeOrder(variantId: string, quantity: number): Promise<string> {
  const payload = await run(
    `mutation($order: OrderCreateOrderInput!, $options: OrderCreateOptionsInput) {
      orderCreate(order: $order, options: $options) { order { id } userErrors { message } } }`,
    {
      order: {
        email: "ada@example.com",
        lineItems: [{ variantId, quantity }],
        transactions: [
          {
            kind: "SALE",
            gateway: "manual",
            amountSet: { shopMoney: { amount: "30.00", currencyCode: "CAD" } },
          },
        ],
      },
      options: { inventoryBehaviour: "DECREMENT_OBEYING_POLICY" },
    },
  );
  return text(at(payload, "order", "id"));
}

function onlyOrder(): Order {
  const [order] = [...world.shop.orders.values()];
  if (order === undefined) throw new Error("no order");
  return order;
}

function level() {
  const [product] = [...world.shop.products.values()];
  return product?.variants[0]?.inventory.levels[0];
}

describe("orders", () => {
  it("takes stock, makes the buyer, and announces what happened", async () => {
    const { variantId } = await makeProduct(10);
    topics = [];
    await makeOrder(variantId, 3);
    expect(orderFigures(onlyOrder())).toMatchObject({ total: 3000, financialStatus: "PAID" });
    expect(level()).toMatchObject({ available: 7, committed: 3 });
    expect([...world.shop.customers.values()]).toMatchObject([{ email: "ada@example.com" }]);
    expect(topics).toEqual([
      "customers/create",
      "orders/create",
      "orders/paid",
      "customers/update",
      "inventory_levels/update",
    ]);
  });

  it("ships, refunds with restock, and rises in `updatedAt` with each step", async () => {
    const { variantId } = await makeProduct(10);
    const orderId = await makeOrder(variantId, 3);
    const times = [onlyOrder().updatedAt];
    await run(
      `mutation($id: ID!) { fulfillmentCreate(fulfillment: {
        trackingInfo: { company: "UPS", number: "1Z" }
        lineItemsByFulfillmentOrder: [{ fulfillmentOrderId: $id }] }) { userErrors { message } } }`,
      { id: orderId.replace("Order", "FulfillmentOrder") },
    );
    times.push(onlyOrder().updatedAt);
    expect(orderFigures(onlyOrder()).fulfillmentStatus).toBe("FULFILLED");
    expect(level()).toMatchObject({ available: 7, committed: 0 });
    await run(REFUND, refundOf(orderId, "a key"));
    times.push(onlyOrder().updatedAt);
    expect(orderFigures(onlyOrder())).toMatchObject({
      financialStatus: "PARTIALLY_REFUNDED",
      refunded: 1000,
      currentTotal: 2000,
    });
    expect(level()).toMatchObject({ available: 8 });
    expect(times).toEqual(times.toSorted());
    expect(new Set(times).size).toBe(3);
  });

  it("refunds once per idempotency key, and not without one", async () => {
    const { variantId } = await makeProduct(10);
    const orderId = await makeOrder(variantId, 3);
    const first = await run(REFUND, refundOf(orderId, "same"));
    const again = await run(REFUND, refundOf(orderId, "same"));
    expect(at(again, "refund", "id")).toBe(at(first, "refund", "id"));
    expect(onlyOrder().refunds).toHaveLength(1);
    const bare = await execute(world.store, world.shop, {
      query: REFUND.replace("@idempotent(key: $key)", "").replace(", $key: String!", ""),
      variables: refundOf(orderId, "unused"),
    });
    expect(at(bare.errors, 0, "extensions", "code")).toBe("BAD_REQUEST");
  });

  it("cancels: units off the order, stock back, no second time", async () => {
    const { variantId } = await makeProduct(10);
    const orderId = await makeOrder(variantId, 3);
    topics = [];
    await run(CANCEL, { id: orderId });
    expect(onlyOrder()).toMatchObject({ cancelReason: "CUSTOMER" });
    expect(orderFigures(onlyOrder())).toMatchObject({
      currentTotal: 0,
      financialStatus: "REFUNDED",
    });
    expect(level()).toMatchObject({ available: 10, committed: 0 });
    expect(topics.slice(0, 3)).toEqual(["orders/cancelled", "orders/updated", "refunds/create"]);
    expect(at(await run(CANCEL, { id: orderId }), "orderCancelUserErrors")).toEqual([
      { message: "Cannot cancel an order that has already been canceled", code: "INVALID" },
    ]);
  });

  it("edits an order in a session and changes nothing before the commit", async () => {
    const { variantId } = await makeProduct(10);
    const orderId = await makeOrder(variantId, 3);
    const begun = await run(
      `mutation($id: ID!) { orderEditBegin(id: $id) { calculatedOrder {
        id lineItems(first: 1) { nodes { id } } } } }`,
      { id: orderId },
    );
    const id = at(begun, "calculatedOrder", "id");
    const lineItemId = at(begun, "calculatedOrder", "lineItems", "nodes", 0, "id");
    const edited = await run(
      `mutation($id: ID!, $lineItemId: ID!) {
        orderEditSetQuantity(id: $id, lineItemId: $lineItemId, quantity: 1) {
          calculatedOrder { totalPriceSet { shopMoney { amount } } } } }`,
      { id, lineItemId },
    );
    expect(at(edited, "calculatedOrder", "totalPriceSet", "shopMoney", "amount")).toBe("10.0");
    expect(orderFigures(onlyOrder()).currentTotal).toBe(3000);
    topics = [];
    await run(`mutation($id: ID!) { orderEditCommit(id: $id) { userErrors { message } } }`, { id });
    expect(orderFigures(onlyOrder())).toMatchObject({ currentTotal: 1000, outstanding: -2000 });
    expect(onlyOrder().edited).toBe(true);
    expect(level()).toMatchObject({ available: 9, committed: 1 });
    expect(topics).toContain("orders/edited");
  });
});

describe("other mutations", () => {
  it("refuses a scope that the token does not have", async () => {
    const { executeAdminRequest } =
      await import("tests/stand-ins/shopify/graphql/execute-admin-request");
    const response = await executeAdminRequest({
      ...world,
      apiVersion: "2026-10",
      body: { query: `mutation { customerCreate(input: { firstName: "A" }) { customer { id } } }` },
      grant: {
        appId: "x",
        appHandle: "x",
        appTitle: "x",
        scopes: ["read_customers"],
        userId: null,
      },
    });
    const body = JSON.parse(JSON.stringify(response.body)) as Json;
    expect(at(body, "errors", 0, "extensions", "code")).toBe("ACCESS_DENIED");
    expect(world.shop.customers.size).toBe(0);
  });

  it("answers NOT_EMULATED for a root field without an emulation", async () => {
    const answer = await execute(world.store, world.shop, {
      query: `mutation { collectionCreate(input: { title: "A" }) { collection { id } } }`,
      variables: {},
    });
    expect(at(answer.errors, 0, "extensions", "code")).toBe("NOT_EMULATED");
  });

  it("keeps webhook subscriptions of the app, one per topic and address", async () => {
    const create = `mutation($uri: String!) { webhookSubscriptionCreate(
      topic: ORDERS_CREATE, webhookSubscription: { uri: $uri }) {
      webhookSubscription { id } userErrors { message } } }`;
    const made = await run(create, { uri: "https://app.example.com/webhooks" });
    const double = await run(create, { uri: "https://app.example.com/webhooks" });
    expect(at(double, "userErrors", 0, "message")).toBe(
      "Address for this topic has already been taken",
    );
    await run(
      `mutation($id: ID!) { webhookSubscriptionDelete(id: $id) { userErrors { message } } }`,
      {
        id: at(made, "webhookSubscription", "id"),
      },
    );
    const left = await run(`{ webhookSubscriptions(first: 5) { nodes { id } } }`);
    expect(at(left, "nodes")).toEqual([]);
  });

  it("adds and removes tags whatever their case, and announces only real changes", async () => {
    const made = await run(
      `mutation { customerCreate(input: { firstName: "Ada", tags: ["VIP"] }) { customer { id } } }`,
    );
    const id = at(made, "customer", "id");
    topics = [];
    await run(`mutation($id: ID!) { tagsAdd(id: $id, tags: ["vip"]) { node { id } } }`, { id });
    expect(topics).toEqual([]);
    await run(`mutation($id: ID!) { tagsRemove(id: $id, tags: ["vip"]) { node { id } } }`, { id });
    expect(topics).toEqual(["customers/update"]);
    expect([...world.shop.customers.values()][0]?.tags).toEqual([]);
  });

  it("opens, approves and processes a return of shipped units", async () => {
    const { variantId } = await makeProduct(10);
    await makeOrder(variantId, 3);
    const { fulfillOrder } = await import("tests/stand-ins/shopify/store/actions");
    fulfillOrder(world.shop, { orderId: onlyOrder().id });
    const line = onlyOrder().fulfillments[0]?.lineItems[0];
    const requested = await run(
      `mutation($input: ReturnRequestInput!) { returnRequest(input: $input) {
        return { id status } userErrors { message } } }`,
      {
        input: {
          orderId: gid("Order", onlyOrder().id),
          returnLineItems: [
            {
              fulfillmentLineItemId: gid("FulfillmentLineItem", line?.id ?? 0),
              quantity: 2,
              returnReason: "UNWANTED",
            },
          ],
        },
      },
    );
    expect(at(requested, "return", "status")).toBe("REQUESTED");
    const id = at(requested, "return", "id");
    const approved = await run(
      `mutation($id: ID!) { returnApproveRequest(input: { id: $id }) { return { status } } }`,
      { id },
    );
    expect(at(approved, "return", "status")).toBe("OPEN");
    const returnLine = onlyOrder().returns[0]?.lineItems[0]?.id ?? 0;
    await run(
      `mutation($id: ID!, $line: ID!) { returnProcess(input: {
        returnId: $id, returnLineItems: [{ id: $line, quantity: 2 }] }) { userErrors { message } } }`,
      { id, line: gid("ReturnLineItem", returnLine) },
    );
    expect(onlyOrder().returns[0]).toMatchObject({ status: "CLOSED" });
  });
});

const CANCEL = `mutation($id: ID!) { orderCancel(orderId: $id, reason: CUSTOMER, restock: true,
  refundMethod: { originalPaymentMethodsRefund: true }) { orderCancelUserErrors { message code } } }`;

const REFUND = `mutation($input: RefundInput!, $key: String!) {
  refundCreate(input: $input) @idempotent(key: $key) { refund { id } userErrors { message } } }`;

function refundOf(orderId: string, key: string): JsonObject {
  const order = onlyOrder();
  return {
    key,
    input: {
      orderId,
      refundLineItems: [
        {
          lineItemId: gid("LineItem", order.lineItems[0]?.id ?? 0),
          quantity: 1,
          restockType: "RETURN",
        },
      ],
      transactions: [
        {
          orderId,
          kind: "REFUND",
          gateway: "manual",
          amount: "10.00",
          parentId: gid("OrderTransaction", order.transactions[0]?.id ?? 0),
        },
      ],
    },
  };
}
