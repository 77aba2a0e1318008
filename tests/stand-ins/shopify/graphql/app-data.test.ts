import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isObject, type JsonObject } from "tests/stand-ins/shopify/check/exchange";
import { execute } from "tests/stand-ins/shopify/check/open-empty-shop";
import {
  CLIENT_ID,
  SHOP,
  startForTest,
  type TestStack,
} from "tests/stand-ins/shopify/http/testing/start-for-test";
import { seedDiscounts } from "tests/stand-ins/shopify/seed/discounts";

const SET = `mutation ($metafields: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $metafields) {
  metafields { id namespace key value ownerType } userErrors { field message code } } }`;
const DELETE = `mutation ($metafields: [MetafieldIdentifierInput!]!) { metafieldsDelete(metafields: $metafields) {
  deletedMetafields { key namespace ownerId } userErrors { field message } } }`;
const READ = `{ currentAppInstallation { id metafield(namespace: "doorbell", key: "config") { value jsonValue type }
  metafields(first: 5, namespace: "doorbell") { nodes { key } } } }`;

let stack: TestStack;
let ownerId = "";

beforeAll(async () => {
  stack = await startForTest();
  await stack.control("POST", "/install", {});
  seedDiscounts(stack.shopify.store.shop(SHOP), "2026-11-22T16:00:00Z");
  const installation = await run(READ);
  ownerId = String(installation.id);
});
afterAll(() => stack.stop());

/** The first root field of the answer. */
async function run(query: string, variables: JsonObject = {}): Promise<JsonObject> {
  const { store } = stack.shopify;
  const answer = await execute(store, store.shop(SHOP), { query, variables }, { appId: CLIENT_ID });
  expect(answer.errors).toBeUndefined();
  const field = isObject(answer.data) ? Object.values(answer.data)[0] : null;
  if (!isObject(field)) throw new Error("no field");
  return field;
}

const config = (value: string, more: JsonObject = {}): JsonObject => ({
  ownerId,
  namespace: "doorbell",
  key: "config",
  type: "json",
  value,
  ...more,
});

describe("app-data metafields", () => {
  it("are set, read and deleted on the app's own installation", async () => {
    const set = await run(SET, { metafields: [config('{"a":1}')] });
    expect(set).toMatchObject({
      metafields: [{ namespace: "doorbell", key: "config", ownerType: "API_PERMISSION" }],
      userErrors: [],
    });
    expect(await run(READ)).toMatchObject({
      metafield: { value: '{"a":1}', jsonValue: { a: 1 }, type: "json" },
      metafields: { nodes: [{ key: "config" }] },
    });
    const identifier = { ownerId, namespace: "doorbell", key: "config" };
    const absent = { ...identifier, key: "absent" };
    expect(await run(DELETE, { metafields: [identifier, absent] })).toEqual({
      deletedMetafields: [identifier, null],
      userErrors: [],
    });
    expect(await run(READ)).toMatchObject({ metafield: null, metafields: { nodes: [] } });
  });

  it.each([
    [{ value: "{" }, ["metafields", "0", "value"], "INVALID_VALUE"],
    [{ value: JSON.stringify("x".repeat(131_072)) }, ["metafields", "0", "value"], "TOO_LONG"],
    [{ key: "c" }, ["metafields", "0", "key"], "TOO_SHORT"],
    [{ namespace: "a b c" }, ["metafields", "0", "namespace"], "INVALID"],
    [
      { ownerId: "gid://shopify/AppInstallation/5" },
      ["metafields", "0", "ownerId"],
      "INVALID_VALUE",
    ],
  ])("refuses %j", async (more, field, code) => {
    const set = await run(SET, { metafields: [config('{"a":1}', more)] });
    expect(set).toMatchObject({ metafields: [], userErrors: [{ field, code }] });
  });

  it("takes 25 at a time", async () => {
    const many = Array.from({ length: 26 }, (_, index) => config("1", { key: `key_${index}` }));
    expect(await run(SET, { metafields: many })).toMatchObject({
      userErrors: [{ field: ["metafields"], code: "LESS_THAN_OR_EQUAL_TO" }],
    });
    expect(await run(SET, { metafields: many.slice(1) })).toMatchObject({ userErrors: [] });
  });

  it("end with the installation", async () => {
    await run(SET, { metafields: [config("1")] });
    await stack.control("POST", "/uninstall", {});
    await stack.control("POST", "/install", {});
    const installation = await run(READ);
    expect(installation.id).not.toBe(ownerId);
    expect(installation).toMatchObject({ metafield: null });
  });
});

describe("discount codes", () => {
  it("are searched by method, status and words", async () => {
    const query = `{ discountNodes(first: 9, query: "method:code AND status:active AND \\"sauna\\"") { nodes {
      id discount { __typename ... on DiscountCodeBasic { title summary usageLimit asyncUsageCount endsAt
        codes(first: 1) { nodes { code } } customerGets { value { ... on DiscountPercentage { percentage } } } } } } } }`;
    expect(await run(query)).toMatchObject({
      nodes: [
        {
          discount: {
            __typename: "DiscountCodeBasic",
            summary: "15% off entire order • Minimum purchase of €50.00",
            codes: { nodes: [{ code: "SAUNA15" }] },
            customerGets: { value: { percentage: 0.15 } },
          },
        },
      ],
    });
    const all = await run(
      `{ discountNodes(first: 9, query: "status:active") { nodes { discount { __typename } } } }`,
    );
    expect(all.nodes).toHaveLength(4);
  });

  it("need read_discounts", async () => {
    const { store } = stack.shopify;
    const query = `{ codeDiscountNodeByCode(code: "welcome10") { id } }`;
    const shop = store.shop(SHOP);
    const refused = await execute(store, shop, { query }, { scopes: ["read_orders"] });
    expect(JSON.stringify(refused.errors)).toContain("read_discounts");
    expect(await run(query)).toMatchObject({ id: "gid://shopify/DiscountCodeNode/33000001" });
  });
});
