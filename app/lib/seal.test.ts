import { describe, expect, it } from "vitest";
import { seal, sealingKeyId, unseal, UnsealError } from "./seal.server";
import type { SealSlot } from "./sealed-places";

const slot: SealSlot = { place: "channel secrets", owner: "1 email" };

describe("seal", () => {
  it("gives back what was sealed, and differs each time", () => {
    const first = seal("pässword 鍵", slot);
    expect(unseal(first, slot)).toBe("pässword 鍵");
    expect(unseal(seal("", slot), slot)).toBe("");
    expect(seal("pässword 鍵", slot).equals(first)).toBe(false);
    expect(first.includes("pässword")).toBe(false);
    expect(sealingKeyId(first)).toBe("test");
  });

  it("does not open elsewhere, nor when any bit has changed", () => {
    const sealed = seal("secret", slot);
    for (const other of [
      { ...slot, owner: "2 email" },
      { ...slot, place: "session access token" as const },
    ])
      expect(() => unseal(sealed, other)).toThrow(UnsealError);
    for (let position = 0; position < sealed.length; position++) {
      const altered = Buffer.from(sealed);
      altered[position] = (altered[position] ?? 0) ^ 1;
      expect(() => unseal(altered, slot)).toThrow(UnsealError);
    }
    for (let length = 0; length < sealed.length; length++)
      expect(() => unseal(sealed.subarray(0, length), slot)).toThrow(UnsealError);
  });
});
