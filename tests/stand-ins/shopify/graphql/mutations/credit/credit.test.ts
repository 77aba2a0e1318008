import { beforeEach, describe, expect, it } from "vitest";
import type { JsonObject } from "tests/stand-ins/shopify/check/exchange";
import { AdminWorld, at, value } from "tests/stand-ins/shopify/graphql/testing/admin-world";
import { createCustomer } from "tests/stand-ins/shopify/store/actions";
import { gid } from "tests/stand-ins/shopify/store/gid";

let world: AdminWorld;
let customer: string;

beforeEach(() => {
  world = new AdminWorld();
  const made = value(createCustomer(world.shop, { firstName: "Ada", email: "ada@example.com" }));
  customer = gid("Customer", made.id);
});

const CREDIT = `mutation($id: ID!, $input: StoreCreditAccountCreditInput!) {
  storeCreditAccountCredit(id: $id, creditInput: $input) {
    storeCreditAccountTransaction { amount { amount currencyCode } balanceAfterTransaction { amount }
      expiresAt account { id owner { ... on Customer { id } } } }
    userErrors { field message code } } }`;

const credit = (id: string, amount: string, more: object = {}) =>
  world.run(CREDIT, {
    id,
    input: { creditAmount: { amount, currencyCode: "CAD" }, ...more },
  });

describe("storeCreditAccountCredit", () => {
  it("opens the customer's account of the currency, then adds to it", async () => {
    await credit(customer, "10.10");
    const second = await credit(customer, "0.20", { expiresAt: "2027-01-01T00:00:00Z" });
    expect(second).toMatchObject({
      userErrors: [],
      storeCreditAccountTransaction: {
        amount: { amount: "0.2", currencyCode: "CAD" },
        balanceAfterTransaction: { amount: "10.3" },
        account: { owner: { id: customer } },
      },
    });
    const read = await world.run(
      `query($id: ID!) { customer(id: $id) { storeCreditAccounts(first: 5) { nodes {
        balance { amount } transactions(first: 5) { nodes { amount { amount } event } } } } } }`,
      { id: customer },
    );
    expect(at(read, "storeCreditAccounts", "nodes")).toEqual([
      {
        balance: { amount: "10.3" },
        transactions: {
          nodes: [
            { amount: { amount: "0.2" }, event: "ADJUSTMENT" },
            { amount: { amount: "10.1" }, event: "ADJUSTMENT" },
          ],
        },
      },
    ]);
  });

  it.each([
    ["0.00", {}, "NEGATIVE_OR_ZERO_AMOUNT"],
    ["1.00", { expiresAt: "2026-01-01T00:00:00Z" }, "EXPIRES_AT_IN_PAST"],
    ["100000.01", {}, "CREDIT_LIMIT_EXCEEDED"],
  ])("refuses %s with %j", async (amount, more, code) => {
    expect(at(await credit(customer, amount, more), "userErrors", 0, "code")).toBe(code);
  });

  it("knows owners and accounts that there are not, and the account's currency", async () => {
    const nobody = await credit(gid("Customer", 999_999_999_999), "1.00");
    expect(at(nobody, "userErrors", 0, "code")).toBe("OWNER_NOT_FOUND");
    const none = await credit(gid("StoreCreditAccount", 999_999_999_999), "1.00");
    expect(at(none, "userErrors", 0, "code")).toBe("ACCOUNT_NOT_FOUND");
    const made = await credit(customer, "1.00");
    const account = String(at(made, "storeCreditAccountTransaction", "account", "id"));
    const other = await credit(account, "1.00", {
      creditAmount: { amount: "1.00", currencyCode: "EUR" },
    });
    expect(at(other, "userErrors", 0, "code")).toBe("MISMATCHING_CURRENCY");
  });

  it("a debit takes no more than there is", async () => {
    await credit(customer, "5.00");
    const debit = (amount: string) =>
      world.run(
        `mutation($id: ID!, $amount: Decimal!) { storeCreditAccountDebit(id: $id,
          debitInput: { debitAmount: { amount: $amount, currencyCode: CAD } }) {
          storeCreditAccountTransaction { amount { amount } balanceAfterTransaction { amount } }
          userErrors { code } } }`,
        { id: customer, amount },
      );
    expect(at(await debit("6.00"), "userErrors", 0, "code")).toBe("INSUFFICIENT_FUNDS");
    expect(at(await debit("2.00"), "storeCreditAccountTransaction")).toEqual({
      amount: { amount: "-2.0" },
      balanceAfterTransaction: { amount: "3.0" },
    });
  });

  it("asks for its scope", async () => {
    const input = { creditAmount: { amount: "1.00", currencyCode: "CAD" } };
    const answer = await world.ask(
      CREDIT,
      { id: customer, input },
      { scopes: ["write_customers"] },
    );
    expect(at(answer.errors, 0, "extensions", "code")).toBe("ACCESS_DENIED");
  });
});

const CREATE = `mutation($input: GiftCardCreateInput!) { giftCardCreate(input: $input) {
  giftCard { id balance { amount } initialValue { amount } lastCharacters maskedCode enabled note }
  giftCardCode userErrors { field message code } } }`;

describe("giftCardCreate", () => {
  const create = (input: JsonObject) => world.run(CREATE, { input });
  const amount = { initialAmount: { amount: "25.00", currencyCode: "CAD" } };

  it("tells the code once; what is kept cannot give it again", async () => {
    const made = await create({ ...amount, note: "conversation 7" });
    const code = String(made.giftCardCode);
    expect(code).toMatch(/^[a-z0-9]{16}$/);
    expect(made.giftCard).toMatchObject({
      balance: { amount: "25.0" },
      lastCharacters: code.slice(-4),
      maskedCode: `•••• •••• •••• ${code.slice(-4)}`,
      enabled: true,
    });
    expect(JSON.stringify([...world.shop.snapshot()])).not.toContain(code);
    const found = await world.run(
      `{ giftCards(first: 5, query: "conversation") { nodes { note } } }`,
    );
    expect(at(found, "nodes")).toEqual([{ note: "conversation 7" }]);
  });

  it.each([
    [{}, "MISSING_ARGUMENT"],
    [{ initialAmount: { amount: "0", currencyCode: "CAD" } }, "GREATER_THAN"],
    [{ ...amount, code: "short" }, "TOO_SHORT"],
    [{ ...amount, code: "x".repeat(21) }, "TOO_LONG"],
    [{ ...amount, code: "with-dashes" }, "INVALID"],
    [{ ...amount, customerId: gid("Customer", 999_999_999_999) }, "CUSTOMER_NOT_FOUND"],
    [
      { ...amount, recipientAttributes: { id: gid("Customer", 999_999_999_999) } },
      "RECIPIENT_NOT_FOUND",
    ],
  ])("refuses %j", async (input, code) => {
    expect(at(await create(input), "userErrors", 0, "code")).toBe(code);
  });

  it("takes a code once", async () => {
    await create({ ...amount, code: "THANKYOU1" });
    expect(at(await create({ ...amount, code: "thankyou1" }), "userErrors", 0, "code")).toBe(
      "TAKEN",
    );
  });

  it("a card can be ended", async () => {
    const id = String(at(await create(amount), "giftCard", "id"));
    const ended = await world.run(
      `mutation($id: ID!) { giftCardDeactivate(id: $id) { giftCard { enabled deactivatedAt } userErrors { message } } }`,
      { id },
    );
    expect(ended.giftCard).toEqual({ enabled: false, deactivatedAt: "2026-11-22T16:00:00Z" });
  });
});
