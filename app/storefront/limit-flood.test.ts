import { expect, test } from "vitest";
import { FloodError } from "./flood-error";
import { limitFlood } from "./limit-flood.server";

const search = (shopId: number, visitorId: string | null, client: string) =>
  limitFlood(shopId, "search", { visitorId, client }, () => "Too often");

function countAllowed(attempts: number, attempt: (index: number) => void): number {
  let allowed = 0;
  for (let index = 0; index < attempts; index++) {
    try {
      attempt(index);
      allowed++;
    } catch (error) {
      expect(error).toBeInstanceOf(FloodError);
    }
  }
  return allowed;
}

test("what one visitor does too much is not taken from what others may do", () => {
  expect(countAllowed(5_000, () => search(1, "flooder", "10.0.0.1"))).toBeLessThan(60);
  expect(countAllowed(5_000, () => search(1, null, "10.0.0.2"))).toBeLessThan(100);
  expect(() => search(1, "somebody", "10.0.0.3")).not.toThrow();
});

test("a shop's shoppers together are bounded, of another shop they are not", () => {
  const allowed = countAllowed(3_000, (index) => search(2, null, `10.1.${index}`));
  expect(allowed).toBeGreaterThanOrEqual(1_000);
  expect(allowed).toBeLessThan(1_500);
  expect(() => search(3, null, "10.1.1")).not.toThrow();
});
