import { beforeEach, describe, expect, it } from "vitest";
import { AdminWorld, at, value } from "tests/stand-ins/shopify/graphql/testing/admin-world";
import { createCustomer } from "tests/stand-ins/shopify/store/actions";
import { gid } from "tests/stand-ins/shopify/store/gid";

let world: AdminWorld;

beforeEach(() => {
  world = new AdminWorld();
});

const SET = `mutation($identifier: CustomerSetIdentifiers, $input: CustomerSetInput!) {
  customerSet(identifier: $identifier, input: $input) {
    customer { id email } userErrors { field message code } } }`;

describe("customerSet", () => {
  it("makes nobody who has no name, and says by a code what is wrong", async () => {
    expect(at(await world.run(SET, { input: {} }), "userErrors", 0)).toMatchObject({
      message: "A name, phone number, or email address must be present",
      code: "INVALID",
    });
    value(createCustomer(world.shop, { email: "ada@example.com" }));
    const taken = await world.run(SET, { input: { email: "ada@example.com" } });
    expect(at(taken, "userErrors", 0)).toEqual({
      field: ["input", "email"],
      message: "Email has already been taken",
      code: "TAKEN",
    });
    expect(world.shop.customers.size).toBe(1);
  });

  it("finds somebody by the address, or makes them", async () => {
    const email = "ada@example.com";
    const set = () => world.run(SET, { identifier: { email }, input: { email } });
    const made = await set();
    expect(await set()).toMatchObject({ customer: { id: at(made, "customer", "id") } });
  });
});

describe("tax exemptions", () => {
  it("are kept from the first, added, taken away and replaced", async () => {
    const made = await world.run(
      `mutation { customerCreate(input: { email: "ada@example.com",
        taxExemptions: [CA_STATUS_CARD_EXEMPTION] }) { customer { id taxExemptions } } }`,
    );
    expect(at(made, "customer", "taxExemptions")).toEqual(["CA_STATUS_CARD_EXEMPTION"]);
    const change = async (name: string, taxExemptions: string[]) => {
      const changed = await world.run(
        `mutation($id: ID!, $list: [TaxExemption!]!) { ${name}(customerId: $id, taxExemptions: $list) {
          customer { taxExemptions } userErrors { message } } }`,
        { id: String(at(made, "customer", "id")), list: taxExemptions },
      );
      return at(changed, "customer", "taxExemptions");
    };
    world.topics = [];
    expect(await change("customerAddTaxExemptions", ["EU_REVERSE_CHARGE_EXEMPTION_RULE"])).toEqual([
      "CA_STATUS_CARD_EXEMPTION",
      "EU_REVERSE_CHARGE_EXEMPTION_RULE",
    ]);
    expect(world.topics).toEqual(["customers/update"]);
    expect(await change("customerRemoveTaxExemptions", ["CA_STATUS_CARD_EXEMPTION"])).toEqual([
      "EU_REVERSE_CHARGE_EXEMPTION_RULE",
    ]);
    expect(await change("customerReplaceTaxExemptions", [])).toEqual([]);
  });

  it("are of nobody that there is not", async () => {
    const refused = await world.run(
      `mutation($id: ID!) { customerAddTaxExemptions(customerId: $id, taxExemptions: []) {
        userErrors { field message } } }`,
      { id: gid("Customer", 1) },
    );
    expect(refused.userErrors).toEqual([
      { field: ["customerId"], message: "Customer does not exist." },
    ]);
  });
});

describe("a customer's language", () => {
  it("is one that there is", async () => {
    const make = (locale: string) =>
      world.run(
        `mutation($locale: String) { customerCreate(input: { firstName: "Ada", locale: $locale }) {
          customer { locale } userErrors { field message } } }`,
        { locale },
      );
    expect(at(await make("pt-BR"), "customer", "locale")).toBe("pt-BR");
    expect(at(await make("nonsense"), "userErrors")).toEqual([
      { field: ["locale"], message: "Locale is invalid" },
    ]);
  });
});
