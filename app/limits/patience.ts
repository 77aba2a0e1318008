import { createHash } from "node:crypto";
import { z } from "zod";
import { readSignedToken, writeSignedToken } from "~/lib/signed-token";

/**
 * What somebody who is let in above a shop's limit has to give: work for their machine, or time. Both are asked for with
 * a token of ours, which comes back with the proof.
 */
const claimsSchema = z.strictObject({
  shopId: z.number().int(),
  /** Who was asked: a visitor or a stand-in for an address; "" when nobody is known. */
  who: z.string().max(64),
  /** Leading zero bits that the proof's hash must have; 0: nothing to compute. */
  bits: z.number().int().min(0).max(32),
  /** Not before this moment, in seconds since 1970. */
  ripeAt: z.number().int(),
  expiresAt: z.number().int(),
  /** Unlike any other's; what is hashed begins with it. */
  seed: z.string().max(40),
});

export type PatienceClaims = z.infer<typeof claimsSchema>;

const PURPOSE = "patience";
const PROOF = /^(?<token>[\w-]{1,800}\.[\w-]{43})\.(?<counter>0|[1-9]\d{0,9})$/;

/** The token that asks for patience. */
export function askForPatience(key: Buffer, claims: PatienceClaims): string {
  return writeSignedToken({ key, purpose: PURPOSE }, claimsSchema.parse(claims));
}

function countZeroBits(bytes: Buffer): number {
  let bits = 0;
  for (const byte of bytes) {
    bits += byte === 0 ? 8 : Math.clz32(byte) - 24;
    if (byte !== 0) return bits;
  }
  return bits;
}

/** Whether SHA-256 of "seed.counter" begins with so many zero bits: found only by trying (hashcash). */
export function isWorkDone({ seed, bits }: { seed: string; bits: number }, counter: string) {
  return countZeroBits(createHash("sha256").update(`${seed}.${counter}`).digest()) >= bits;
}

/**
 * What a proof (`{token}.{counter}`) was asked for, when the token is ours, of the same shop and person and not over, and the work is
 * done; null otherwise. Whether its time has come and whether it was used before is the caller's question.
 */
export function readPatience(
  key: Buffer,
  expected: Pick<PatienceClaims, "shopId" | "who"> & { proof: string; now: Date },
): PatienceClaims | null {
  const { token = "", counter = "" } = PROOF.exec(expected.proof)?.groups ?? {};
  const claims = readSignedToken({ key, purpose: PURPOSE }, claimsSchema, token);
  if (!claims) return null;
  const isTheirs = claims.shopId === expected.shopId && claims.who === expected.who;
  if (!isTheirs || claims.expiresAt * 1_000 <= expected.now.getTime()) return null;
  return isWorkDone(claims, counter) ? claims : null;
}
