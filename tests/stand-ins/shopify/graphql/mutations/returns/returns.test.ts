import { beforeEach, describe, expect, it } from "vitest";
import type { JsonObject } from "tests/stand-ins/shopify/check/exchange";
import {
  AdminWorld,
  at,
  value,
  variantGidOf,
  variantIdOf,
} from "tests/stand-ins/shopify/graphql/testing/admin-world";
import { createCustomer, fulfillOrder } from "tests/stand-ins/shopify/store/actions";
import { gid } from "tests/stand-ins/shopify/store/gid";
import { orderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { Order, Product } from "tests/stand-ins/shopify/store/types";

let world: AdminWorld;
let order: Order;
let plate: Product;

beforeEach(() => {
  world = new AdminWorld();
  const customer = value(createCustomer(world.shop, { email: "ada@example.com" }));
  plate = world.product("Plate");
  order = world.order({
    customerId: customer.id,
    lines: [{ variantId: variantIdOf(world.product()), quantity: 3 }],
  });
  value(fulfillOrder(world.shop, { orderId: order.id }));
  order = world.stored(order);
});

const shippedLine = () => gid("FulfillmentLineItem", order.fulfillments[0]?.lineItems[0]?.id ?? 0);

const CREATE = `mutation($input: ReturnInput!) { returnCreate(returnInput: $input) {
  return { id name status totalQuantity
    returnLineItems(first: 5) { nodes { id quantity ... on ReturnLineItem {
      restockingFee { percentage amountSet { shopMoney { amount } } } } } }
    exchangeLineItems(first: 5) { nodes { id quantity processedQuantity title lineItems { id } } }
    returnShippingFees { amountSet { shopMoney { amount } } }
    reverseFulfillmentOrders(first: 2) { nodes { status lineItems(first: 2) { nodes { id totalQuantity } } } } }
  userErrors { field message code } } }`;

function create(): Promise<JsonObject> {
  return world.run(CREATE, {
    input: {
      orderId: gid("Order", order.id),
      returnLineItems: [
        { fulfillmentLineItemId: shippedLine(), quantity: 2, returnReason: "UNWANTED" },
      ],
    },
  });
}

function createWith(input: object): Promise<JsonObject> {
  return world.run(CREATE, {
    input: {
      orderId: gid("Order", order.id),
      returnLineItems: [
        { fulfillmentLineItemId: shippedLine(), quantity: 1, returnReason: "UNWANTED" },
      ],
      ...input,
    },
  });
}

const PROCESS = `mutation($input: ReturnProcessInput!) { returnProcess(input: $input) {
  return { status exchangeLineItems(first: 5) { nodes { processedQuantity lineItems { title quantity } } } }
  userErrors { field message code } } }`;

describe("returnCreate", () => {
  it("opens a return with its fees, and opens the closed order", async () => {
    expect(world.stored(order).closedAt).not.toBeNull();
    const made = await createWith({
      returnLineItems: [
        {
          fulfillmentLineItemId: shippedLine(),
          quantity: 2,
          returnReason: "UNWANTED",
          restockingFee: { percentage: 10 },
        },
      ],
      returnShippingFee: { amount: { amount: "4.50", currencyCode: "CAD" } },
    });
    expect(made.return).toMatchObject({
      status: "OPEN",
      totalQuantity: 2,
      returnLineItems: {
        nodes: [
          {
            quantity: 2,
            restockingFee: { percentage: 10, amountSet: { shopMoney: { amount: "2.0" } } },
          },
        ],
      },
      returnShippingFees: [{ amountSet: { shopMoney: { amount: "4.5" } } }],
      reverseFulfillmentOrders: { nodes: [{ status: "OPEN" }] },
    });
    expect(world.stored(order).closedAt).toBeNull();
  });

  it("offers for return what no other return holds", async () => {
    await create();
    const read = await world.run(
      `query($id: ID!) { returnableFulfillments(orderId: $id, first: 5) { nodes {
        returnableFulfillmentLineItems(first: 5) { nodes { quantity fulfillmentLineItem { id } } } } } }`,
      { id: gid("Order", order.id) },
    );
    expect(at(read, "nodes", 0, "returnableFulfillmentLineItems", "nodes")).toEqual([
      { quantity: 1, fulfillmentLineItem: { id: shippedLine() } },
    ]);
    expect(at(await create(), "userErrors", 0)).toMatchObject({
      message: "Quantity is not available for return.",
    });
  });

  it("knows no variant that there is not", async () => {
    const refused = await createWith({
      exchangeLineItems: [{ variantId: gid("ProductVariant", 999_999_999_999), quantity: 1 }],
    });
    expect(at(refused, "userErrors", 0, "code")).toBe("NOT_FOUND");
  });
});

describe("an exchange", () => {
  it("comes on the order when it is processed, is to be shipped, and changes what is owed", async () => {
    const made = await createWith({
      exchangeLineItems: [
        {
          variantId: variantGidOf(plate),
          quantity: 2,
          appliedDiscount: { value: { percentage: 10 } },
        },
      ],
    });
    expect(world.stored(order).lineItems).toHaveLength(1);
    const returnId = String(at(made, "return", "id"));
    const lineId = String(at(made, "return", "returnLineItems", "nodes", 0, "id"));
    const exchangeId = String(at(made, "return", "exchangeLineItems", "nodes", 0, "id"));
    const outcome = await world.run(
      `query($id: ID!, $lines: [SuggestedOutcomeReturnLineItemInput!]!, $exchange: [SuggestedOutcomeExchangeLineItemInput!]!) {
        return(id: $id) { suggestedFinancialOutcome(returnLineItems: $lines, exchangeLineItems: $exchange) {
          financialTransfer { ... on InvoiceReturnOutcome { amount { shopMoney { amount } } } } } } }`,
      {
        id: returnId,
        lines: [{ id: lineId, quantity: 1 }],
        exchange: [{ id: exchangeId, quantity: 2 }],
      },
    );
    expect(
      at(outcome, "suggestedFinancialOutcome", "financialTransfer", "amount", "shopMoney"),
    ).toEqual({
      amount: "8.0",
    });
    world.topics = [];
    const processed = await world.run(PROCESS, {
      input: {
        returnId,
        returnLineItems: [{ id: lineId, quantity: 1 }],
        exchangeLineItems: [{ id: exchangeId, quantity: 2 }],
      },
    });
    expect(processed.return).toMatchObject({
      status: "CLOSED",
      exchangeLineItems: {
        nodes: [{ processedQuantity: 2, lineItems: [{ title: "Plate", quantity: 2 }] }],
      },
    });
    expect(world.topics).toEqual(
      expect.arrayContaining(["orders/edited", "returns/close", "inventory_levels/update"]),
    );
    const changed = world.stored(order);
    expect(orderFigures(changed)).toMatchObject({ total: 4800, outstanding: 1800 });
    expect(changed.fulfillmentOrders?.map(({ status }) => status)).toEqual(["CLOSED", "OPEN"]);
  });
});

describe("returnDeclineRequest", () => {
  it("declines a request once", async () => {
    const made = await world.run(
      `mutation($input: ReturnRequestInput!) { returnRequest(input: $input) { return { id } } }`,
      {
        input: {
          orderId: gid("Order", order.id),
          returnLineItems: [
            { fulfillmentLineItemId: shippedLine(), quantity: 1, returnReason: "UNWANTED" },
          ],
        },
      },
    );
    const decline = () =>
      world.run(
        `mutation($id: ID!) { returnDeclineRequest(input: { id: $id, declineReason: FINAL_SALE }) {
          return { status decline { reason } } userErrors { field message code } } }`,
        { id: String(at(made, "return", "id")) },
      );
    world.topics = [];
    expect(await decline()).toMatchObject({
      return: { status: "DECLINED", decline: { reason: "FINAL_SALE" } },
    });
    expect(world.topics).toContain("returns/decline");
    expect(at(await decline(), "userErrors")).toEqual([
      {
        field: ["input", "id"],
        message: "The return is already declined.",
        code: "INVALID_STATE",
      },
    ]);
  });
});
