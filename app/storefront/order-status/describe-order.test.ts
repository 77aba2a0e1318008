import { describe, expect, it } from "vitest";
import type { OrderForStatus } from "~/commerce/read/order-for-status";
import { describeOrder } from "./describe-order";
import { contextOf, ORDER, parcel, sent, STATES, URL } from "./order-fixtures";
import type { StatusContext } from "./status-context";

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
