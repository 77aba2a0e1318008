import { createHmac, timingSafeEqual } from "node:crypto";
import type { ShopId } from "~/database/db.server";
import { acceptedKeys, deriveKey } from "~/lib/keys.server";

/**
 * The code of a lookup, six ASCII digits. Always the same for the same lookup, so that a mail which had to be sent again
 * does not make the first one's code invalid; nobody can tell it without our key.
 */
export function makeCode(shopId: ShopId, lookupId: string): string {
  const bytes = createHmac("sha256", deriveKey("lookup code"))
    .update(`order lookup code ${shopId} ${lookupId}`)
    .digest();
  return String(bytes.readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
}

interface MailedCode {
  lookupId: string;
  /** Six ASCII digits. */
  code: string;
}

function hashWith(key: Buffer, shopId: ShopId, { lookupId, code }: MailedCode): string {
  return createHmac("sha256", key).update(`${shopId} ${lookupId} ${code}`).digest("base64url");
}

/** What is stored of a mailed code: keyed and bound to its lookup, so that the table alone opens nothing. */
export function hashCode(shopId: ShopId, mailed: MailedCode): string {
  return hashWith(deriveKey("lookup code"), shopId, mailed);
}

/**
 * Whether `stored` is the hash of this code, in a time that tells nothing. A code that was mailed before the key
 * changed counts; where nothing is stored, none does.
 */
export function isRightCode(shopId: ShopId, mailed: MailedCode, stored: string | null): boolean {
  const matches = acceptedKeys("lookup code").map((key) => {
    const given = Buffer.from(hashWith(key, shopId, mailed));
    const expected = Buffer.from(stored ?? "-".repeat(given.length));
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  return stored !== null && matches.includes(true);
}
