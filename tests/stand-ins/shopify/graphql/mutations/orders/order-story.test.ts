import { beforeEach, describe, expect, it } from "vitest";
import type { Json, JsonObject } from "tests/stand-ins/shopify/check/exchange";
import { AdminWorld, at } from "tests/stand-ins/shopify/graphql/testing/admin-world";
import { gid } from "tests/stand-ins/shopify/store/gid";
import { orderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { Order } from "tests/stand-ins/shopify/store/types";

let world: AdminWorld;

beforeEach(() => {
  world = new AdminWorld();
});

const text = (value: Json | undefined) => String(value);

async function makeProduct(stock: number): Promise<{ variantId: string; itemId: string }> {
  const product = await world.run(
    `mutation { productCreate(product: { title: "Mug" }) {
      product { id variants(first: 1) { nodes { id inventoryItem { id } } } } } }`,
  );
  const variantId = text(at(product, "product", "variants", "nodes", 0, "id"));
  const itemId = text(at(product, "product", "variants", "nodes", 0, "inventoryItem", "id"));
  await world.run(
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
  return world.run(
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
  const payload = await world.run(
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

describe("an order from its placing to its end", () => {
  it("takes stock, makes the buyer, and announces what happened", async () => {
    const { variantId } = await makeProduct(10);
    world.topics = [];
    await makeOrder(variantId, 3);
    expect(orderFigures(onlyOrder())).toMatchObject({ total: 3000, financialStatus: "PAID" });
    expect(level()).toMatchObject({ available: 7, committed: 3 });
    expect([...world.shop.customers.values()]).toMatchObject([{ email: "ada@example.com" }]);
    expect(world.topics).toEqual([
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
    await world.run(
      `mutation($id: ID!) { fulfillmentCreate(fulfillment: {
        trackingInfo: { company: "UPS", number: "1Z" }
        lineItemsByFulfillmentOrder: [{ fulfillmentOrderId: $id }] }) { userErrors { message } } }`,
      { id: orderId.replace("Order", "FulfillmentOrder") },
    );
    times.push(onlyOrder().updatedAt);
    expect(orderFigures(onlyOrder()).fulfillmentStatus).toBe("FULFILLED");
    expect(level()).toMatchObject({ available: 7, committed: 0 });
    await world.run(REFUND, refundOf(orderId, "a key"));
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
    const first = await world.run(REFUND, refundOf(orderId, "same"));
    const again = await world.run(REFUND, refundOf(orderId, "same"));
    expect(at(again, "refund", "id")).toBe(at(first, "refund", "id"));
    expect(onlyOrder().refunds).toHaveLength(1);
    const bare = await world.ask(
      REFUND.replace("@idempotent(key: $key)", "").replace(", $key: String!", ""),
      refundOf(orderId, "unused"),
    );
    expect(at(bare.errors, 0, "extensions", "code")).toBe("BAD_REQUEST");
  });

  it("cancels: units off the order, stock back, no second time", async () => {
    const { variantId } = await makeProduct(10);
    const orderId = await makeOrder(variantId, 3);
    world.topics = [];
    await world.run(CANCEL, { id: orderId });
    expect(onlyOrder()).toMatchObject({ cancelReason: "CUSTOMER" });
    expect(orderFigures(onlyOrder())).toMatchObject({
      currentTotal: 0,
      financialStatus: "REFUNDED",
    });
    expect(level()).toMatchObject({ available: 10, committed: 0 });
    expect(world.topics.slice(0, 3)).toEqual([
      "orders/cancelled",
      "orders/updated",
      "refunds/create",
    ]);
    expect(at(await world.run(CANCEL, { id: orderId }), "orderCancelUserErrors")).toEqual([
      { message: "Cannot cancel an order that has already been canceled", code: "INVALID" },
    ]);
  });

  it("edits an order in a session and changes nothing before the commit", async () => {
    const { variantId } = await makeProduct(10);
    const orderId = await makeOrder(variantId, 3);
    const begun = await world.run(
      `mutation($id: ID!) { orderEditBegin(id: $id) { calculatedOrder {
        id lineItems(first: 1) { nodes { id } } } } }`,
      { id: orderId },
    );
    const id = at(begun, "calculatedOrder", "id");
    const lineItemId = at(begun, "calculatedOrder", "lineItems", "nodes", 0, "id");
    const edited = await world.run(
      `mutation($id: ID!, $lineItemId: ID!) {
        orderEditSetQuantity(id: $id, lineItemId: $lineItemId, quantity: 1) {
          calculatedOrder { totalPriceSet { shopMoney { amount } } } } }`,
      { id, lineItemId },
    );
    expect(at(edited, "calculatedOrder", "totalPriceSet", "shopMoney", "amount")).toBe("10.0");
    expect(orderFigures(onlyOrder()).currentTotal).toBe(3000);
    world.topics = [];
    await world.run(`mutation($id: ID!) { orderEditCommit(id: $id) { userErrors { message } } }`, {
      id,
    });
    expect(orderFigures(onlyOrder())).toMatchObject({ currentTotal: 1000, outstanding: -2000 });
    expect(onlyOrder().edited).toBe(true);
    expect(level()).toMatchObject({ available: 9, committed: 1 });
    expect(world.topics).toContain("orders/edited");
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
