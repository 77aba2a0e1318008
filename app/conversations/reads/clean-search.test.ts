import { expect, it } from "vitest";
import { cleanSearch } from "./clean-search";

it("leaves out control characters, which PostgreSQL refuses, and keeps every script", () => {
  expect(cleanSearch("\0 #1001\u0000\u001b\tÄiti ۱۰۴۲ ")).toBe("#1001 Äiti ۱۰۴۲");
  expect(cleanSearch("\0")).toBe("");
});
