import { createHmac, hkdfSync } from "node:crypto";
import { getEnvironment } from "../../env.server";

const keys = new Map<string, Buffer>();

/** A key of 32 bytes for one purpose, derived from ENCRYPTION_KEY: what it signs means nothing for another. */
export function chatKey(purpose: "visitor" | "file" | "client" | "patience"): Buffer {
  const known = keys.get(purpose);
  if (known) return known;
  const secret = Buffer.from(getEnvironment().ENCRYPTION_KEY, "base64");
  const key = Buffer.from(hkdfSync("sha256", secret, "", `doorbell chat ${purpose}`, 32));
  keys.set(purpose, key);
  return key;
}

/** A short stand-in for a client's address, which tells nothing of it and is the same for the same address. */
export function hashClient(shopId: number, address: string): string {
  return createHmac("sha256", chatKey("client"))
    .update(`${shopId} ${address}`)
    .digest("base64url")
    .slice(0, 16);
}
