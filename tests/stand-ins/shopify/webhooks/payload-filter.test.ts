import { describe, expect, it } from "vitest";
import { pickFields } from "./include-fields";
import { passesFilter } from "./payload-filter";
import { payloadFormat } from "./payload-format";

const payload = {
  id: 1,
  total_price: "15.50",
  note: null,
  customer: { email: "a@example.com", state: "enabled" },
  line_items: [
    { sku: "A-1", price: "5.00" },
    { sku: "B-1", price: "12.00" },
  ],
};

describe("filter", () => {
  it.each([
    ["total_price:>=10.00", true],
    ["total_price:>15.50", false],
    ["line_items.price:>=10", true],
    ["line_items.sku:A-*", true],
    ["customer.state:enabled AND total_price:<20", true],
    ["customer.state:disabled OR line_items.sku:B-1", true],
    ["NOT customer.state:enabled", false],
    ["-customer.state:disabled", true],
    ["note:*", false],
    ["misspelt:>=0", false],
  ])("%s → %s", (filter, expected) => {
    expect(passesFilter(payload, filter)).toBe(expected);
  });

  it("lets everything through without a filter", () => {
    expect(passesFilter(payload, null)).toBe(true);
  });
});

describe("include_fields", () => {
  it("keeps the named fields, into objects and lists", () => {
    const fields = ["id", "customer.email", "line_items.sku", "absent"];
    expect(pickFields(payload, fields)).toEqual({
      id: 1,
      customer: { email: "a@example.com" },
      line_items: [{ sku: "A-1" }, { sku: "B-1" }],
    });
    expect(pickFields(payload, null)).toBe(payload);
  });
});

describe("payload format", () => {
  it.each([
    ["America/New_York", "2022-01-01T00:00:00Z", "2021-12-31T19:00:00-05:00"],
    ["Europe/Helsinki", "2026-07-01T12:00:00Z", "2026-07-01T15:00:00+03:00"],
    ["Asia/Kolkata", "2026-07-01T12:00:00Z", "2026-07-01T17:30:00+05:30"],
    ["UTC", "2026-07-01T12:00:00Z", "2026-07-01T12:00:00+00:00"],
  ])("prints times of %s with their offset", (timeZone, at, expected) => {
    const format = payloadFormat({ currency: "EUR", timeZone, cdnOrigin: "" });
    expect(format.time(at)).toBe(expected);
    expect(format.money(1050)).toBe("10.50");
  });
});
