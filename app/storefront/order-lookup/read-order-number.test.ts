import { describe, expect, it } from "vitest";
import { readOrderNumber } from "./read-order-number";

const HASH = { prefix: "#", suffix: "" };
const OWN = { prefix: "EN", suffix: "-A" };

describe("readOrderNumber", () => {
  it.each([
    "#1001",
    "1001",
    " # 1001 ",
    "＃１００１",
    "۱۰۰۱",
    "#۱۰۰۱",
    "١٠٠١",
    "1 001",
    "order 1001",
    "Order #1001",
    "سفارش ۱۰۰۱",
    "订单号：1001",
    "no. 1001",
  ])("reads %j", (input) => {
    expect(readOrderNumber(input, HASH)?.nameKeys).toContain("1001");
  });

  it.each(["EN1001-A", "en1001-a", "1001", "EN1001", "ＥＮ１００１－Ａ", "#1001"])(
    "reads %j where orders are called EN1001-A",
    (input) => {
      expect(readOrderNumber(input, OWN)?.nameKeys).toContain("1001");
    },
  );

  it("reads confirmation numbers", () => {
    expect(readOrderNumber(" xk4 92md1p", HASH)?.confirmationNumber).toBe("XK492MD1P");
  });

  it.each(["", "#", "order", "؟", "x".repeat(5_000)])("finds nothing in %j", (input) => {
    expect(readOrderNumber(input, HASH)).toBeNull();
  });
});
