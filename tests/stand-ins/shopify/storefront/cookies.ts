import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";

/** Reads one cookie of the request; null when it is absent or malformed. */
export function readCookie(request: IncomingMessage, name: string): string | null {
  for (const pair of (request.headers.cookie ?? "").split(";")) {
    const [key, ...value] = pair.trim().split("=");
    if (key !== name) continue;
    try {
      return decodeURIComponent(value.join("="));
    } catch {
      return null;
    }
  }
  return null;
}

/** Adds a cookie to the answer; `maxAge` in seconds, 0 takes it away. */
export function setCookie(
  response: ServerResponse,
  name: string,
  value: string,
  { maxAge = 14 * 86_400, isHidden = true }: { maxAge?: number; isHidden?: boolean } = {},
): void {
  const parts = [
    `${name}=${encodeURIComponent(value)}`,
    "Path=/",
    `Max-Age=${maxAge}`,
    "SameSite=Lax",
    ...(isHidden ? ["HttpOnly"] : []),
  ];
  response.appendHeader("set-cookie", parts.join("; "));
}

export function randomToken(): string {
  return randomBytes(18).toString("base64url");
}
