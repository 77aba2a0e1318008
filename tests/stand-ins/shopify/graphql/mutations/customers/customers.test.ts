import { beforeEach, describe, expect, it } from "vitest";
import type { JsonObject } from "tests/stand-ins/shopify/check/exchange";
import { AdminWorld, at, value } from "tests/stand-ins/shopify/graphql/testing/admin-world";
import { createCustomer } from "tests/stand-ins/shopify/store/actions";
import type { CustomerInput } from "tests/stand-ins/shopify/store/actions/inputs";
import { putGiftCard } from "tests/stand-ins/shopify/store/credit/gift-card";
import { gid } from "tests/stand-ins/shopify/store/gid";

let world: AdminWorld;

beforeEach(() => {
  world = new AdminWorld();
});

const make = (input: CustomerInput) => gid("Customer", value(createCustomer(world.shop, input)).id);

const UPDATE = `mutation($input: CustomerInput!) { customerUpdate(input: $input) {
  customer { id email firstName phone defaultAddress { firstName lastName city } }
  userErrors { field message } } }`;

describe("customerUpdate", () => {
  const update = (input: JsonObject) => world.run(UPDATE, { input });

  it("keeps an address without blanks and in small letters", async () => {
    const id = make({ firstName: "Ada" });
    const changed = await update({ id, email: "  Ada. Lovelace@Example.com " });
    expect(at(changed, "customer", "email")).toBe("ada.lovelace@example.com");
  });

  it("cannot take away the last of name, phone and e-mail", async () => {
    const id = make({ email: "ada@example.com", firstName: "Ada" });
    expect(at(await update({ id, firstName: "" }), "userErrors")).toEqual([]);
    expect(await update({ id, email: "" })).toMatchObject({
      customer: null,
      userErrors: [
        { field: null, message: "A name, phone number, or email address must be present" },
      ],
    });
  });

  it.each([
    ["firstName", "x".repeat(256), "First name is too long (maximum is 255 characters)"],
    ["lastName", "<b>Ada</b>", "Last name cannot contain HTML tags"],
    ["lastName", "https://example.com", "Last name cannot contain URL"],
    ["email", `${"x".repeat(250)}@example.com`, "Email is too long (maximum is 255 characters)"],
  ])("refuses a %s that is %s", async (field, given, message) => {
    const id = make({ firstName: "Ada" });
    expect(at(await update({ id, [field]: given }), "userErrors")).toEqual([
      { field: [field], message },
    ]);
  });

  it("gives an address the customer's name where it has none", async () => {
    const id = make({ firstName: "Ada", lastName: "Lovelace" });
    const changed = await update({ id, addresses: [{ city: "Ottawa" }] });
    expect(at(changed, "customer", "defaultAddress")).toEqual({
      firstName: "Ada",
      lastName: "Lovelace",
      city: "Ottawa",
    });
  });
});

describe("consents", () => {
  const EMAIL = `mutation($input: CustomerEmailMarketingConsentUpdateInput!) {
    customerEmailMarketingConsentUpdate(input: $input) {
      customer { emailMarketingConsent { marketingState marketingOptInLevel } }
      userErrors { field message code } } }`;
  const subscribe = (customerId: string, more: JsonObject = {}) =>
    world.run(EMAIL, {
      input: { customerId, emailMarketingConsent: { marketingState: "SUBSCRIBED", ...more } },
    });

  it("are given to an address that there is", async () => {
    const id = make({ email: "ada@example.com" });
    expect(await subscribe(id)).toMatchObject({
      customer: { emailMarketingConsent: { marketingState: "SUBSCRIBED" } },
      userErrors: [],
    });
    expect(at(await subscribe(make({ firstName: "Bea" })), "userErrors", 0, "message")).toBe(
      "An email address is required to set the email marketing consent state.",
    );
    const nobody = gid("Customer", 999_999_999_999);
    expect(at(await subscribe(nobody), "userErrors", 0, "field")).toEqual(["input", "customerId"]);
  });

  it("are not given in the future", async () => {
    const id = make({ email: "ada@example.com" });
    const refused = await subscribe(id, { consentUpdatedAt: "2030-01-01T00:00:00Z" });
    expect(at(refused, "userErrors", 0, "code")).toBe("INVALID");
  });
});

const MERGE = `mutation($one: ID!, $two: ID!, $override: CustomerMergeOverrideFields) {
  customerMerge(customerOneId: $one, customerTwoId: $two, overrideFields: $override) {
    job { id done } resultingCustomerId userErrors { field message code } } }`;
const merge = (one: string, two: string, override: JsonObject | null = null) =>
  world.run(MERGE, { one, two, override });

describe("customerMerge", () => {
  it("keeps the one with an address, the one with an account, else the second", async () => {
    const withEmail = make({ email: "ada@example.com" });
    expect((await merge(withEmail, make({ firstName: "B" }))).resultingCustomerId).toBe(withEmail);
    const invited = make({ email: "b@example.com" });
    await world.run(
      `mutation($id: ID!) { customerSendAccountInviteEmail(customerId: $id) { customer { state } userErrors { message } } }`,
      { id: invited },
    );
    const other = make({ email: "c@example.com" });
    expect((await merge(invited, other)).resultingCustomerId).toBe(invited);
    const second = make({ firstName: "E" });
    expect((await merge(make({ firstName: "D" }), second)).resultingCustomerId).toBe(second);
  });

  it("joins orders, addresses, tags and notes, and tells what became of it", async () => {
    const one = make({
      email: "a@example.com",
      tags: ["vip"],
      note: "One.",
      addresses: [{ city: "Oulu" }],
    });
    const two = make({
      firstName: "Bea",
      tags: ["new"],
      note: "Two.",
      addresses: [{ city: "Turku" }],
    });
    const order = world.order({ customerId: Number(two.split("/").at(-1)) });
    world.topics = [];
    const merged = await merge(one, two);
    expect(world.topics).toEqual(
      expect.arrayContaining(["customers/update", "customers/delete", "customers/merge"]),
    );
    const read = await world.ask(
      `query($one: ID!, $two: ID!, $job: ID!) {
        kept: customer(id: $one) { firstName tags note orders(first: 2) { nodes { id } }
          addressesV2(first: 5) { nodes { city } } }
        gone: customer(id: $two) { id }
        status: customerMergeJobStatus(jobId: $job) { status resultingCustomerId } }`,
      { one, two, job: String(at(merged, "job", "id")) },
    );
    expect(read.data).toEqual({
      kept: {
        firstName: "Bea",
        tags: ["new", "vip"],
        note: "One. Two.",
        orders: { nodes: [{ id: gid("Order", order.id) }] },
        addressesV2: { nodes: [{ city: "Oulu" }, { city: "Turku" }] },
      },
      gone: null,
      status: { status: "COMPLETED", resultingCustomerId: one },
    });
  });

  it("refuses the same twice, one that there is not, and one with gift cards", async () => {
    const one = make({ firstName: "A" });
    const two = make({ firstName: "B" });
    expect(at(await merge(one, one), "userErrors", 0, "code")).toBe("INVALID_CUSTOMER_ID");
    const nobody = gid("Customer", 999_999_999_999);
    expect(at(await merge(one, nobody), "userErrors", 0)).toMatchObject({
      field: ["customerTwoId"],
    });
    const at2 = world.shop.nowIso();
    putGiftCard(world.shop, {
      id: 1,
      initialValue: 100,
      balance: 100,
      lastCharacters: "abcd",
      codeHash: "",
      customerId: Number(two.split("/").at(-1)),
      note: null,
      expiresOn: null,
      templateSuffix: null,
      deactivatedAt: null,
      recipient: null,
      createdAt: at2,
      updatedAt: at2,
    });
    expect(at(await merge(one, two), "userErrors", 0)).toMatchObject({
      field: ["customerTwoId"],
      code: "CUSTOMER_HAS_GIFT_CARDS",
    });
  });

  it("can be looked at first", async () => {
    const one = make({ email: "a@example.com", firstName: "Ada", note: "x".repeat(3000) });
    const two = make({ email: "b@example.com", firstName: "Bea", note: "y".repeat(3000) });
    const preview = await world.run(
      `query($one: ID!, $two: ID!) { customerMergePreview(customerOneId: $one, customerTwoId: $two) {
        resultingCustomerId defaultFields { firstName email { emailAddress } orderCount }
        alternateFields { firstName email { emailAddress } } blockingFields { tags }
        customerMergeErrors { message } } }`,
      { one, two },
    );
    expect(preview).toEqual({
      resultingCustomerId: two,
      defaultFields: {
        firstName: "Bea",
        email: { emailAddress: "b@example.com" },
        orderCount: "0",
      },
      alternateFields: { firstName: "Ada", email: { emailAddress: "a@example.com" } },
      blockingFields: { tags: [] },
      customerMergeErrors: null,
    });
    expect(world.shop.customers.size).toBe(2);
    expect(at(await merge(one, two), "userErrors", 0, "code")).toBe("INVALID_CUSTOMER");
  });
});
