import { describe, expect, it } from "vitest";
import { assembleOrders } from "./assemble-orders";
import type { LineRow, OrderRow, OrderRows } from "./order-rows";

const ORDER = {
  id: "1",
  currency: "EUR",
  total: "48.5",
  shippingAddress: null,
  billingAddress: null,
} as OrderRow;
const line = (position: number) =>
  ({ orderId: "1", id: String(position), position, variantId: "7", unitPrice: "24" }) as LineRow;

const NOTHING: OrderRows = {
  orders: [ORDER],
  lines: null,
  fulfillments: null,
  trackings: null,
  refunds: null,
  returns: null,
  stockLevels: null,
  locations: null,
};

describe("assembleOrders", () => {
  it("makes an order of nothing but itself", () => {
    expect(assembleOrders(NOTHING)).toMatchObject([
      {
        id: "1",
        total: { amount: "48.5", currency: "EUR" },
        lines: [],
        hiddenLines: 0,
        refunds: [],
      },
    ]);
    expect(assembleOrders({ ...NOTHING, orders: null })).toEqual([]);
  });

  it("shows fifty lines by position and counts the rest", () => {
    const lines = Array.from({ length: 53 }, (_, index) => line(53 - index));
    const [order] = assembleOrders({ ...NOTHING, lines });
    expect(order?.lines.map(({ id }) => id).slice(0, 3)).toEqual(["1", "2", "3"]);
    expect(order?.lines).toHaveLength(50);
    expect(order?.hiddenLines).toBe(3);
  });

  it("counts stock in active locations only", () => {
    const [order] = assembleOrders({
      ...NOTHING,
      lines: [line(1)],
      stockLevels: [
        ["7", "100", 4, 0],
        ["7", "200", 9, 0],
        ["7", "300", -1, 5],
      ],
      locations: [
        ["100", "Tampere"],
        ["300", "Helsinki"],
      ],
    });
    expect(order?.lines[0]?.stock).toEqual({
      available: 3,
      locations: [
        { locationId: "300", location: "Helsinki", available: -1, incoming: 5 },
        { locationId: "100", location: "Tampere", available: 4, incoming: 0 },
      ],
    });
  });

  it("gives each fulfillment its own parcels, the newest first", () => {
    const fulfillment = (id: string, createdAt: string) =>
      ({ orderId: "1", id, createdAt }) as NonNullable<OrderRows["fulfillments"]>[number];
    const tracking = (fulfillmentId: string, number: string) => ({
      fulfillmentId,
      number,
      position: 1,
      company: null,
      url: null,
    });
    const [order] = assembleOrders({
      ...NOTHING,
      fulfillments: [fulfillment("a", "2026-01-01"), fulfillment("b", "2026-02-01")],
      trackings: [tracking("a", "A1"), tracking("b", "B1")],
    });
    expect(order?.fulfillments.map(({ id, trackings }) => [id, trackings[0]?.number])).toEqual([
      ["b", "B1"],
      ["a", "A1"],
    ]);
  });
});
