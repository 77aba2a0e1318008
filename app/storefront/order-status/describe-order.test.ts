import { describe, expect, it } from "vitest";
import type { OrderForStatus, ParcelForStatus } from "~/commerce/read/order-for-status";
import { messageCardSchema } from "~/conversations/reads/message-cards";
import { STOREFRONT_LOCALES } from "~/languages/locales";
import { createTexts } from "~/storefront/texts/texts";
import { describeOrder } from "./describe-order";
import { judgeOrder, type OrderState } from "./judge-order";
import type { StatusContext } from "./status-context";

const NOW = new Date("2026-11-22T10:00:00Z");
const URL = "https://posti.example/JJFI1";

const ORDER: OrderForStatus = {
  id: "1",
  name: "#1001",
  customerId: "7",
  processedAt: "2026-11-19T08:00:00.000Z",
  cancelledAt: null,
  closedAt: null,
  financialStatus: "PAID",
  fulfillmentStatus: "UNFULFILLED",
  returnStatus: "NO_RETURN",
  totalRefunded: { amount: "0", currency: "EUR" },
  isOtherCurrency: false,
  shippingMethod: "Posti",
  statusPageUrl: "https://demo.myshopify.com/1/orders/abc/authenticate?key=x",
  refundedAt: null,
  returnedAt: null,
  lines: [{ title: "Wool mitten · Red", quantity: 2, requiresShipping: true, imageUrl: null }],
  requiresShipping: true,
  parcels: [],
};

const parcel = (facts: Partial<ParcelForStatus> = {}): ParcelForStatus => ({
  id: "1",
  status: "SUCCESS",
  displayStatus: "IN_TRANSIT",
  createdAt: "2026-11-20T08:00:00.000Z",
  inTransitAt: "2026-11-20T15:00:00.000Z",
  deliveredAt: null,
  estimatedDeliveryAt: null,
  trackings: [{ company: "Posti", number: "JJFI1", url: URL }],
  ...facts,
});

const sent = (displayStatus: string | null, facts: Partial<ParcelForStatus> = {}) => ({
  fulfillmentStatus: "FULFILLED",
  parcels: [parcel({ displayStatus, ...facts })],
});

const contextOf = (locale: string, facts: Partial<StatusContext> = {}): StatusContext => ({
  texts: createTexts({ locale, primaryLocale: "en", overrides: new Map() }),
  timeZone: "Europe/Helsinki",
  weekend: [6, 7],
  now: NOW,
  promise: { processing: { min: 1, max: 2 }, delivery: { min: 2, max: 5 } },
  ...facts,
});

const STATES: readonly (readonly [string, OrderState, Partial<OrderForStatus>])[] = [
  ["just placed", "received", {}],
  ["open", "received", { fulfillmentStatus: "OPEN" }],
  ["request pending", "received", { fulfillmentStatus: "PENDING_FULFILLMENT" }],
  ["request declined", "received", { fulfillmentStatus: "REQUEST_DECLINED" }],
  ["authorised only", "received", { financialStatus: "AUTHORIZED" }],
  ["a status of the future", "received", { fulfillmentStatus: "SOMETHING_NEW" }],
  ["in progress", "packing", { fulfillmentStatus: "IN_PROGRESS" }],
  ["on hold", "on-hold", { fulfillmentStatus: "ON_HOLD" }],
  ["scheduled", "scheduled", { fulfillmentStatus: "SCHEDULED" }],
  ["unpaid", "payment-open", { financialStatus: "PENDING" }],
  ["partly paid", "payment-open", { financialStatus: "PARTIALLY_PAID" }],
  ["payment expired", "payment-failed", { financialStatus: "EXPIRED" }],
  ["payment voided", "payment-failed", { financialStatus: "VOIDED" }],
  [
    "partly sent",
    "partly-sent",
    { fulfillmentStatus: "PARTIALLY_FULFILLED", parcels: [parcel({ displayStatus: "DELIVERED" })] },
  ],
  ["label bought", "packed", sent("LABEL_PURCHASED")],
  ["label printed", "packed", sent("LABEL_PRINTED")],
  ["label voided", "packed", sent("LABEL_VOIDED")],
  ["confirmed", "packed", sent("CONFIRMED")],
  ["submitted", "packed", sent("SUBMITTED")],
  ["fulfilled", "sent", sent("FULFILLED")],
  ["marked as fulfilled", "sent", sent("MARKED_AS_FULFILLED")],
  ["a shipment status of the future", "sent", sent("BEAMED_UP")],
  ["no shipment status", "sent", sent(null)],
  ["sent, no tracking", "sent", sent("FULFILLED", { trackings: [] })],
  [
    "sent, number only",
    "sent",
    sent("FULFILLED", { trackings: [{ company: "Other", number: "A 1", url: null }] }),
  ],
  ["sent, no parcel known", "sent", { fulfillmentStatus: "FULFILLED" }],
  [
    "its only fulfillment cancelled",
    "received",
    { parcels: [parcel({ status: "CANCELLED", displayStatus: "CANCELED" })] },
  ],
  ["picked up by the carrier", "in-transit", sent("CARRIER_PICKED_UP")],
  ["in transit", "in-transit", sent("IN_TRANSIT")],
  [
    "in transit with an estimate",
    "in-transit",
    sent("IN_TRANSIT", { estimatedDeliveryAt: "2026-11-24T12:00:00.000Z" }),
  ],
  [
    "in transit, expected today",
    "in-transit",
    sent("IN_TRANSIT", { estimatedDeliveryAt: "2026-11-22T16:00:00.000Z" }),
  ],
  [
    "in transit, overdue",
    "in-transit",
    sent("IN_TRANSIT", { estimatedDeliveryAt: "2026-11-21T12:00:00.000Z" }),
  ],
  ["delayed", "delayed", sent("DELAYED")],
  ["out for delivery", "out-for-delivery", sent("OUT_FOR_DELIVERY")],
  ["attempted", "attempted", sent("ATTEMPTED_DELIVERY")],
  ["failed", "failed", sent("FAILURE")],
  ["not delivered", "failed", sent("NOT_DELIVERED")],
  ["delivered", "delivered", sent("DELIVERED", { deliveredAt: "2026-11-21T12:00:00.000Z" })],
  ["delivered, moment unknown", "delivered", sent("DELIVERED")],
  [
    "delivered by date only",
    "delivered",
    sent("FULFILLED", { deliveredAt: "2026-11-21T12:00:00.000Z" }),
  ],
  ["ready for pickup", "ready-for-pickup", sent("READY_FOR_PICKUP", { trackings: [] })],
  ["picked up", "picked-up", sent("PICKED_UP", { trackings: [] })],
  [
    "two parcels",
    "in-transit",
    {
      fulfillmentStatus: "FULFILLED",
      parcels: [
        parcel({ displayStatus: "DELIVERED", deliveredAt: "2026-11-21T12:00:00.000Z" }),
        parcel({ id: "2", displayStatus: "IN_TRANSIT" }),
      ],
    },
  ],
  ["cancelled, paid", "cancelled", { cancelledAt: "2026-11-20T08:00:00.000Z" }],
  [
    "cancelled, refunded",
    "cancelled",
    {
      cancelledAt: "2026-11-20T08:00:00.000Z",
      financialStatus: "REFUNDED",
      totalRefunded: { amount: "48.5", currency: "EUR" },
    },
  ],
  [
    "cancelled, never paid",
    "cancelled",
    { cancelledAt: "2026-11-20T08:00:00.000Z", financialStatus: "VOIDED" },
  ],
  [
    "refunded",
    "refunded",
    {
      financialStatus: "REFUNDED",
      totalRefunded: { amount: "48.5", currency: "EUR" },
      ...sent("DELIVERED"),
    },
  ],
  [
    "refunded in another currency",
    "refunded",
    {
      financialStatus: "REFUNDED",
      totalRefunded: { amount: "48.5", currency: "EUR" },
      isOtherCurrency: true,
    },
  ],
  [
    "partly refunded",
    "delivered",
    {
      financialStatus: "PARTIALLY_REFUNDED",
      totalRefunded: { amount: "10", currency: "EUR" },
      ...sent("DELIVERED"),
    },
  ],
  [
    "return requested",
    "return-requested",
    { returnStatus: "RETURN_REQUESTED", ...sent("DELIVERED") },
  ],
  ["return under way", "return-in-progress", { returnStatus: "IN_PROGRESS", ...sent("DELIVERED") }],
  [
    "return inspected",
    "return-inspected",
    { returnStatus: "INSPECTION_COMPLETE", ...sent("DELIVERED") },
  ],
  ["returned", "returned", { returnStatus: "RETURNED", ...sent("DELIVERED") }],
  ["return failed", "return-failed", { returnStatus: "RETURN_FAILED", ...sent("DELIVERED") }],
  ["restocked", "not-sent", { fulfillmentStatus: "RESTOCKED" }],
  [
    "digital, done",
    "completed",
    { requiresShipping: false, ...sent("FULFILLED", { trackings: [] }) },
  ],
  ["digital, waiting", "processing", { requiresShipping: false }],
  ["digital, unpaid", "payment-open", { requiresShipping: false, financialStatus: "PENDING" }],
  ["nothing to send", "completed", { fulfillmentStatus: "FULFILLMENT_NOT_REQUIRED" }],
];

const ENGLISH = /\b(?:order|parcel|carrier|the|delivery|refund|tracking)\b/i;

describe.each(STATES)("an order that is %s", (_name, state, facts) => {
  const order = { ...ORDER, ...facts };

  it(`is "${state}"`, () => expect(judgeOrder(order).state).toBe(state));

  it.each(STOREFRONT_LOCALES)("is told in %s", (locale) => {
    const { text, card } = describeOrder(order, contextOf(locale));
    expect(text).toContain("1001");
    expect(text).not.toMatch(/[{}]|undefined|null|status\.|Invalid/);
    expect(messageCardSchema.parse(card)).toEqual(card);
    expect(card.steps[0]).toMatchObject({ isDone: true, at: ORDER.processedAt });
    const words = [text.replaceAll(URL, ""), card.status, ...card.steps.map(({ label }) => label)];
    if (locale !== "en") expect(words.join(" ")).not.toMatch(ENGLISH);
  });
});

const tell = (
  facts: Partial<OrderForStatus>,
  locale = "en",
  context: Partial<StatusContext> = {},
) => describeOrder({ ...ORDER, ...facts }, contextOf(locale, context));

describe("describeOrder", () => {
  it("says what happened, what comes next, when, and where to follow it", () => {
    const { text, card } = tell(
      sent("IN_TRANSIT", { estimatedDeliveryAt: "2026-11-24T12:00:00.000Z" }),
    );
    expect(text).toBe(
      "Order #1001: the parcel is on its way. It was sent on November 20. " +
        "The carrier expects to deliver it on Tuesday, November 24.",
    );
    // The card has a button for it.
    expect(card.trackings.map(({ url }) => url)).toEqual([URL]);
    expect(card.expected).toBe("Expected Tue, Nov 24");
  });

  it("quotes the policy as such when nobody knows the day, and invents nothing without one", () => {
    expect(tell(sent("IN_TRANSIT")).text).toContain(
      "Our shipping policy says: delivery takes 2–5 business days.",
    );
    const silent = { promise: { processing: null, delivery: null } };
    expect(tell(sent("IN_TRANSIT"), "en", silent).text).toBe(
      "Order #1001: the parcel is on its way. It was sent on November 20.",
    );
    expect(tell({}, "en", silent).text).toBe(
      "We received order #1001 on November 19. It has not been sent yet.",
    );
  });

  it("owns up to being late", () => {
    const late = tell({ processedAt: "2026-11-11T08:00:00.000Z" }).text;
    expect(late).toContain("That is longer than usual.");
    expect(tell({}).text).not.toContain("longer than usual");
    // Friday and Saturday are no business days there.
    const iran = { weekend: [5, 6], now: new Date("2026-11-21T10:00:00Z") };
    expect(tell({ processedAt: "2026-11-18T08:00:00.000Z" }, "en", iran).text).not.toContain(
      "longer than usual",
    );
  });

  it("tells parcels apart", () => {
    const { text } = tell(STATES.find(([name]) => name === "two parcels")?.[2] ?? {});
    expect(text).toContain("Order #1001, parcel 1 of 2: the parcel was delivered on November 21.");
    expect(text).toContain("Order #1001, parcel 2 of 2: the parcel is on its way.");
    expect(text).toContain("Tracking number: JJFI1");
  });

  it("shows the parcels that are awaited before those that have arrived", () => {
    const parcels = Array.from({ length: 14 }, (_, index) => {
      const isLast = index === 13;
      const number = `JJFI${index + 1}`;
      return parcel({
        id: number,
        displayStatus: isLast ? "OUT_FOR_DELIVERY" : "DELIVERED",
        trackings: [{ company: "Posti", number, url: `https://posti.example/${number}` }],
      });
    });
    const { text, card } = tell({ fulfillmentStatus: "FULFILLED", parcels });
    expect(text).toMatch(/^Order #1001, parcel 14 of 14: .*\n.*JJFI14/);
    const numbers = card.trackings.map(({ number }) => number);
    expect(numbers).toEqual(["JJFI14", ...Array.from({ length: 9 }, (_, i) => `JJFI${i + 1}`)]);
  });

  it("writes dates and amounts as the language does", () => {
    const refunded = {
      financialStatus: "PARTIALLY_REFUNDED",
      totalRefunded: { amount: "1234.5", currency: "EUR" },
      ...sent("DELIVERED", { deliveredAt: "2026-11-21T12:00:00.000Z" }),
    };
    expect(tell(refunded, "fi").text).toMatch(/toimitettiin 21\. marraskuuta\.[^]*1.234,50\s€/);
    expect(tell(refunded, "fa").text).toContain("۳۰ آبان");
    expect(tell(refunded, "de").text).toMatch(/am 21\. November zugestellt/);
    expect(tell(refunded, "ja").text).toContain("11月21日");
  });

  it("keeps numbers together in right-to-left text", () => {
    expect(tell({}, "fa").text).toContain("\u2068#1001\u2069");
    expect(tell({}, "fi").text).not.toMatch(/[\u2066-\u2069]/);
  });

  it("shows no address that is not of the web", () => {
    const trackings = [{ company: null, number: null, url: "javascript:alert(1)" }];
    const { text, card } = tell({
      ...sent("IN_TRANSIT", { trackings }),
      statusPageUrl: "javascript:alert(1)",
    });
    expect(text).not.toContain("javascript");
    expect(text).toContain("no tracking");
    expect(card).toMatchObject({ trackings: [], url: null });
  });
});
