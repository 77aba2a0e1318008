import { describe, expect, it } from "vitest";
import { seal, unseal } from "./seal.server";

describe("seal", () => {
  it("gives back what was sealed, and differs each time", () => {
    const first = seal("pässword 鍵", "shop 1 email");
    expect(unseal(first, "shop 1 email")).toBe("pässword 鍵");
    expect(seal("pässword 鍵", "shop 1 email").equals(first)).toBe(false);
    expect(first.includes("pässword")).toBe(false);
  });

  it("does not open elsewhere, nor when a bit has changed", () => {
    const sealed = seal("secret", "shop 1 email");
    expect(() => unseal(sealed, "shop 2 email")).toThrow(/authenticate/);
    for (const position of [0, 5, 20, sealed.length - 1]) {
      const altered = Buffer.from(sealed);
      altered[position] = (altered[position] ?? 0) ^ 1;
      expect(() => unseal(altered, "shop 1 email")).toThrow(/authenticate|not a sealed value/);
    }
    expect(() => unseal(sealed.subarray(0, 10), "shop 1 email")).toThrow("not a sealed value");
  });
});
