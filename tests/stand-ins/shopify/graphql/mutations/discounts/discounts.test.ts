import { beforeEach, describe, expect, it } from "vitest";
import type { JsonObject } from "tests/stand-ins/shopify/check/exchange";
import { AdminWorld, at, value } from "tests/stand-ins/shopify/graphql/testing/admin-world";
import { createCustomer } from "tests/stand-ins/shopify/store/actions";
import { gid } from "tests/stand-ins/shopify/store/gid";

let world: AdminWorld;

beforeEach(() => {
  world = new AdminWorld();
});

const FIELDS = `codeDiscountNode { id codeDiscount { ... on DiscountCodeBasic {
  title status summary startsAt endsAt usageLimit appliesOncePerCustomer discountClasses
  codes(first: 2) { nodes { code } }
  context { ... on DiscountBuyerSelectionAll { all } ... on DiscountCustomers { customers { id } } }
  customerGets { value { ... on DiscountAmount { amount { amount } } ... on DiscountPercentage { percentage } } }
  } } } userErrors { field message code extraInfo }`;

const CREATE = `mutation($input: DiscountCodeBasicInput!) {
  discountCodeBasicCreate(basicCodeDiscount: $input) { ${FIELDS} } }`;

function create(input: object = {}): Promise<JsonObject> {
  return world.run(CREATE, {
    input: {
      title: "Sorry",
      code: "SORRY-1",
      startsAt: "2026-11-22T16:00:00Z",
      context: { all: "ALL" },
      customerGets: { items: { all: true }, value: { percentage: 0.1 } },
      ...input,
    },
  });
}

describe("discountCodeBasicCreate", () => {
  it("makes a code for one person that works once", async () => {
    const customer = value(createCustomer(world.shop, { firstName: "Ada" }));
    const id = gid("Customer", customer.id);
    world.topics = [];
    const made = await create({
      context: { customers: { add: [id] } },
      usageLimit: 1,
      appliesOncePerCustomer: true,
      endsAt: "2026-12-22T16:00:00Z",
      customerGets: { items: { all: true }, value: { discountAmount: { amount: "5.00" } } },
    });
    expect(made).toMatchObject({
      userErrors: [],
      codeDiscountNode: {
        codeDiscount: {
          status: "ACTIVE",
          usageLimit: 1,
          discountClasses: ["ORDER"],
          codes: { nodes: [{ code: "SORRY-1" }] },
          context: { customers: [{ id }] },
          customerGets: { value: { amount: { amount: "5.0" } } },
          summary: "$5.00 off one-time purchase products • One use per customer",
        },
      },
    });
    expect(world.topics).toEqual(["discounts/create"]);
    const found = await world.run(`{ codeDiscountNodeByCode(code: "sorry-1") { id } }`);
    expect(at(found, "id")).toBe(at(made, "codeDiscountNode", "id"));
  });

  it.each([
    [{ title: " " }, ["title"], "Title can't be blank", "BLANK"],
    [{ code: undefined }, ["code"], "Code can't be blank", "BLANK"],
    [{ code: "" }, ["code"], "Code is too short (minimum is 1 character)", "TOO_SHORT"],
    [{ code: "A\nB" }, ["code"], "Code cannot contain newline characters.", "INVALID"],
    [
      { code: "x".repeat(256) },
      ["code"],
      "Code is too long (maximum is 255 characters)",
      "TOO_LONG",
    ],
    [
      { endsAt: "2026-11-21T16:00:00Z" },
      ["endsAt"],
      "Ends at needs to be after starts_at",
      "INVALID",
    ],
    [
      { customerGets: { items: { all: true }, value: { percentage: 1.5 } } },
      ["customerGets", "value", "percentage"],
      "Value must be between 0.0 and 1.0",
      "VALUE_OUTSIDE_RANGE",
    ],
    [
      {
        customerGets: {
          items: { products: { productsToAdd: [gid("Product", 999_999_999_999)] } },
          value: { percentage: 0.1 },
        },
      },
      ["customerGets", "items", "products", "productsToAdd"],
      "Product with id: 999999999999 is invalid",
      "INVALID",
    ],
  ])("refuses %j", async (input, field, message, code) => {
    expect(await create(input)).toMatchObject({
      codeDiscountNode: null,
      userErrors: [{ field: ["basicCodeDiscount", ...field], message, code, extraInfo: null }],
    });
  });

  it("takes a code once, in whatever case", async () => {
    await create();
    expect(at(await create({ code: "sorry-1" }), "userErrors", 0)).toMatchObject({ code: "TAKEN" });
  });

  it("asks for its scope", async () => {
    const answer = await world.ask(CREATE, { input: {} }, { scopes: ["read_discounts"] });
    expect(at(answer.errors, 0, "extensions", "code")).toBe("ACCESS_DENIED");
  });
});

describe("a discount code", () => {
  const change = (name: string, id: unknown) =>
    world.run(`mutation($id: ID!) { ${name}(id: $id) { ${FIELDS} } }`, { id: String(id) });

  it("is taken back, given again, and deleted", async () => {
    const id = at(await create(), "codeDiscountNode", "id");
    world.now = new Date("2026-11-23T10:00:00Z");
    expect(
      at(await change("discountCodeDeactivate", id), "codeDiscountNode", "codeDiscount"),
    ).toMatchObject({
      status: "EXPIRED",
      endsAt: "2026-11-23T10:00:00Z",
    });
    expect(
      at(await change("discountCodeActivate", id), "codeDiscountNode", "codeDiscount"),
    ).toMatchObject({
      status: "ACTIVE",
      endsAt: null,
    });
    world.topics = [];
    const deleted = await world.run(
      `mutation($id: ID!) { discountCodeDelete(id: $id) { deletedCodeDiscountId userErrors { code } } }`,
      { id: String(id) },
    );
    expect(deleted).toMatchObject({ deletedCodeDiscountId: id, userErrors: [] });
    expect(world.topics).toEqual(["discounts/delete"]);
  });

  it("that there is not is said to be none", async () => {
    const refused = await change(
      "discountCodeDeactivate",
      gid("DiscountCodeNode", 999_999_999_999),
    );
    expect(at(refused, "userErrors", 0, "message")).toBe("Discount does not exist");
  });

  it("for free shipping says to where", async () => {
    const made = await world.run(
      `mutation($input: DiscountCodeFreeShippingInput!) {
        discountCodeFreeShippingCreate(freeShippingCodeDiscount: $input) {
          codeDiscountNode { codeDiscount { ... on DiscountCodeFreeShipping { summary discountClasses
            maximumShippingPrice { amount } } } } userErrors { message } } }`,
      {
        input: {
          title: "Shipping on us",
          code: "SHIP",
          startsAt: "2026-11-22T16:00:00Z",
          context: { all: "ALL" },
          destination: { countries: { add: ["CA"] } },
          maximumShippingPrice: "25.00",
        },
      },
    );
    expect(at(made, "codeDiscountNode", "codeDiscount")).toMatchObject({
      discountClasses: ["SHIPPING"],
      maximumShippingPrice: { amount: "25.0" },
      summary:
        "Free shipping on one-time purchase products • For Canada • Applies to shipping rates under $25.00",
    });
  });
});
