import { describe, expect, test } from "vitest";
import { mutateToken } from "tests/tools/attack/tokens";
import { askForPatience, isWorkDone, readPatience, type PatienceClaims } from "./patience";

const key = Buffer.alloc(32, 1);
const now = new Date("2026-11-29T12:00:00Z");
const seconds = now.getTime() / 1_000;
const claims: PatienceClaims = {
  shopId: 3,
  who: "visitor",
  bits: 8,
  ripeAt: seconds,
  expiresAt: seconds + 300,
  seed: "abcdefghijklmnopqrstuv",
};
const token = askForPatience(key, claims);
const read = (proof: string, rest: Partial<Parameters<typeof readPatience>[1]> = {}) =>
  readPatience(key, { shopId: 3, who: "visitor", proof, now, ...rest });

function solve({ seed, bits }: { seed: string; bits: number }): number {
  let counter = 0;
  while (!isWorkDone({ seed, bits }, String(counter))) counter++;
  return counter;
}
const counter = String(solve(claims));
const proof = `${token}.${counter}`;

describe("a proof of patience", () => {
  test("is taken where the work is done, and not where it is not", () => {
    expect(read(proof)).toEqual(claims);
    const counters = Array.from({ length: 300 }, (_, counter) => String(counter));
    const wrong = counters.find((counter) => !isWorkDone(claims, counter)) ?? "";
    expect(read(`${token}.${wrong}`)).toBeNull();
  });

  test("is nobody else's, of no other shop and over after five minutes", () => {
    expect(read(proof, { who: "other" })).toBeNull();
    expect(read(proof, { shopId: 4 })).toBeNull();
    expect(read(proof, { now: new Date(now.getTime() + 300_000) })).toBeNull();
  });

  test("has one spelling of its token, and one of its counter", () => {
    for (const { what, text } of mutateToken(token))
      expect(read(`${text}.${counter}`), what).toBeNull();
    for (const text of [`0${counter}`, `${counter}.0`, `+${counter}`, ` ${counter}`, "", "-1"])
      expect(read(`${token}.${text}`), text).toBeNull();
  });
});
