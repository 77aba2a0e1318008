import { describe, expect, it } from "vitest";
import { checkOverride } from "./check-override";
import type { CatalogueText } from "./text-catalogue";

const entry = (syntax: "icu" | "liquid"): CatalogueText => ({
  key: "chat.by",
  group: "chat",
  defaults: { en: "", fi: "", fa: "", fr: "", "zh-CN": "", ja: "", de: "", es: "", ar: "" },
  placeholders: ["name"],
  syntax,
});

describe("checkOverride", () => {
  it("keeps words with their placeholders", () => {
    expect(checkOverride(" Hei {name}! ", entry("icu"))).toBe("Hei {name}!");
    expect(checkOverride("{name, select, other {x {name}}}", entry("icu"))).toContain("select");
    expect(checkOverride("Hei {{name}}", entry("liquid"))).toBe("Hei {{name}}");
  });

  it("takes an apostrophe before a placeholder as one", () => {
    expect(checkOverride("l'{name}", entry("icu"))).toBe("l’{name}");
  });

  it.each([
    ["Hello", "must contain {name}"],
    ["Hello {name} {surname}", "cannot contain {surname}"],
    ["Hello {name", "braces"],
    ["x".repeat(2_001), "longer"],
  ])("refuses %j", (text, problem) => {
    expect(() => checkOverride(text, entry("icu"))).toThrow(problem);
  });

  it("refuses Liquid without its placeholder", () => {
    expect(() => checkOverride("Hello {name}", entry("liquid"))).toThrow("must contain {{ name }}");
  });
});
