import { z } from "zod";
import { readSignedToken, writeSignedToken } from "~/lib/signed-token";

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

/**
 * The claims of a token for this purpose and shop that was signed with one of `keys` and has not expired; null for
 * anything else.
 */
export function readVisitorToken(
  keys: readonly Buffer[],
  purpose: TokenPurpose,
  expected: { token: string; shopId: number | null; now: Date },
): VisitorClaims | null {
  const { token, shopId, now } = expected;
  const claims = keys
    .values()
    .map((key) => readSignedToken({ key, purpose }, claimsSchema, token))
    .find((read) => read !== null);
  if (!claims) return null;
  if (shopId !== null && claims.shopId !== shopId) return null;
  return claims.expiresAt * 1_000 > now.getTime() ? claims : null;
}
