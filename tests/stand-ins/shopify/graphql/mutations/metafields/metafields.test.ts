import { beforeEach, describe, expect, it } from "vitest";
import type { JsonObject } from "tests/stand-ins/shopify/check/exchange";
import { AdminWorld, at, variantIdOf } from "tests/stand-ins/shopify/graphql/testing/admin-world";
import { gid } from "tests/stand-ins/shopify/store/gid";

let world: AdminWorld;
let productId: string;

beforeEach(() => {
  world = new AdminWorld();
  productId = gid("Product", world.product().id);
});

const SET = `mutation($metafields: [MetafieldsSetInput!]!) { metafieldsSet(metafields: $metafields) {
  metafields { value ownerType } userErrors { field message code elementIndex } } }`;

function set(type: string, value: string, more: JsonObject = {}): Promise<JsonObject> {
  const metafield = { ownerId: productId, namespace: "custom", key: "fact", type, value, ...more };
  return world.run(SET, { metafields: [metafield] });
}

describe("metafieldsSet", () => {
  it.each([
    ["boolean", "true"],
    ["date", "2026-11-22"],
    ["date_time", "2026-11-22T16:00:00Z"],
    ["json", '{"a":1}'],
    ["list.number_integer", "[1,2]"],
    ["list.product_reference", '["gid://shopify/Product/1"]'],
    ["money", '{"amount":"5.99","currency_code":"CAD"}'],
    ["number_decimal", "-1.25"],
    ["number_integer", "12"],
    ["product_reference", "gid://shopify/Product/1"],
    ["url", "https://example.com"],
    ["weight", '{"value":2,"unit":"kg"}'],
  ])("takes a %s as it is", async (type, value) => {
    expect(await set(type, value)).toMatchObject({ metafields: [{ value }], userErrors: [] });
  });

  it.each([
    ["boolean", "yes", "Value must be true or false."],
    ["date", "22.11.2026", 'Value must be in "YYYY-MM-DD" format. For example: 2022-06-01'],
    ["json", "{", "Value is invalid JSON."],
    ["number_decimal", "1,5", "Value must be a decimal."],
    ["number_integer", "1.5", "Value must be an integer."],
    ["product_reference", "gid://shopify/Order/1", "Value must be a valid product reference."],
  ])("refuses a %s that is none", async (type, value, message) => {
    const userErrors = [
      {
        field: ["metafields", "0", "value"],
        message,
        code: "INVALID_VALUE",
        elementIndex: null,
      },
    ];
    expect(await set(type, value)).toEqual({ metafields: [], userErrors });
    expect(world.shop.products.get(world.product().id)?.metafields).toEqual([]);
  });

  it("names the element of a list, and knows no type that there is not", async () => {
    const list = await set("list.number_integer", "[1, 2.5]");
    expect(at(list, "userErrors", 0, "elementIndex")).toBe(1);
    const unknown = await set("text", "a");
    expect(at(unknown, "userErrors", 0)).toMatchObject({ code: "INCLUSION" });
  });

  it("writes to variants and the shop, and invents nothing for what is not emulated", async () => {
    const ownerId = gid("ProductVariant", variantIdOf(world.product("Plate")));
    const written = await set("number_integer", "4", { ownerId });
    expect(at(written, "metafields", 0, "ownerType")).toBe("PRODUCTVARIANT");
    const read = await world.run(
      `query($id: ID!) { productVariant(id: $id) { metafield(namespace: "custom", key: "fact") { value } } }`,
      { id: ownerId },
    );
    expect(read.metafield).toEqual({ value: "4" });
    await set("boolean", "true", { ownerId: gid("Shop", world.shop.record.id) });
    expect(world.shop.record.metafields).toMatchObject([{ value: "true" }]);
    const page = {
      ownerId: gid("Page", 1),
      namespace: "custom",
      key: "fact",
      type: "json",
      value: "1",
    };
    const answer = await world.ask(SET, { metafields: [page] });
    expect(at(answer.errors, 0, "extensions", "code")).toBe("NOT_EMULATED");
  });
});

describe("metafields in an input", () => {
  it("are checked as well, and nothing is made when one is wrong", async () => {
    const metafields = [{ namespace: "custom", key: "fact", type: "number_integer", value: "x" }];
    const made = await world.run(
      `mutation($product: ProductCreateInput!) { productCreate(product: $product) {
        product { id } userErrors { field message } } }`,
      { product: { title: "Bowl", metafields } },
    );
    expect(made).toEqual({
      product: null,
      userErrors: [{ field: ["metafields", "0", "value"], message: "Value must be an integer." }],
    });
    expect([...world.shop.products.values()].map(({ title }) => title)).toEqual(["Mug"]);
  });
});
