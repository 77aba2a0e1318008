import { beforeEach, describe, expect, it } from "vitest";
import type { JsonObject } from "tests/stand-ins/shopify/check/exchange";
import { executeAdminRequest } from "tests/stand-ins/shopify/graphql/execute-admin-request";
import { AdminWorld, at, value } from "tests/stand-ins/shopify/graphql/testing/admin-world";
import { createCustomer } from "tests/stand-ins/shopify/store/actions";
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
const line = () => gid("LineItem", order.lineItems[0]?.id ?? 0);
const payment = () => gid("OrderTransaction", order.transactions[0]?.id ?? 0);

describe("Order.suggestedRefund", () => {
  const suggest = async (args: string) => {
    const found = await world.run(
      `query($id: ID!) { order(id: $id) { suggestedRefund(${args}) {
        amountSet { shopMoney { amount } } maximumRefundableSet { shopMoney { amount } }
        subtotalSet { shopMoney { amount } } totalTaxSet { shopMoney { amount } }
        shipping { amountSet { shopMoney { amount } } maximumRefundableSet { shopMoney { amount } } }
        refundLineItems { quantity lineItem { id } }
        suggestedTransactions { kind gateway amountSet { shopMoney { amount } } parentTransaction { id } }
        suggestedRefundMethods { ... on SuggestedStoreCreditRefund { amount { shopMoney { amount } } } }
      } } }`,
      { id: id() },
    );
    return at(found, "suggestedRefund");
  };

  it("prices units and shipping with their tax, off the payment", async () => {
    const lines = `refundLineItems: [{ lineItemId: "${line()}", quantity: 1, restockType: CANCEL }]`;
    expect(await suggest(`${lines}, refundShipping: true`)).toMatchObject({
      amountSet: { shopMoney: { amount: "16.5" } },
      maximumRefundableSet: { shopMoney: { amount: "38.5" } },
      subtotalSet: { shopMoney: { amount: "10.0" } },
      totalTaxSet: { shopMoney: { amount: "1.5" } },
      shipping: { amountSet: { shopMoney: { amount: "5.0" } } },
      refundLineItems: [{ quantity: 1, lineItem: { id: line() } }],
      suggestedTransactions: [
        {
          kind: "SUGGESTED_REFUND",
          gateway: "shopify_payments",
          amountSet: { shopMoney: { amount: "16.5" } },
          parentTransaction: { id: payment() },
        },
      ],
    });
    expect(world.stored(order).refunds).toEqual([]);
  });

  it("proposes all that is left, and store credit when asked", async () => {
    expect(await suggest("suggestFullRefund: true")).toMatchObject({
      amountSet: { shopMoney: { amount: "38.5" } },
    });
    const allocation = "suggestFullRefund: true, refundMethodAllocation: STORE_CREDIT";
    expect(await suggest(allocation)).toMatchObject({
      suggestedTransactions: [],
      suggestedRefundMethods: [{ amount: { shopMoney: { amount: "38.5" } } }],
    });
  });
});

const REFUND = `mutation($input: RefundInput!, $key: String!) {
  refundCreate(input: $input) @idempotent(key: $key) {
    refund { id totalRefundedSet { shopMoney { amount } }
      transactions(first: 5) { nodes { gateway kind amountSet { shopMoney { amount } } } } }
    userErrors { field message } } }`;

describe("refundCreate", () => {
  it("gives store credit to the order's customer", async () => {
    const refunded = await world.run(REFUND, {
      key: "credit",
      input: {
        orderId: id(),
        refundMethods: [
          { storeCreditRefund: { amount: { amount: "12.00", currencyCode: "CAD" } } },
        ],
      },
    });
    expect(at(refunded, "refund", "transactions", "nodes")).toEqual([
      {
        gateway: "shopify_store_credit",
        kind: "REFUND",
        amountSet: { shopMoney: { amount: "12.0" } },
      },
    ]);
    expect(storeCreditAccountsOf(world.shop, customerId).map(balanceOf)).toEqual([1200]);
    expect(orderFigures(world.stored(order)).financialStatus).toBe("PARTIALLY_REFUNDED");
  });

  it("refuses store credit for nobody, and more money than was paid", async () => {
    order = world.order({ email: null });
    const amount = { amount: "1.00", currencyCode: "CAD" };
    const nobody = await world.run(REFUND, {
      key: "nobody",
      input: { orderId: id(), refundMethods: [{ storeCreditRefund: { amount } }] },
    });
    expect(at(nobody, "userErrors", 0, "message")).toContain("no customer");
    const transactions = [
      { orderId: id(), kind: "REFUND", gateway: "manual", amount: "999.00", parentId: payment() },
    ];
    const tooMuch = await world.run(REFUND, {
      key: "much",
      input: { orderId: id(), transactions },
    });
    expect(at(tooMuch, "userErrors", 0, "message")).toBe(
      "Refund amount $999.00 is greater than net payment received $33.00",
    );
  });

  it("answers the three errors of keys", async () => {
    const input = (note: string) => ({ key: "one", input: { orderId: id(), note } });
    const code = async (variables: JsonObject, query = REFUND, runningMs = 0) => {
      const { body } = await executeAdminRequest({
        store: world.store,
        shop: world.shop,
        apiVersion: "2026-10",
        grant: {
          appId: "a",
          appHandle: "a",
          appTitle: "a",
          scopes: ["write_orders"],
          userId: null,
        },
        body: { query, variables },
        runningMs,
      });
      const answer = JSON.parse(JSON.stringify(body)) as JsonObject;
      return at(answer, "errors", 0, "extensions", "code");
    };
    const bare = REFUND.replace("@idempotent(key: $key)", "").replace(", $key: String!", "");
    expect(await code(input("a"), bare)).toBe("BAD_REQUEST");
    expect(await code(input("a"), REFUND, 5_000)).toBeUndefined();
    expect(await code(input("a"))).toBe("IDEMPOTENCY_CONCURRENT_REQUEST");
    expect(await code(input("b"))).toBe("IDEMPOTENCY_KEY_PARAMETER_MISMATCH");
    world.now = new Date(world.now.getTime() + 6_000);
    expect(await code(input("a"))).toBeUndefined();
    expect(world.stored(order).refunds).toHaveLength(1);
  });
});

describe("a refund that cannot be", () => {
  it.each([
    ["more shipping than was paid", { shipping: { amount: "9.00" } }, ["shipping", "amount"]],
    ["money of another currency", { currency: "USD" }, ["currency"]],
    [
      "store credit of another currency",
      { refundMethods: [{ storeCreditRefund: { amount: { amount: "5", currencyCode: "USD" } } }] },
      ["refundMethods", "0", "storeCreditRefund", "amount"],
    ],
  ])("is one of %s", async (_what, part, field) => {
    await refuse({ ...part }, field);
  });

  it("is one of no units, or of less than nothing", async () => {
    const lines = [{ lineItemId: line(), quantity: 0, restockType: "NO_RESTOCK" }];
    await refuse({ refundLineItems: lines }, ["refundLineItems", "0", "quantity"]);
    const back = { orderId: id(), parentId: payment(), gateway: "manual", kind: "REFUND" };
    await refuse({ transactions: [{ ...back, amount: "-5.00" }] }, ["transactions", "0", "amount"]);
  });

  it("is one of duties, which are not emulated", async () => {
    const duty = { dutyId: gid("Duty", 1) };
    const answer = await world.ask(
      `mutation($input: RefundInput!) { refundCreate(input: $input) @idempotent(key: "duties") {
        refund { id } } }`,
      { input: { orderId: id(), refundDuties: [duty] } },
    );
    expect(at(answer.errors, 0, "extensions", "code")).toBe("NOT_EMULATED");
  });

  async function refuse(part: JsonObject, field: string[]): Promise<void> {
    const refused = await world.run(
      `mutation($input: RefundInput!) { refundCreate(input: $input) @idempotent(key: "wrong") {
        refund { id } userErrors { field } } }`,
      { input: { orderId: id(), ...part } },
    );
    expect(refused).toEqual({ refund: null, userErrors: [{ field }] });
    expect(world.stored(order).refunds).toEqual([]);
  }
});
