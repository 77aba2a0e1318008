import { createHmac, randomUUID, timingSafeEqual } from "node:crypto";

/** Claims of the token that App Bridge gives the embedded app. */
export interface SessionTokenClaims {
  iss: string;
  dest: string;
  aud: string;
  sub: string;
  exp: number;
  nbf: number;
  iat: number;
  jti: string;
  sid: string;
}

export interface MintSessionTokenOptions {
  /** `demo.myshopify.com`. */
  shop: string;
  clientId: string;
  clientSecret: string;
  userId: number;
  /** Identifies the merchant's browser session. */
  sessionId: string;
  now: Date;
  /** Shopify's tokens live 60 s. */
  lifetimeSeconds?: number;
}

const SESSION_TOKEN_SECONDS = 60;
/** Same tolerance as the official library applies. */
const CLOCK_TOLERANCE_SECONDS = 10;

/** Signs a session token (HS256 with the client secret) as Shopify admin does for App Bridge. */
export function mintSessionToken(options: MintSessionTokenOptions): string {
  const issuedAt = Math.floor(options.now.getTime() / 1000);
  const claims: SessionTokenClaims = {
    iss: `https://${options.shop}/admin`,
    dest: `https://${options.shop}`,
    aud: options.clientId,
    sub: String(options.userId),
    exp: issuedAt + (options.lifetimeSeconds ?? SESSION_TOKEN_SECONDS),
    nbf: issuedAt,
    iat: issuedAt,
    jti: randomUUID(),
    sid: options.sessionId,
  };
  const unsigned = `${encode({ alg: "HS256", typ: "JWT" })}.${encode(claims)}`;
  return `${unsigned}.${sign(unsigned, options.clientSecret)}`;
}

export interface VerifySessionTokenOptions {
  clientId: string;
  clientSecret: string;
  shop: string;
  now: Date;
}

/**
 * Checks a session token's signature, times, audience and shop.
 * @returns its claims, or null when any of them is wrong.
 */
export function verifySessionToken(
  token: string,
  options: VerifySessionTokenOptions,
): SessionTokenClaims | null {
  const [header, payload, signature, ...rest] = token.split(".");
  if (!header || !payload || !signature || rest.length > 0) return null;
  if (!isSame(signature, sign(`${header}.${payload}`, options.clientSecret))) return null;
  const claims = decode(payload);
  if (!claims || decodeHeader(header) !== "HS256") return null;
  const now = options.now.getTime() / 1000;
  const isCurrent =
    claims.exp > now - CLOCK_TOLERANCE_SECONDS && claims.nbf <= now + CLOCK_TOLERANCE_SECONDS;
  const isOurs = claims.aud === options.clientId && claims.dest === `https://${options.shop}`;
  return isCurrent && isOurs ? claims : null;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString("base64url");
}

function sign(text: string, secret: string): string {
  return createHmac("sha256", secret).update(text).digest("base64url");
}

function isSame(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}

function decodeHeader(part: string): unknown {
  try {
    const header: unknown = JSON.parse(Buffer.from(part, "base64url").toString());
    return typeof header === "object" && header && "alg" in header ? header.alg : undefined;
  } catch {
    return undefined;
  }
}

function decode(part: string): SessionTokenClaims | null {
  try {
    // Signed by us just above, so the shape is known.
    return JSON.parse(Buffer.from(part, "base64url").toString()) as SessionTokenClaims;
  } catch {
    return null;
  }
}
