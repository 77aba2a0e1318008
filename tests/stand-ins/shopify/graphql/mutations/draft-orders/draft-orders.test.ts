import { beforeEach, describe, expect, it } from "vitest";
import type { JsonObject } from "tests/stand-ins/shopify/check/exchange";
import { AdminWorld, at, variantGidOf } from "tests/stand-ins/shopify/graphql/testing/admin-world";
import { gid } from "tests/stand-ins/shopify/store/gid";
import type { Product } from "tests/stand-ins/shopify/store/types";

let world: AdminWorld;
let mug: Product;

beforeEach(() => {
  world = new AdminWorld();
  mug = world.product();
});

const FIELDS = `id name status email ready invoiceUrl invoiceSentAt completedAt tags
  subtotalPriceSet { shopMoney { amount } } totalPriceSet { shopMoney { amount } }
  totalDiscountsSet { shopMoney { amount } } totalShippingPriceSet { shopMoney { amount } }
  totalTaxSet { shopMoney { amount } }
  lineItems(first: 5) { nodes { title quantity custom requiresShipping
    originalUnitPriceSet { shopMoney { amount } } totalDiscountSet { shopMoney { amount } } } }
  order { id name sourceName displayFinancialStatus paymentGatewayNames tags
    totalPriceSet { shopMoney { amount } } }`;

const CREATE = `mutation($input: DraftOrderInput!) { draftOrderCreate(input: $input) {
  draftOrder { ${FIELDS} } userErrors { field message } } }`;

const amount = (from: JsonObject, field: string) =>
  at(from, "draftOrder", field, "shopMoney", "amount");

function create(input: object = {}): Promise<JsonObject> {
  return world.run(CREATE, {
    input: {
      email: "Ada@Example.com",
      lineItems: [{ variantId: variantGidOf(mug), quantity: 2 }],
      ...input,
    },
  });
}

async function complete(draft: JsonObject, more = "") {
  return world.run(
    `mutation($id: ID!) { draftOrderComplete(id: $id ${more}) {
      draftOrder { ${FIELDS} } userErrors { field message } } }`,
    { id: at(draft, "draftOrder", "id") ?? "" },
  );
}

describe("draftOrderCreate", () => {
  it("prices variants and custom items, with discounts on lines and on the whole", async () => {
    world.topics = [];
    const made = await create({
      taxExempt: true,
      lineItems: [
        {
          title: "Engraving",
          quantity: 2,
          originalUnitPrice: "20.00",
          appliedDiscount: { value: 10, valueType: "PERCENTAGE", description: "10 %" },
        },
        { variantId: variantGidOf(mug), quantity: 1, originalUnitPrice: "0.01", title: "Other" },
      ],
      appliedDiscount: { value: 5, valueType: "FIXED_AMOUNT", description: "sorry" },
      shippingLine: {
        title: "Courier",
        priceWithCurrency: { amount: "7.25", currencyCode: "CAD" },
      },
    });
    expect(made).toMatchObject({ userErrors: [], draftOrder: { name: "#D1", status: "OPEN" } });
    expect(amount(made, "subtotalPriceSet")).toBe("41.0");
    expect(amount(made, "totalDiscountsSet")).toBe("9.0");
    expect(amount(made, "totalShippingPriceSet")).toBe("7.25");
    expect(amount(made, "totalPriceSet")).toBe("48.25");
    // What is only for custom items says nothing of a variant.
    expect(at(made, "draftOrder", "lineItems", "nodes", 1)).toMatchObject({
      title: "Mug",
      custom: false,
      originalUnitPriceSet: { shopMoney: { amount: "10.0" } },
    });
    expect(world.topics).toEqual(["draft_orders/create"]);
    expect(world.shop.orders.size).toBe(0);
  });

  it("takes the tax of the shop, but not of one who is exempt", async () => {
    world.shop.putRecord({ ...world.shop.record, taxRate: 0.13 });
    expect(amount(await create(), "totalTaxSet")).toBe("2.6");
    expect(amount(await create({ taxExempt: true }), "totalTaxSet")).toBe("0.0");
  });

  it.each([
    [{ lineItems: [] }, null, "Add at least 1 product"],
    [
      { lineItems: [{ title: "A", quantity: 0, originalUnitPrice: "1" }] },
      ["lineItems", "0", "quantity"],
      "Quantity must be greater than or equal to 1",
    ],
    [{ lineItems: [{ quantity: 1 }] }, null, "Merchandise title is empty."],
    [{ email: "no address" }, ["email"], "Email is invalid"],
    [
      { lineItems: [{ variantId: gid("ProductVariant", 999_999_999_999), quantity: 1 }] },
      null,
      "Product with ID 999999999999 is no longer available.",
    ],
  ])("refuses %j", async (input, field, message) => {
    expect(await create(input)).toMatchObject({
      draftOrder: null,
      userErrors: [{ field, message }],
    });
  });
});

describe("draft orders", () => {
  it("are changed and calculated; a calculation keeps nothing", async () => {
    const made = await create();
    const id = at(made, "draftOrder", "id") ?? "";
    const updated = await world.run(
      `mutation($id: ID!, $input: DraftOrderInput!) { draftOrderUpdate(id: $id, input: $input) {
        draftOrder { ${FIELDS} } userErrors { message } } }`,
      { id, input: { appliedDiscount: { value: 100, valueType: "PERCENTAGE" } } },
    );
    expect(amount(updated, "totalPriceSet")).toBe("0.0");
    expect(at(updated, "draftOrder", "email")).toBe("ada@example.com");
    const calculated = await world.run(
      `mutation($input: DraftOrderInput!) { draftOrderCalculate(input: $input) {
        calculatedDraftOrder { totalPriceSet { shopMoney { amount } } lineItems { title } }
        userErrors { message } } }`,
      { input: { lineItems: [{ title: "Gift wrap", quantity: 1, originalUnitPrice: "3.50" }] } },
    );
    expect(at(calculated, "calculatedDraftOrder", "totalPriceSet", "shopMoney", "amount")).toBe(
      "3.5",
    );
    const listed = await world.run(`{ draftOrders(first: 5) { nodes { id } } }`);
    expect(at(listed, "nodes")).toEqual([{ id }]);
  });

  it("become orders: paid by hand, with stock taken, once", async () => {
    const made = await create({ tags: ["replacement"] });
    world.topics = [];
    const done = await complete(made);
    expect(done).toMatchObject({
      userErrors: [],
      draftOrder: {
        status: "COMPLETED",
        order: {
          displayFinancialStatus: "PAID",
          paymentGatewayNames: ["manual"],
          sourceName: "347082227713",
          tags: ["replacement"],
          totalPriceSet: { shopMoney: { amount: "20.0" } },
        },
      },
    });
    expect(world.topics).toEqual(
      expect.arrayContaining(["orders/create", "orders/paid", "draft_orders/update"]),
    );
    const [product] = [...world.shop.products.values()];
    expect(product?.variants[0]?.inventory.levels[0]).toMatchObject({ available: 8, committed: 2 });
    expect(at(await complete(made), "userErrors", 0, "message")).toBe("This order has been paid");
    expect(world.shop.orders.size).toBe(1);
  });

  it("become unpaid orders when payment is pending", async () => {
    const done = await complete(await create(), "paymentPending: true");
    expect(at(done, "draftOrder", "order", "displayFinancialStatus")).toBe("PENDING");
  });

  it("are refused a payment gateway that there is not", async () => {
    const made = await create();
    const refused = await complete(made, `paymentGatewayId: "${gid("PaymentGateway", 999)}"`);
    expect(refused).toMatchObject({
      draftOrder: { status: "OPEN", order: null },
      userErrors: [{ field: null, message: "Invalid payment gateway" }],
    });
  });

  it("have their invoice sent to somebody only", async () => {
    const SEND = `mutation($id: ID!, $email: EmailInput) { draftOrderInvoiceSend(id: $id, email: $email) {
      draftOrder { status invoiceSentAt } userErrors { field message } } }`;
    const id = at(await create({ email: null }), "draftOrder", "id") ?? "";
    expect(await world.run(SEND, { id })).toMatchObject({
      draftOrder: { status: "OPEN", invoiceSentAt: null },
      userErrors: [{ field: null, message: "To can't be blank" }],
    });
    expect(await world.run(SEND, { id, email: { to: "bea@example.com" } })).toMatchObject({
      draftOrder: { status: "INVOICE_SENT", invoiceSentAt: "2026-11-22T16:00:00Z" },
      userErrors: [],
    });
  });

  it("are made of an order, of what is left of it", async () => {
    const order = world.order({ tags: ["vip"] });
    const made = await world.run(
      `mutation($id: ID!) { draftOrderCreateFromOrder(orderId: $id) {
        draftOrder { ${FIELDS} } userErrors { field message } } }`,
      { id: gid("Order", order.id) },
    );
    expect(made).toMatchObject({
      userErrors: [],
      draftOrder: {
        email: "ada@example.com",
        tags: ["vip"],
        lineItems: { nodes: [{ title: "Mug", quantity: 3 }] },
      },
    });
  });

  it("unknown ones are said to be, and a scope is asked for", async () => {
    const id = gid("DraftOrder", 999_999_999_999);
    const deleted = await world.run(
      `mutation($id: ID!) { draftOrderDelete(input: { id: $id }) { deletedId userErrors { field message } } }`,
      { id },
    );
    expect(deleted).toMatchObject({
      deletedId: null,
      userErrors: [{ field: ["id"], message: "Draft order does not exist" }],
    });
    const answer = await world.ask(CREATE, { input: {} }, { scopes: ["read_draft_orders"] });
    expect(at(answer.errors, 0, "extensions", "code")).toBe("ACCESS_DENIED");
  });
});
