import { beforeEach, describe, expect, it } from "vitest";
import type { JsonObject } from "tests/stand-ins/shopify/check/exchange";
import {
  AdminWorld,
  at,
  value,
  variantIdOf,
} from "tests/stand-ins/shopify/graphql/testing/admin-world";
import { createCustomer, editOrder, fulfillOrder } from "tests/stand-ins/shopify/store/actions";
import { requestReturn } from "tests/stand-ins/shopify/store/actions/request-return";
import {
  balanceOf,
  storeCreditAccountsOf,
} from "tests/stand-ins/shopify/store/credit/store-credit";
import { gid } from "tests/stand-ins/shopify/store/gid";
import { orderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { Order } from "tests/stand-ins/shopify/store/types";

let world: AdminWorld;
let customerId: number;
let order: Order;

beforeEach(() => {
  world = new AdminWorld();
  world.shop.putRecord({ ...world.shop.record, taxRate: 0.1 });
  customerId = value(createCustomer(world.shop, { email: "ada@example.com" })).id;
  order = world.order({ customerId, shipping: { title: "Post", price: 500 } });
});

const id = () => gid("Order", order.id);

const CANCEL = `mutation($id: ID!, $note: String, $method: OrderCancelRefundMethodInput) {
  orderCancel(orderId: $id, reason: CUSTOMER, restock: true, staffNote: $note, refundMethod: $method) {
    job { id done } jobResult { id done status order { id } }
    orderCancelUserErrors { field message code } } }`;

describe("orderCancel", () => {
  it("tells its result under a node, and closes what was to be shipped", async () => {
    const cancelled = await world.run(CANCEL, { id: id() });
    expect(cancelled).toMatchObject({
      job: { done: false },
      jobResult: { done: false, status: "STARTED", order: { id: id() } },
      orderCancelUserErrors: [],
    });
    const node = await world.run(
      `query($id: ID!) { node(id: $id) { ... on OrderCancelJobResult {
        done status errors { message } order { cancelledAt fulfillmentOrders(first: 2) { nodes { status } } } } } }`,
      { id: String(at(cancelled, "jobResult", "id")) },
    );
    expect(node).toMatchObject({
      done: true,
      status: "SUCCEEDED",
      errors: [],
      order: {
        cancelledAt: "2026-11-22T16:00:00Z",
        fulfillmentOrders: { nodes: [{ status: "CLOSED" }] },
      },
    });
  });

  it("gives what was paid as store credit", async () => {
    await world.run(CANCEL, { id: id(), method: { storeCreditRefund: {} } });
    expect(storeCreditAccountsOf(world.shop, customerId).map(balanceOf)).toEqual([3850]);
    expect(orderFigures(world.stored(order)).financialStatus).toBe("REFUNDED");
  });

  it("refuses a long note, store credit for nobody, and an order with a return under way", async () => {
    const code = async (variables: JsonObject) =>
      at(await world.run(CANCEL, { id: id(), ...variables }), "orderCancelUserErrors", 0, "code");
    expect(await code({ note: "x".repeat(256) })).toBe("INVALID");
    value(fulfillOrder(world.shop, { orderId: order.id }));
    value(
      requestReturn(world.shop, {
        orderId: order.id,
        lines: [
          {
            fulfillmentLineItemId: world.stored(order).fulfillments[0]?.lineItems[0]?.id ?? 0,
            quantity: 1,
            reason: "UNWANTED",
          },
        ],
      }),
    );
    expect(await code({})).toBe("INVALID");
    order = world.order({ email: null });
    expect(await code({ method: { storeCreditRefund: {} } })).toBe(
      "STORE_CREDIT_REFUND_MISSING_CUSTOMER",
    );
  });
});

describe("orderInvoiceSend", () => {
  const SEND = `mutation($id: ID!, $email: EmailInput) { orderInvoiceSend(id: $id, email: $email) {
    order { id } userErrors { field message code } } }`;

  it("sends to the order's address or another, but not to nobody", async () => {
    expect(await world.run(SEND, { id: id() })).toMatchObject({
      order: { id: id() },
      userErrors: [],
    });
    const wrong = await world.run(SEND, { id: id(), email: { to: "nobody" } });
    expect(wrong).toMatchObject({ userErrors: [{ message: "To is invalid" }] });
    order = world.order({ email: null });
    expect(at(await world.run(SEND, { id: id() }), "userErrors", 0)).toMatchObject({
      message: "No recipient email address was provided",
      code: "ORDER_INVOICE_SEND_UNSUCCESSFUL",
    });
  });
});

describe("an edited order", () => {
  it("has another subtotal, tax and total; what it was placed for stays", async () => {
    value(
      editOrder(world.shop, {
        orderId: order.id,
        setQuantities: [{ lineItemId: order.lineItems[0]?.id ?? 0, quantity: 1 }],
        addLines: [{ variantId: variantIdOf(world.product("Plate")), quantity: 2 }],
      }),
    );
    const read = await world.run(
      `query($id: ID!) { order(id: $id) { originalTotalPriceSet { shopMoney { amount } }
        subtotalPriceSet { shopMoney { amount } } totalTaxSet { shopMoney { amount } }
        totalPriceSet { shopMoney { amount } } currentTotalPriceSet { shopMoney { amount } }
        totalOutstandingSet { shopMoney { amount } }
        lineItems(first: 3) { nodes { quantity currentQuantity } } } }`,
      { id: id() },
    );
    const amount = (field: string) => at(read, field, "shopMoney", "amount");
    expect(amount("originalTotalPriceSet")).toBe("38.5");
    expect(amount("subtotalPriceSet")).toBe("30.0");
    expect(amount("totalTaxSet")).toBe("3.5");
    expect(amount("totalPriceSet")).toBe("38.5");
    expect(amount("currentTotalPriceSet")).toBe("38.5");
    expect(amount("totalOutstandingSet")).toBe("0.0");
    expect(at(read, "lineItems", "nodes")).toEqual([
      { quantity: 3, currentQuantity: 1 },
      { quantity: 2, currentQuantity: 2 },
    ]);
  });
});

describe("stagedUploadsCreate", () => {
  it("gives a target for each file, and wants the size of a video", async () => {
    const CREATE = `mutation($input: [StagedUploadInput!]!) { stagedUploadsCreate(input: $input) {
      stagedTargets { url resourceUrl parameters { name value } } userErrors { field message } } }`;
    const file = { filename: "label.pdf", mimeType: "application/pdf", resource: "RETURN_LABEL" };
    const made = await world.run(CREATE, { input: [{ ...file, httpMethod: "POST" }, file] });
    expect(at(made, "stagedTargets", 0, "parameters")).toContainEqual({
      name: "Content-Type",
      value: "application/pdf",
    });
    expect(String(at(made, "stagedTargets", 1, "url"))).toContain("label.pdf");
    const video = { filename: "a.mp4", mimeType: "video/mp4", resource: "VIDEO" };
    expect(await world.run(CREATE, { input: [video] })).toMatchObject({
      stagedTargets: null,
      userErrors: [{ field: ["input", "0", "fileSize"] }],
    });
  });
});

describe("the address an order is mailed at", () => {
  it("is one, or nothing", async () => {
    const update = (email: string) =>
      world.run(
        `mutation($input: OrderInput!) { orderUpdate(input: $input) { order { email }
          userErrors { field message } } }`,
        { input: { id: id(), email } },
      );
    expect(await update("nobody")).toEqual({
      order: { email: "ada@example.com" },
      userErrors: [{ field: ["email"], message: "Email is invalid" }],
    });
    expect(at(await update(" Grace@Example.com"), "order", "email")).toBe("grace@example.com");
    expect(at(await update(""), "order", "email")).toBeNull();
  });

  it("of a new order is checked too, as are its phone and its customer", async () => {
    const create = async (who: JsonObject) => {
      const lineItems = [
        { title: "A", quantity: 1, priceSet: { shopMoney: { amount: "1", currencyCode: "CAD" } } },
      ];
      const made = await world.run(
        `mutation($order: OrderCreateOrderInput!) { orderCreate(order: $order) {
          order { id } userErrors { field } } }`,
        { order: { lineItems, ...who } },
      );
      return at(made, "userErrors", 0, "field");
    };
    const before = world.shop.orders.size;
    expect(await create({ email: "nobody" })).toEqual(["order", "email"]);
    expect(await create({ phone: "nowhere" })).toEqual(["order", "phone"]);
    expect(await create({ customerId: gid("Customer", 1) })).toEqual(["order", "customerId"]);
    expect(world.shop.orders.size).toBe(before);
  });
});
