import { createHmac, timingSafeEqual } from "node:crypto";
import type { ShopId } from "../../db.server";
import { getEnvironment } from "../../env.server";

/**
 * The code of a lookup, six ASCII digits. Always the same for the same lookup, so that a mail which had to be sent again
 * does not make the first one's code invalid; nobody can tell it without our key.
 */
export function makeCode(shopId: ShopId, lookupId: string): string {
  const bytes = createHmac("sha256", getEnvironment().ENCRYPTION_KEY)
    .update(`order lookup code ${shopId} ${lookupId}`)
    .digest();
  return String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
}

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
