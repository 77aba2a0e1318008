import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { describe, expect, test } from "vitest";
import { orderFigures } from "tests/stand-ins/shopify/store/order-figures";
import { Store } from "tests/stand-ins/shopify/store/store";
import { findProductImage } from "./draw-product";
import { seedShop } from "./seed-shop";
import { TEST_NOW, testShop } from "./testing";

const demo = testShop({ orders: 2000, customers: 500 });

describe("the demo shop", () => {
  test("has what was promised", () => {
    expect(demo.shop.products.size).toBeGreaterThanOrEqual(120);
    expect(demo.shop.customers.size).toBe(500);
    expect(demo.shop.orders.size).toBe(2000);
    const countries = new Set<string | null | undefined>();
    for (const { addresses } of demo.shop.customers.values()) {
      countries.add(addresses[0]?.countryCode);
    }
    expect(countries.size).toBe(12);
    for (const product of demo.shop.products.values()) {
      for (const { inventory } of product.variants) expect(inventory.levels).toHaveLength(2);
    }
  });

  test("has orders in every state", () => {
    const states = new Set<string>();
    for (const order of demo.shop.orders.values()) {
      const { financialStatus, fulfillmentStatus, returnStatus } = orderFigures(order);
      for (const state of [financialStatus, fulfillmentStatus, returnStatus]) states.add(state);
      if (order.edited) states.add("EDITED");
      if (order.cancelledAt) states.add("CANCELLED");
      if (order.customerId === null) states.add("GUEST");
      if (order.fulfillments.some(({ deliveredAt }) => deliveredAt)) states.add("DELIVERED");
      if (order.fulfillments.some(({ deliveredAt }) => !deliveredAt)) states.add("UNDERWAY");
    }
    const expected =
      "PENDING PAID PARTIALLY_PAID PARTIALLY_REFUNDED REFUNDED VOIDED UNFULFILLED PARTIALLY_FULFILLED FULFILLED RETURN_REQUESTED IN_PROGRESS RETURNED EDITED CANCELLED GUEST DELIVERED UNDERWAY";
    expect([...states]).toEqual(expect.arrayContaining(expected.split(" ")));
  });

  test("money adds up and nothing happens after now", () => {
    for (const order of demo.shop.orders.values()) {
      const figures = orderFigures(order);
      expect(figures.total).toBe(figures.subtotal + figures.shipping);
      expect(figures.currentTotal).toBeGreaterThanOrEqual(0);
      expect(figures.outstanding).toBeGreaterThanOrEqual(0);
      expect(figures.refunded).toBeLessThanOrEqual(figures.received);
      expect(order.updatedAt <= TEST_NOW && order.createdAt <= order.updatedAt).toBe(true);
    }
  });

  test("phones are valid and unique", () => {
    const phones = [...demo.shop.customers.values()].map(({ phone }) => phone).filter(Boolean);
    expect(new Set(phones).size).toBe(phones.length);
    for (const phone of phones) {
      expect(parsePhoneNumberFromString(phone ?? "")?.isPossible(), `${phone}`).toBe(true);
    }
  });

  test("every image can be drawn", () => {
    for (const { media } of demo.shop.products.values()) {
      for (const { path } of media) expect(findProductImage(demo.shop, path)).toMatch(/^<svg /);
    }
    expect(findProductImage(demo.shop, "/cdn/shop/products/1-nothing.svg")).toBeNull();
  });

  test("is the same every time", () => {
    const again = testShop({ orders: 2000, customers: 500 });
    expect([...again.shop.orders.values()].slice(0, 50)).toEqual(
      [...demo.shop.orders.values()].slice(0, 50),
    );
  });
});

test("a million orders are made on demand", () => {
  const store = new Store(() => new Date(TEST_NOW));
  const shop = seedShop(store, { domain: "big.myshopify.com", now: TEST_NOW, orders: 1_000_000 });
  expect(shop.orders.size).toBe(1_000_000);
  const order = shop.orders.get(5_000_777_777);
  expect(order?.name).toBe("#778777");
  expect(order?.id).toBe(5_000_777_777);
  const customerId = order?.customerId ?? 0;
  expect(shop.orders.base?.find?.("customer_id", String(customerId))).toContain(order?.id);
});
