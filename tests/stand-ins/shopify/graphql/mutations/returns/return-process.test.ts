import { beforeEach, describe, expect, it } from "vitest";
import {
  AdminWorld,
  at,
  value,
  variantIdOf,
} from "tests/stand-ins/shopify/graphql/testing/admin-world";
import { createCustomer, fulfillOrder } from "tests/stand-ins/shopify/store/actions";
import {
  balanceOf,
  storeCreditAccountsOf,
} from "tests/stand-ins/shopify/store/credit/store-credit";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { Order } from "tests/stand-ins/shopify/store/types";

let world: AdminWorld;
let order: Order;

beforeEach(() => {
  world = new AdminWorld();
  const customer = value(createCustomer(world.shop, { email: "ada@example.com" }));
  order = world.order({
    customerId: customer.id,
    lines: [{ variantId: variantIdOf(world.product()), quantity: 3 }],
  });
  value(fulfillOrder(world.shop, { orderId: order.id }));
  order = world.stored(order);
});

const CREATE = `mutation($input: ReturnInput!) { returnCreate(returnInput: $input) {
  return { id returnLineItems(first: 5) { nodes { id } }
    reverseFulfillmentOrders(first: 2) { nodes { lineItems(first: 2) { nodes { id } } } } } } }`;

const PROCESS = `mutation($input: ReturnProcessInput!) { returnProcess(input: $input) {
  return { status refunds(first: 2) { nodes { totalRefundedSet { shopMoney { amount } } } }
    reverseFulfillmentOrders(first: 1) { nodes { lineItems(first: 1) { nodes { dispositions { type quantity } } } } } }
  userErrors { field message code } } }`;

describe("returnProcess", () => {
  async function open() {
    const fulfillmentLineItemId = gid(
      "FulfillmentLineItem",
      order.fulfillments[0]?.lineItems[0]?.id ?? 0,
    );
    const returnLineItems = [{ fulfillmentLineItemId, quantity: 2, returnReason: "UNWANTED" }];
    const made = await world.run(CREATE, {
      input: { orderId: gid("Order", order.id), returnLineItems },
    });
    const line = at(made, "return", "returnLineItems", "nodes", 0, "id");
    const reverse = at(
      made,
      "return",
      "reverseFulfillmentOrders",
      "nodes",
      0,
      "lineItems",
      "nodes",
      0,
      "id",
    );
    return {
      returnId: String(at(made, "return", "id")),
      line: String(line),
      reverse: String(reverse),
    };
  }
  const payment = () => gid("OrderTransaction", order.transactions[0]?.id ?? 0);

  it("takes part of the units, says what became of them, and pays back what is told", async () => {
    const { returnId, line, reverse } = await open();
    const processed = await world.run(PROCESS, {
      input: {
        returnId,
        returnLineItems: [
          {
            id: line,
            quantity: 1,
            dispositions: [
              {
                reverseFulfillmentOrderLineItemId: reverse,
                quantity: 1,
                dispositionType: "RESTOCKED",
                locationId: gid("Location", 1001),
              },
            ],
          },
        ],
        financialTransfer: {
          issueRefund: {
            orderTransactions: [
              { parentId: payment(), transactionAmount: { amount: "6.00", currencyCode: "CAD" } },
            ],
            refundMethods: [
              { storeCreditRefund: { amount: { amount: "4.00", currencyCode: "CAD" } } },
            ],
          },
        },
      },
    });
    expect(processed.userErrors).toEqual([]);
    expect(world.topics).toContain("returns/process");
    expect(processed.return).toMatchObject({
      status: "OPEN",
      refunds: { nodes: [{ totalRefundedSet: { shopMoney: { amount: "10.0" } } }] },
      reverseFulfillmentOrders: {
        nodes: [{ lineItems: { nodes: [{ dispositions: [{ type: "RESTOCKED", quantity: 1 }] }] } }],
      },
    });
    const customerId = order.customerId ?? 0;
    expect(storeCreditAccountsOf(world.shop, customerId).map(balanceOf)).toEqual([400]);
  });

  it("refuses more units than are open and more money than was paid", async () => {
    const { returnId, line } = await open();
    const tooMany = await world.run(PROCESS, {
      input: { returnId, returnLineItems: [{ id: line, quantity: 3 }] },
    });
    expect(at(tooMany, "userErrors", 0, "code")).toBe("INVALID");
    const orderTransactions = [
      { parentId: payment(), transactionAmount: { amount: "99.00", currencyCode: "CAD" } },
    ];
    const tooMuch = await world.run(PROCESS, {
      input: { returnId, financialTransfer: { issueRefund: { orderTransactions } } },
    });
    expect(String(at(tooMuch, "userErrors", 0, "message"))).toContain("greater than net payment");
    expect(world.stored(order).returns[0]?.lineItems[0]?.processedQuantity).toBe(0);
  });

  it("units can be taken out of a return before they arrive, not after", async () => {
    const { returnId, line } = await open();
    const remove = (quantity: number) =>
      world.run(
        `mutation($id: ID!, $lines: [ReturnLineItemRemoveFromReturnInput!]) {
          removeFromReturn(returnId: $id, returnLineItems: $lines) {
            return { totalQuantity } userErrors { field message code } } }`,
        { id: returnId, lines: [{ returnLineItemId: line, quantity }] },
      );
    world.topics = [];
    expect(at(await remove(1), "return", "totalQuantity")).toBe(1);
    expect(world.topics).toEqual(["returns/update", "orders/updated"]);
    expect(at(await remove(2), "userErrors", 0)).toEqual({
      field: ["returnLineItems", "0", "quantity"],
      message: "Quantity is not removable from return.",
      code: "INVALID",
    });
  });
});
