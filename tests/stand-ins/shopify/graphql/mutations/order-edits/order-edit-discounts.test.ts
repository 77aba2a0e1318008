import { beforeEach, describe, expect, it } from "vitest";
import type { JsonObject } from "tests/stand-ins/shopify/check/exchange";
import { AdminWorld, at } from "tests/stand-ins/shopify/graphql/testing/admin-world";
import { gid } from "tests/stand-ins/shopify/store/gid";
import { orderFigures } from "tests/stand-ins/shopify/store/order-figures";
import type { Order } from "tests/stand-ins/shopify/store/types";

let world: AdminWorld;
let order: Order;
let edit: string;
let line: string;

beforeEach(async () => {
  world = new AdminWorld();
  world.shop.putRecord({ ...world.shop.record, taxRate: 0.1 });
  order = world.order();
  const begun = await world.run(
    `mutation($id: ID!) { orderEditBegin(id: $id) { calculatedOrder { id
      lineItems(first: 1) { nodes { id } } } } }`,
    { id: gid("Order", order.id) },
  );
  edit = String(at(begun, "calculatedOrder", "id"));
  line = String(at(begun, "calculatedOrder", "lineItems", "nodes", 0, "id"));
});

const ADD = `mutation($id: ID!, $line: ID!, $discount: OrderEditAppliedDiscountInput!) {
  orderEditAddLineItemDiscount(id: $id, lineItemId: $line, discount: $discount) {
    calculatedOrder { totalPriceSet { shopMoney { amount } }
      addedDiscountApplications(first: 2) { nodes { ... on CalculatedManualDiscountApplication { id description } } } }
    calculatedLineItem { hasStagedLineItemDiscount
      calculatedDiscountAllocations { allocatedAmountSet { shopMoney { amount } } } }
    addedDiscountStagedChange { description value { ... on PricingPercentageValue { percentage } } }
    userErrors { field message } } }`;

const add = (discount: JsonObject, lineId = line) =>
  world.run(ADD, { id: edit, line: lineId, discount });
const total = (payload: JsonObject) =>
  at(payload, "calculatedOrder", "totalPriceSet", "shopMoney", "amount");

describe("discounts of an order edit", () => {
  it("come off the line with its tax, and onto the order with the commit", async () => {
    const added = await add({ percentValue: 50, description: "Sorry" });
    expect(total(added)).toBe("16.5");
    expect(added).toMatchObject({
      calculatedLineItem: {
        hasStagedLineItemDiscount: true,
        calculatedDiscountAllocations: [{ allocatedAmountSet: { shopMoney: { amount: "15.0" } } }],
      },
      addedDiscountStagedChange: { description: "Sorry", value: { percentage: 50 } },
    });
    await world.run(
      `mutation($id: ID!) { orderEditCommit(id: $id) { order { id } userErrors { message } } }`,
      { id: edit },
    );
    expect(orderFigures(world.stored(order))).toMatchObject({
      currentTotal: 1650,
      currentTax: 150,
      outstanding: -1650,
    });
  });

  it("are changed and taken away again before it", async () => {
    const added = await add({ fixedValue: { amount: "2.00", currencyCode: "CAD" } });
    expect(total(added)).toBe("26.4");
    const discountId = at(added, "calculatedOrder", "addedDiscountApplications", "nodes", 0, "id");
    const variables = { id: edit, discountId: String(discountId) };
    const updated = await world.run(
      `mutation($id: ID!, $discountId: ID!) { orderEditUpdateDiscount(id: $id,
        discountApplicationId: $discountId, discount: { percentValue: 10 }) {
        calculatedOrder { totalPriceSet { shopMoney { amount } } } userErrors { message code } } }`,
      variables,
    );
    expect(total(updated)).toBe("29.7");
    const REMOVE = `mutation($id: ID!, $discountId: ID!) { orderEditRemoveDiscount(id: $id,
      discountApplicationId: $discountId) {
      calculatedOrder { totalPriceSet { shopMoney { amount } } } userErrors { message code } } }`;
    expect(total(await world.run(REMOVE, variables))).toBe("33.0");
    expect(at(await world.run(REMOVE, variables), "userErrors", 0, "code")).toBe("INVALID");
  });

  it("are refused for a line that there is not, in another currency, and above all of it", async () => {
    const unknown = await add({ percentValue: 5 }, gid("CalculatedLineItem", 999_999_999_999));
    expect(at(unknown, "userErrors", 0)).toEqual({
      field: ["id"],
      message: "The line item does not exist on the order.",
    });
    const euros = await add({ fixedValue: { amount: "1.00", currencyCode: "EUR" } });
    expect(at(euros, "userErrors", 0, "message")).toBe("Currency must be CAD.");
    const tooMuch = await add({ percentValue: 101 });
    expect(at(tooMuch, "userErrors", 0, "message")).toBe("must be less than or equal to 100");
  });
});
