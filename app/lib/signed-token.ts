import { isUtf8 } from "node:buffer";
import { createHmac, timingSafeEqual } from "node:crypto";
import type { z } from "zod";
import { decodeBase64Url } from "./base64url";

const MAX_LENGTH = 1_000;

interface TokenKind {
  /** 32 bytes, derived for this use. */
  key: Buffer;
  /** What the token is for; one of another purpose means nothing here. */
  purpose: string;
}

function sign({ key, purpose }: TokenKind, body: string): Buffer {
  return createHmac("sha256", key).update(`${purpose} ${body}`).digest();
}

/** `{claims}.{signature}`, both in base64url; the claims are JSON. */
export function writeSignedToken(kind: TokenKind, claims: object): string {
  const body = Buffer.from(JSON.stringify(claims)).toString("base64url");
  return `${body}.${sign(kind, body).toString("base64url")}`;
}

// What JSON.stringify would write again: no key stands twice, nothing around it, one spelling of each value.
function parseExactly(bytes: Buffer): unknown {
  if (!isUtf8(bytes)) return undefined;
  const text = bytes.toString("utf8");
  if (text.includes("__proto__")) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return JSON.stringify(value) === text ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The claims of a token that `writeSignedToken` wrote for this kind; null for anything else, however little it differs:
 * another spelling of the same bytes, a part more, a key twice, a key that `schema` does not name. Give it a strict
 * object.
 */
export function readSignedToken<Claims>(
  kind: TokenKind,
  schema: z.ZodType<Claims>,
  token: string,
): Claims | null {
  if (token.length > MAX_LENGTH) return null;
  const [body, signature, ...rest] = token.split(".");
  if (!body || !signature || rest.length > 0) return null;
  const given = decodeBase64Url(signature);
  const right = sign(kind, body);
  if (given?.length !== right.length || !timingSafeEqual(given, right)) return null;
  const bytes = decodeBase64Url(body);
  const claims = schema.safeParse(bytes && parseExactly(bytes));
  return claims.success ? claims.data : null;
}
