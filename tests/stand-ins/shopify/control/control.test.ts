import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startForTest, type TestStack } from "tests/stand-ins/shopify/http/testing/start-for-test";

let stack: TestStack;

beforeAll(async () => {
  stack = await startForTest();
});
afterAll(() => stack.stop());

interface Acted<T> {
  ok: boolean;
  value: T;
}

function act<T>(action: string, input: unknown): Promise<Acted<T>> {
  return stack.control("POST", `/shops/demo/actions/${action}`, input);
}

describe("control API", () => {
  it("lists its routes", async () => {
    const { routes } = await stack.control<{ routes: string[] }>("GET", "");
    expect(routes).toContain("POST /control/install");
    expect(routes).toContain("GET /control/shops/:shop/counts");
  });

  it("runs domain actions, and shows records and counts", async () => {
    const product = await act<{ id: number; variants: { id: number }[] }>("createProduct", {
      title: "Mitten",
      variants: [{ price: 2400, available: 5 }],
    });
    const customer = await act<{ id: number }>("createCustomer", { firstName: "Aino" });
    const order = await act<{ id: number; name: string }>("placeOrder", {
      lines: [{ variantId: product.value.variants[0]?.id, quantity: 2 }],
      customerId: customer.value.id,
    });
    expect(order.value.name).toBe("#1001");
    expect(await stack.control("GET", `/shops/demo/orders/${order.value.id}`)).toMatchObject({
      name: "#1001",
      customerId: customer.value.id,
    });
    const { records } = await stack.control<{ records: unknown[] }>("GET", "/shops/demo/orders");
    expect(records).toHaveLength(1);
    expect(await stack.control("GET", "/shops/demo.myshopify.com/counts")).toMatchObject({
      orders: 1,
      customers: 1,
      products: 1,
      variants: 1,
      lineItems: 1,
    });
  });

  it("tells what is wrong with an input, and what an action refuses", async () => {
    await expect(act("placeOrder", { lines: [] })).rejects.toThrow(/^Error: 400 .*lines|400/);
    await expect(act("dance", {})).rejects.toThrow(/404/);
    await expect(act("payOrder", { orderId: 1 })).rejects.toThrow(/422 .*"ok":false/);
    await expect(stack.control("GET", "/shops/nowhere/counts")).rejects.toThrow(/404/);
    await expect(stack.control("PUT", "/install", {})).rejects.toThrow(/405/);
  });

  it("moves the shops' clock", async () => {
    await stack.control("POST", "/clock", { advanceSeconds: 86_400 });
    const { offsetSeconds } = await stack.control<{ offsetSeconds: number }>("GET", "/clock");
    expect(offsetSeconds).toBe(86_400);
    const customer = await act<{ createdAt: string }>("createCustomer", { firstName: "Ben" });
    expect(Date.parse(customer.value.createdAt)).toBeGreaterThan(Date.now() + 80_000_000);
    await stack.control("POST", "/clock", { reset: true });
  });

  it("adds shops that are shops of their own", async () => {
    const domain = "other.myshopify.com";
    await stack.control("POST", "/shops", { domain, name: "Other" });
    expect(await stack.control("GET", "/shops/other/counts")).toMatchObject({ orders: 0 });
    await stack.control("POST", "/install", { shop: "other" });
    const { url } = await stack.control<{ url: string }>("GET", "/frame-url?shop=other&path=/app");
    expect(new URL(url).searchParams.get("shop")).toBe(domain);
  });

  it("answers only for its own hosts", async () => {
    const answer = await stack.shopRequest("/control", {
      method: "GET",
      headers: { host: "evil.test" },
    });
    expect(answer.status).toBe(421);
    const shop = await stack.shopRequest("/control", { method: "GET" });
    expect(shop.status).toBe(404);
  });
});
