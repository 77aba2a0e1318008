import { beforeEach, expect, test } from "vitest";
import { searchProducts } from "~/commerce/read/search-products.server";
import { pool } from "~/database/db.server";
import { addMirroredShop, addProduct, addVariant } from "tests/kit/factories/mirror";
import { truncateAll } from "tests/kit/setup/test-database";

let shop = 0;

beforeEach(async () => {
  await truncateAll();
  shop = await addMirroredShop("one.myshopify.com");
  await addProduct(shop, { id: "1", title: "Wool mitten, grey", handle: "wool-mitten" });
  await addVariant(shop, { id: "11", title: "M", sku: "MIT-M", stock: { "1": 4, "2": 10 } });
  await addVariant(shop, { id: "12", title: "L", sku: "MIT-L", stock: { "1": 0 }, price: 26.5 });
  await addProduct(shop, { id: "2", title: "Mitten of grey linen" });
  await addVariant(shop, {
    id: "21",
    productId: "2",
    title: "Default Title",
    stock: {},
    isTracked: false,
  });
  await addProduct(shop, { id: "3", title: "Grey draft", status: "DRAFT" });
  await addProduct(shop, { id: "4", title: "Grey wholesale only", isPublished: false });
});

const titles = async (query: string, shopId = shop) =>
  (await searchProducts(shopId, { query, limit: 10 })).map(({ title }) => title);

test("finds by words in any order, by SKU, and only what shoppers can see", async () => {
  expect(await titles("grey mitten")).toEqual(["Mitten of grey linen", "Wool mitten, grey"]);
  // A title that begins with what was typed comes first.
  expect(await titles("wool")).toEqual(["Wool mitten, grey"]);
  expect(await titles("mit-l")).toEqual(["Wool mitten, grey"]);
  expect(await titles("")).toHaveLength(2);
  expect(await titles("grey draft")).toEqual([]);
});

test("what is typed is no pattern, and nothing breaks it", async () => {
  expect(await titles("100%")).toEqual([]);
  expect(await titles("_")).toEqual([]);
  expect(await titles("\u0000' OR 1=1 --")).toEqual([]);
});

test("says price, stock and where the page is", async () => {
  await pool.query("UPDATE shops SET primary_domain = 'villa.example' WHERE id = $1", [shop]);
  const [mitten] = await searchProducts(shop, { query: "wool", limit: 10 });
  expect(mitten).toMatchObject({ id: "1", url: "https://villa.example/products/wool-mitten" });
  expect(mitten?.variants).toEqual([
    {
      id: "11",
      title: "M",
      sku: "MIT-M",
      imageUrl: null,
      price: { amount: "24", currency: "EUR" },
      available: 14,
      isAvailable: true,
    },
    {
      id: "12",
      title: "L",
      sku: "MIT-L",
      imageUrl: null,
      price: { amount: "26.5", currency: "EUR" },
      available: 0,
      isAvailable: false,
    },
  ]);
  const [linen] = await searchProducts(shop, { query: "linen", limit: 10 });
  expect(linen?.variants).toMatchObject([{ title: null, available: null, isAvailable: true }]);
});

test("stays within the shop", async () => {
  const other = await addMirroredShop("two.myshopify.com");
  expect(await titles("grey", other)).toEqual([]);
});
