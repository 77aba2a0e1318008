import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createCustomer } from "tests/stand-ins/shopify/store/actions/create-customer";
import type { Variant } from "tests/stand-ins/shopify/store/types";
import {
  formBody,
  jsonBody,
  startStorefrontForTest,
  type TestStorefront,
} from "tests/stand-ins/shopify/storefront/testing/start-storefront";
import { isAvailable, isOnSale } from "./cart-record";

let store: TestStorefront;

beforeAll(async () => {
  store = await startStorefrontForTest();
});
afterAll(() => store.stop());
beforeEach(() => store.forgetCookies());

interface Cart {
  token: string;
  item_count: number;
  total_price: number;
  total_discount: number;
  items: { key: string; quantity: number; variant_id: number; url: string }[];
}

async function json<T>(response: Promise<Response>): Promise<T> {
  // Each caller names the shape that Shopify's reference gives the answer.
  return (await (await response).json()) as T;
}

/** As they are now: orders take stock. */
function variants(): Variant[] {
  const products = [...store.shop.products.values()];
  return products.filter(isOnSale).flatMap((product) => product.variants);
}

function available(position: number): Variant {
  const found = variants().filter(isAvailable)[position];
  if (!found) throw new Error("no variant");
  return found;
}

describe("cart", () => {
  it("speaks Shopify's Ajax API", async () => {
    const [first, second] = [available(0), available(7)];
    const added = await json<{ key: string; quantity: number }>(
      store.visit("/cart/add.js", jsonBody({ id: first.id, quantity: 2 })),
    );
    expect(added).toMatchObject({ quantity: 2, variant_id: first.id, price: first.price });
    const both = await json<{ items: object[] }>(
      store.visit("/cart/add.js", jsonBody({ items: [{ id: second.id, quantity: 1 }] })),
    );
    expect(both.items).toHaveLength(1);
    const cart = await json<Cart>(store.visit("/cart.js"));
    expect(cart).toMatchObject({
      item_count: 3,
      total_price: first.price * 2 + second.price,
      currency: "EUR",
    });
    const changed = await json<Cart>(
      store.visit("/cart/change.js", jsonBody({ id: added.key, quantity: 1 })),
    );
    expect(changed.item_count).toBe(2);
    const updated = await json<Cart>(
      store.visit("/cart/update.js", jsonBody({ updates: { [second.id]: 0 }, note: "Hi" })),
    );
    expect(updated).toMatchObject({ item_count: 1, note: "Hi" });
    expect(await json<Cart>(store.visit("/fi/cart.js"))).toMatchObject({
      token: cart.token,
      items: [{ url: expect.stringMatching(/^\/fi\/products\//) as string }],
    });
    const cleared = await json<Cart>(store.visit("/cart/clear.js", { method: "POST" }));
    expect(cleared.item_count).toBe(0);
  });

  it("keeps different engravings apart", async () => {
    const { id } = available(0);
    const add = (Engraving: string) =>
      store.visit("/cart/add.js", jsonBody({ id, properties: { Engraving } }));
    await add("A");
    await add("B");
    await add("A");
    const { items } = await json<Cart>(store.visit("/cart.js"));
    expect(items.map(({ quantity }) => quantity).toSorted((a, b) => a - b)).toEqual([1, 2]);
  });

  it("refuses what is not sold", async () => {
    const unknown = await store.visit("/cart/add.js", jsonBody({ id: 1 }));
    expect(unknown.status).toBe(404);
    expect(await unknown.json()).toMatchObject({ status: 404, message: "Cart Error" });
    expect((await store.visit("/cart/add.js", jsonBody({}))).status).toBe(400);
    const none = await store.visit("/cart/add.js", jsonBody({ id: available(0).id, quantity: -2 }));
    expect(none.status).toBe(422);
    const soldOut = variants().find((variant) => !isAvailable(variant));
    if (soldOut) {
      const refused = await store.visit("/cart/add.js", jsonBody({ id: soldOut.id }));
      expect(refused.status).toBe(422);
    }
  });

  it("works by forms alone, up to the order", async () => {
    const { id } = available(0);
    const added = await store.visit("/fi/cart/add", formBody({ id: String(id), quantity: "2" }));
    expect(added.headers.get("location")).toBe("/fi/cart");
    expect(await store.page("/fi/cart")).toContain('name="updates[]" value="2"');
    const body = formBody({ "updates[]": "3", discount: "welcome10", checkout: "" });
    const next = await store.visit("/fi/cart", body);
    expect(next.headers.get("location")).toBe("/fi/checkout");
    const cart = await json<Cart>(store.visit("/cart.js"));
    expect(cart).toMatchObject({
      item_count: 3,
      total_discount: Math.round(available(0).price * 0.3),
    });
    expect((await store.visit("/fi/checkout", formBody({ email: "nobody" }))).status).toBe(422);
    const placed = await store.visit(
      "/fi/checkout",
      formBody({
        email: "guest@example.com",
        address1: "Kotikatu 1",
        city: "Turku",
        country: "FI",
      }),
    );
    const path = placed.headers.get("location") ?? "";
    expect(path).toMatch(/^\/fi\/account\/orders\/[0-9a-f]+\?placed=1$/);
    const order = [...store.shop.orders.values()].at(-1);
    expect(order).toMatchObject({
      email: "guest@example.com",
      customerId: null,
      discountCodes: ["WELCOME10"],
      customerLocale: "fi",
    });
    expect(await store.page(path)).toContain(order?.name);
    expect(await json<Cart>(store.visit("/cart.js"))).toMatchObject({ item_count: 0 });
  });

  it("takes a discount by its link", async () => {
    const answer = await store.visit("/discount/SORRY5?redirect=/collections/all");
    expect(answer.headers.get("location")).toBe("/collections/all");
    await store.visit("/cart/add.js", jsonBody({ id: available(0).id }));
    expect(await json<Cart>(store.visit("/cart.js"))).toMatchObject({ total_discount: 500 });
    await store.visit("/discount/SPRING");
    expect(await json<Cart>(store.visit("/cart.js"))).toMatchObject({ total_discount: 0 });
  });
});

describe("customers", () => {
  it("sign in by e-mail, see their orders, and sign out", async () => {
    const made = createCustomer(store.shop, { firstName: "Aino", email: "Aino@example.com" });
    if (!made.ok) throw new Error("no customer");
    const failed = await store.visit("/account/login", formBody({ "customer[email]": "x@y.z" }));
    expect(failed.headers.get("location")).toContain("failed=1");
    const answer = await store.visit(
      "/account/login",
      formBody({ "customer[email]": "aino@EXAMPLE.com", return_to: "//evil.example" }),
    );
    expect(answer.headers.get("location")).toBe("/account");
    expect(answer.headers.getSetCookie().join()).toMatch(/HttpOnly/);
    expect(await store.page("/account")).toContain("Hello, Aino");
    await store.visit("/cart/add.js", jsonBody({ id: available(0).id }));
    await store.visit("/checkout", formBody({ email: "aino@example.com" }));
    const [order] = [...store.shop.orders.values()].slice(-1);
    expect(order?.customerId).toBe(made.value.id);
    expect(await store.page("/account")).toContain(order?.name);
    await store.visit("/account/logout");
    expect(await store.page("/account")).not.toContain("Hello, Aino");
  });
});
