import type { ShopId } from "~/database/db.server";
import { deriveKey } from "~/lib/keys.server";
import type { Visitor } from "~/visitors/visitor";
import { writeVisitorToken } from "~/visitors/visitor-token";

const SESSION_SECONDS = 12 * 3_600;
const RESUME_SECONDS = 180 * 86_400;

interface SignedSession {
  token: string;
  expiresAt: string;
  resume: string;
}

/** The tokens of a visitor: one that opens the chat for 12 hours, one that finds the visitor again for half a year. */
export function signSession(
  shopId: ShopId,
  { id: visitorId, customerId }: Visitor,
  client: string,
): SignedSession {
  const now = Math.floor(Date.now() / 1_000);
  const key = deriveKey("visitor token");
  const claims = { shopId, visitorId, customerId };
  const expiresAt = now + SESSION_SECONDS;
  return {
    token: writeVisitorToken(key, "session", { ...claims, client, expiresAt }),
    expiresAt: new Date(expiresAt * 1_000).toISOString(),
    // The address may be another one when they come back.
    resume: writeVisitorToken(key, "resume", {
      ...claims,
      client: "",
      expiresAt: now + RESUME_SECONDS,
    }),
  };
}
