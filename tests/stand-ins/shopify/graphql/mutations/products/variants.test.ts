import { beforeEach, describe, expect, it } from "vitest";
import type { JsonObject } from "tests/stand-ins/shopify/check/exchange";
import { AdminWorld, at } from "tests/stand-ins/shopify/graphql/testing/admin-world";
import { gid } from "tests/stand-ins/shopify/store/gid";

let world: AdminWorld;
let id: string;

beforeEach(async () => {
  world = new AdminWorld();
  const made = await world.run(
    `mutation { productCreate(product: { title: "Shirt",
      productOptions: [{ name: "Size", values: [{ name: "S" }, { name: "M" }] }] }) { product { id } } }`,
  );
  id = String(at(made, "product", "id"));
});

const CREATE = `mutation($id: ID!, $variants: [ProductVariantsBulkInput!]!) {
  productVariantsBulkCreate(productId: $id, variants: $variants) {
    productVariants { id title price } userErrors { field message code } } }`;
const UPDATE = `mutation($id: ID!, $variants: [ProductVariantsBulkInput!]!, $partial: Boolean) {
  productVariantsBulkUpdate(productId: $id, variants: $variants, allowPartialUpdates: $partial) {
    productVariants { id price } userErrors { field code } } }`;

const create = (...variants: JsonObject[]) => world.run(CREATE, { id, variants });
const size = (name: string) => [{ optionName: "Size", name }];

async function madeVariant(name: string): Promise<string> {
  return String(at(await create({ optionValues: size(name) }), "productVariants", 0, "id"));
}

describe("productVariantsBulkCreate", () => {
  it.each([
    ["a price below zero", { price: "-1", optionValues: size("L") }, "GREATER_THAN_OR_EQUAL_TO"],
    ["an option without a value", { price: "1" }, "NEED_TO_ADD_OPTION_VALUES"],
    [
      "an option that there is not",
      { optionValues: [{ optionName: "Color", name: "Red" }] },
      "OPTION_VALUES_FOR_NUMBER_OF_UNKNOWN_OPTIONS",
    ],
    [
      "stock where there is no place",
      {
        optionValues: size("L"),
        inventoryQuantities: [{ availableQuantity: 1, locationId: gid("Location", 1) }],
      },
      "TRACKED_VARIANT_LOCATION_NOT_FOUND",
    ],
  ])("refuses %s, and makes none of the others", async (_what, wrong, code) => {
    const refused = await create({ optionValues: size("XL") }, wrong);
    expect(refused.productVariants).toBeNull();
    expect(at(refused, "userErrors", 0)).toMatchObject({ code });
    expect(at(refused, "userErrors", 0, "field", 1)).toBe("1");
    expect([...world.shop.products.values()][0]?.variants).toHaveLength(1);
  });
});

describe("productVariantsBulkUpdate", () => {
  it("changes all or nothing, unless the app takes what can be had", async () => {
    const large = await madeVariant("L");
    const variants = [{ id: large, price: "12.00" }, { price: "1.00" }];
    const nothing = await world.run(UPDATE, { id, variants });
    expect(nothing).toEqual({
      productVariants: null,
      userErrors: [{ field: ["variants", "1", "id"], code: "PRODUCT_VARIANT_ID_MISSING" }],
    });
    const part = await world.run(UPDATE, { id, variants, partial: true });
    expect(part.productVariants).toEqual([{ id: large, price: "12.00" }]);
    expect(at(part, "userErrors", 0, "code")).toBe("PRODUCT_VARIANT_ID_MISSING");
  });

  it("changes no stock", async () => {
    const inventoryQuantities = [{ availableQuantity: 5, locationId: gid("Location", 1001) }];
    const variants = [{ id: await madeVariant("L"), inventoryQuantities }];
    const refused = await world.run(UPDATE, { id, variants });
    expect(at(refused, "userErrors", 0, "code")).toBe("NO_INVENTORY_QUANTITIES_ON_VARIANTS_UPDATE");
  });
});

describe("options of a new product", () => {
  it.each([
    ["the same name twice", ["Size", "size"], "Duplicated option name 'size'."],
    ["more than three", ["A", "B", "C", "D"], "Can only specify a maximum of 3 options"],
  ])("are not %s", async (_what, names, message) => {
    const productOptions = names.map((name) => ({ name, values: [{ name: "One" }] }));
    const refused = await world.run(
      `mutation($product: ProductCreateInput!) { productCreate(product: $product) {
        product { id } userErrors { field message } } }`,
      { product: { title: "Trousers", productOptions } },
    );
    expect(refused).toEqual({ product: null, userErrors: [{ field: ["options"], message }] });
  });
});
