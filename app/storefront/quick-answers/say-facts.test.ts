import { describe, expect, it } from "vitest";
import { emptyFacts, POLICY_KINDS, policyFactsSchemas } from "~/knowledge/policies/policy-facts";
import { STOREFRONT_LOCALES } from "~/languages/locales";
import { createTexts } from "~/storefront/texts/texts";
import { sayFacts } from "./say-facts";

const textsOf = (locale: string) =>
  createTexts({ locale, primaryLocale: "en", overrides: new Map() });

const SHIPPING = policyFactsSchemas.shipping.parse({
  processingDays: { min: 1, max: 2 },
  options: [
    {
      name: "Posti",
      price: "4.90",
      currency: "EUR",
      deliveryDays: { min: 2, max: 5 },
      regions: ["Finland"],
    },
    { name: "Pickup", price: "0", currency: "EUR", deliveryDays: null, regions: [] },
    { name: "DHL", price: null, currency: "EUR", deliveryDays: { min: 1, max: 1 }, regions: [] },
  ],
  freeFrom: { amount: "60", currency: "EUR" },
});
const RETURNS = policyFactsSchemas.returns.parse({
  windowDays: 30,
  condition: "Unworn",
  cost: "shopper",
  exceptions: "Socks",
  how: "Write to us.",
});

describe("sayFacts", () => {
  it("says shipping in lines", () => {
    expect(sayFacts({ kind: "shipping", ...SHIPPING }, textsOf("en"))).toEqual([
      "Orders leave within 1–2 business days.",
      "• Posti: €4.90 · 2–5 business days · Finland",
      "• Pickup: free",
      "• DHL: 1 business day",
      "Shipping is free from €60.00.",
    ]);
  });

  it("says places by their names, whether the merchant wrote codes or not", () => {
    const [, line] = sayFacts(
      {
        kind: "shipping",
        ...SHIPPING,
        options: SHIPPING.options.map((one) => ({ ...one, regions: ["FI", "EU", "Åland"] })),
      },
      textsOf("de"),
    );
    expect(line).toContain("Finnland, Europäische Union, Åland");
  });

  it("says returns, and what is left of them where nothing can be returned", () => {
    expect(sayFacts({ kind: "returns", ...RETURNS }, textsOf("en"))).toEqual([
      "You can return items within 30 days of delivery.",
      "Condition: Unworn",
      "You pay for the return parcel.",
      "Exceptions: Socks",
      "How to return: Write to us.",
    ]);
    expect(sayFacts({ kind: "returns", ...RETURNS, windowDays: 0 }, textsOf("en"))).toEqual([
      "We do not take returns.",
      "Exceptions: Socks",
    ]);
  });

  it.each(STOREFRONT_LOCALES)("says all in %s", (locale) => {
    const lines = [
      ...sayFacts({ kind: "shipping", ...SHIPPING }, textsOf(locale)),
      ...sayFacts({ kind: "returns", ...RETURNS }, textsOf(locale)),
      ...sayFacts(
        { kind: "taxes", isIncluded: true, dutiesNote: "None in the EU" },
        textsOf(locale),
      ),
      ...sayFacts(
        { kind: "contact", email: "a@b.example", phone: "1", address: "2", hours: "3" },
        textsOf(locale),
      ),
    ];
    expect(lines).toHaveLength(16);
    expect(lines.join("\n")).not.toMatch(/[{}]|undefined|NaN/);
  });

  it.each(POLICY_KINDS)("says nothing of %s nobody stated", (kind) => {
    if (kind === "shipping")
      expect(sayFacts({ kind, ...emptyFacts(kind) }, textsOf("en"))).toEqual([]);
    if (kind === "returns")
      expect(sayFacts({ kind, ...emptyFacts(kind) }, textsOf("en"))).toEqual([]);
    if (kind === "taxes")
      expect(sayFacts({ kind, ...emptyFacts(kind) }, textsOf("en"))).toEqual([]);
    if (kind === "contact")
      expect(sayFacts({ kind, ...emptyFacts(kind) }, textsOf("en"))).toEqual([]);
  });
});
