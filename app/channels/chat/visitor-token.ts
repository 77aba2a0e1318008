import { z } from "zod";
import { readSignedToken, writeSignedToken } from "../../lib/signed-token";

/** What a token says about who holds it. */
const claimsSchema = z.strictObject({
  shopId: z.number().int(),
  visitorId: z.uuid(),
  /** Customer who was signed in when it was made; null for a guest. */
  customerId: z.string().nullable(),
  /** Keyed hash of the address it was made for: floods are counted by it. */
  client: z.string().max(64),
  /** Seconds since 1970 */
  expiresAt: z.number().int(),
});

export type VisitorClaims = z.infer<typeof claimsSchema>;

/** session: opens the chat for hours. resume: finds the visitor again in the same browser, days later. */
export type TokenPurpose = "session" | "resume";

/** `{claims}.{signature}`, both in base64url. The key signs for one purpose only what it cannot be used for another. */
export function writeVisitorToken(
  key: Buffer,
  purpose: TokenPurpose,
  claims: VisitorClaims,
): string {
  return writeSignedToken({ key, purpose }, claimsSchema.parse(claims));
}

/** The claims of a token of ours for this purpose and shop that has not expired; null for anything else. */
export function readVisitorToken(
  key: Buffer,
  purpose: TokenPurpose,
  expected: { token: string; shopId: number | null; now: Date },
): VisitorClaims | null {
  const claims = readSignedToken({ key, purpose }, claimsSchema, expected.token);
  if (!claims) return null;
  if (expected.shopId !== null && claims.shopId !== expected.shopId) return null;
  return claims.expiresAt * 1_000 > expected.now.getTime() ? claims : null;
}
