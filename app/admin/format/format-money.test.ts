import { expect, test } from "vitest";
import { formatMoney, isZero } from "./format-money";

test("money has its currency, in the locale's own order", () => {
  expect(formatMoney({ amount: "48.5000", currency: "EUR" }, "en")).toBe("€48.50");
  expect(formatMoney({ amount: "1234.5", currency: "EUR" }, "fi").replaceAll(/\s/g, " ")).toBe(
    "1 234,50 €",
  );
  expect(formatMoney({ amount: "5400", currency: "JPY" }, "ja")).toMatch(/5,400/);
});

test("an unknown currency keeps its code", () => {
  expect(formatMoney({ amount: "12.00", currency: "not one" }, "en")).toBe("12.00 not one");
});

test("zero is zero however many decimals it has", () => {
  expect(isZero({ amount: "0.0000", currency: "EUR" })).toBe(true);
  expect(isZero({ amount: "0.0100", currency: "EUR" })).toBe(false);
});
