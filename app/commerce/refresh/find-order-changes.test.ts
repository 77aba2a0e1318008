import { expect, test } from "vitest";
import { findOrderChanges, type OrderSnapshot } from "./find-order-changes";

const at = (minute: number) => Date.UTC(2026, 10, 30, 9, minute);
const order = (facts: Partial<OrderSnapshot> = {}): OrderSnapshot => ({
  id: "1",
  customerId: null,
  updatedAt: at(30),
  cancelledAt: null,
  financialStatus: "PENDING",
  fulfillmentStatus: "UNFULFILLED",
  totalRefunded: 0,
  shippingAddress: '{"city": "Turku"}',
  lines: { "1": 2 },
  refunds: [],
  fulfillments: [],
  ...facts,
});
const parcel = { id: "5", status: "SUCCESS", createdAt: at(10), deliveredAt: null };
const refund = { id: "9", createdAt: at(20) };

test.each<[string, Partial<OrderSnapshot>, Partial<OrderSnapshot>, string[]]>([
  ["nothing", {}, {}, []],
  ["another time alone", {}, { updatedAt: at(40) }, []],
  ["paid", {}, { financialStatus: "PAID" }, ["paid"]],
  [
    "a refund taken back",
    { financialStatus: "PARTIALLY_REFUNDED" },
    { financialStatus: "PAID" },
    [],
  ],
  ["cancelled", {}, { cancelledAt: at(5), lines: { "1": 0 } }, ["cancelled"]],
  [
    "refunded",
    { totalRefunded: 5, financialStatus: "PARTIALLY_REFUNDED" },
    { totalRefunded: 20, financialStatus: "REFUNDED", refunds: [refund], lines: { "1": 0 } },
    ["refunded"],
  ],
  [
    "refunded in part",
    {},
    { totalRefunded: 5, financialStatus: "PARTIALLY_REFUNDED", refunds: [refund] },
    ["partly-refunded"],
  ],
  ["fulfilled", {}, { fulfillmentStatus: "FULFILLED", fulfillments: [parcel] }, ["fulfilled"]],
  [
    "fulfilled in part",
    {},
    { fulfillmentStatus: "PARTIALLY_FULFILLED", fulfillments: [parcel] },
    ["partly-fulfilled"],
  ],
  ["a fulfillment that failed", {}, { fulfillments: [{ ...parcel, status: "CANCELLED" }] }, []],
  [
    "delivered",
    { fulfillments: [parcel] },
    { fulfillments: [{ ...parcel, deliveredAt: at(25) }] },
    ["delivered"],
  ],
  ["another address", {}, { shippingAddress: '{"city": "Oulu"}' }, ["address-changed"]],
  ["a line more", {}, { lines: { "1": 2, "2": 1 } }, ["items-changed"]],
  ["fewer of a line", {}, { lines: { "1": 1 } }, ["items-changed"]],
])("%s", (_name, before, after, kinds) => {
  expect(findOrderChanges(order(before), order(after)).map(({ kind }) => kind)).toEqual(kinds);
});

test("each change has its own time where Shopify tells it", () => {
  const after = order({
    totalRefunded: 5,
    refunds: [refund],
    fulfillments: [{ ...parcel, deliveredAt: at(25) }],
    shippingAddress: null,
  });
  expect(findOrderChanges(order(), after)).toEqual([
    { orderId: "1", kind: "partly-refunded", at: new Date(at(20)).toISOString() },
    { orderId: "1", kind: "partly-fulfilled", at: new Date(at(10)).toISOString() },
    { orderId: "1", kind: "delivered", at: new Date(at(25)).toISOString() },
    { orderId: "1", kind: "address-changed", at: new Date(at(30)).toISOString() },
  ]);
});
