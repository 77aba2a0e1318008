import { createHmac } from "node:crypto";
import { deriveKey } from "~/lib/keys.server";

/** A short stand-in for a client's address, which tells nothing of it and is the same for the same address. */
export function hashClient(shopId: number, address: string): string {
  return createHmac("sha256", deriveKey("client address"))
    .update(`${shopId} ${address}`)
    .digest("base64url")
    .slice(0, 16);
}
