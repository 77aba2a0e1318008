import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";

/** What a token says about who holds it. */
const claimsSchema = z.object({
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

const MAX_LENGTH = 1_000;

function sign(key: Buffer, purpose: TokenPurpose, body: string): Buffer {
  return createHmac("sha256", key).update(`${purpose} ${body}`).digest();
}

/** `{claims}.{signature}`, both in base64url. The key signs for one purpose only what it cannot be used for another. */
export function writeVisitorToken(
  key: Buffer,
  purpose: TokenPurpose,
  claims: VisitorClaims,
): string {
  const body = Buffer.from(JSON.stringify(claimsSchema.parse(claims))).toString("base64url");
  return `${body}.${sign(key, purpose, body).toString("base64url")}`;
}

/** The claims of a token of ours for this purpose and shop that has not expired; null for anything else. */
export function readVisitorToken(
  key: Buffer,
  purpose: TokenPurpose,
  expected: { token: string; shopId: number | null; now: Date },
): VisitorClaims | null {
  const [body, signature, ...rest] = expected.token.slice(0, MAX_LENGTH + 1).split(".");
  if (!body || !signature || rest.length > 0 || expected.token.length > MAX_LENGTH) return null;
  const given = Buffer.from(signature, "base64url");
  const right = sign(key, purpose, body);
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  // Only now: what is parsed was written by us.
  const claims = claimsSchema.safeParse(
    JSON.parse(Buffer.from(body, "base64url").toString("utf8")),
  );
  if (!claims.success) return null;
  const { shopId, expiresAt } = claims.data;
  if (expected.shopId !== null && shopId !== expected.shopId) return null;
  return expiresAt * 1_000 > expected.now.getTime() ? claims.data : null;
}
