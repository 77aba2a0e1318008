import { expect, test } from "vitest";
import {
  POLICY_KINDS,
  policyFactsSchemas,
  readFacts,
  type PolicyKind,
} from "~/knowledge/policies/policy-facts";
import {
  emptyOption,
  toFactsForm,
  toFactsInput,
  validateFacts,
  type FactsForm,
} from "./facts-form-state";

function formOf<Kind extends PolicyKind>(kind: Kind, stored: unknown = {}) {
  const facts = readFacts(kind, stored);
  if (!facts) throw new Error("a policy has facts");
  return toFactsForm(facts, "EUR") as Extract<FactsForm, { kind: Kind }>;
}

test.each(POLICY_KINDS)("an empty form of %s says nothing, and that is fine", (kind) => {
  const form = formOf(kind);
  expect(validateFacts(form)).toEqual({});
  expect(policyFactsSchemas[kind].parse(toFactsInput(form))).toEqual(
    policyFactsSchemas[kind].parse({}),
  );
});

test.each([
  [
    "shipping",
    {
      processingDays: { min: 1, max: 2 },
      options: [
        {
          name: "Posti",
          price: "4.90",
          currency: "EUR",
          deliveryDays: { min: 2, max: 4 },
          regions: ["Finland", "Åland"],
        },
        { name: "Pick-up", price: null, currency: "EUR", deliveryDays: null, regions: [] },
      ],
      freeFrom: { amount: "50", currency: "EUR" },
    },
  ],
  [
    "returns",
    { windowDays: 30, condition: "Unworn", cost: "shopper", exceptions: "Sale", how: "By post" },
  ],
  ["taxes", { isIncluded: false, dutiesNote: "Paid at the door" }],
  ["contact", { email: "a@b.fi", phone: "+358 1", address: "Katu 1", hours: "9–17" }],
] as const)("stored facts of %s go through the form unchanged", (kind, stored) => {
  expect(toFactsInput(formOf(kind, stored))).toEqual(stored);
});

test("a decimal comma is understood, and one number of days means exactly that many", () => {
  const form = {
    ...formOf("shipping"),
    minDays: "",
    maxDays: "3",
    options: [{ ...emptyOption("a", "EUR"), name: "Posti", price: " 4,90 ", regions: "FI، SE" }],
  };
  expect(toFactsInput(form)).toMatchObject({
    processingDays: { min: 3, max: 3 },
    options: [{ price: "4.90", regions: ["FI", "SE"] }],
  });
});

test("each mistake is said at its field", () => {
  const form = {
    ...formOf("shipping"),
    minDays: "five",
    maxDays: "5",
    freeFrom: "much",
    options: [
      { ...emptyOption("a", "EUR"), price: "x", minDays: "4", maxDays: "2" },
      { ...emptyOption("b", "EUR"), name: "Fine", minDays: "1.5", maxDays: "3" },
    ],
  };
  expect(Object.keys(validateFacts(form)).sort()).toEqual([
    "freeFrom",
    "minDays",
    "options.0.minDays",
    "options.0.name",
    "options.0.price",
    "options.1.minDays",
  ]);
  expect(validateFacts({ ...formOf("contact"), email: "nobody" })).toHaveProperty("email");
  expect(validateFacts({ ...formOf("returns"), windowDays: "-1" })).toHaveProperty("windowDays");
  expect(validateFacts(null)).toEqual({});
});
