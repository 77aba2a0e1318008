import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { isWorkDone } from "~/limits/patience";
import { hashStart, prove } from "./prove";

test("hashes as SHA-256 does", () => {
  for (let length = 0; length <= 55; length++) {
    const text = "a7.".repeat(20).slice(0, length);
    expect(hashStart(text)).toBe(createHash("sha256").update(text).digest().readUInt32BE());
  }
});

test("finds what the server asks for, and asks again with it", async () => {
  const puzzle = { token: "body.signature", seed: "abcdefghijklmnopqrstuv", bits: 12 };
  const proof = await prove(puzzle, async (found) => found);
  expect(proof.startsWith("~body.signature.")).toBe(true);
  expect(isWorkDone(puzzle, proof.split(".")[2] ?? "")).toBe(true);
});

test("works a few times in a row and not for ever", async () => {
  const puzzle = { token: "body.signature", seed: "abcdefghijklmnopqrstuv", bits: 1 };
  const endless = async (): Promise<never> => prove(puzzle, endless);
  await expect(endless()).rejects.toThrow("too often");
});
