import { createHmac, timingSafeEqual } from "node:crypto";
import type { ShopId } from "../../db.server";
import { getEnvironment } from "../../env.server";

interface MailedCode {
  lookupId: string;
  /** Six ASCII digits. */
  code: string;
}

/** What is stored of a mailed code: keyed and bound to its lookup, so that the table alone opens nothing. */
export function hashCode(shopId: ShopId, { lookupId, code }: MailedCode): string {
  return createHmac("sha256", getEnvironment().ENCRYPTION_KEY)
    .update(`order lookup ${shopId} ${lookupId} ${code}`)
    .digest("base64url");
}

/** Whether two hashes are the same, in a time that tells nothing. A missing one is never the same. */
export function isSameHash(given: string, stored: string | null): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(stored ?? "-".repeat(given.length))];
  return a.length === b.length && timingSafeEqual(a, b) && stored !== null;
}
