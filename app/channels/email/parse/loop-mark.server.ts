import { createHmac } from "node:crypto";
import type { ShopId } from "~/database/db.server";
import { acceptedKeys, deriveKey } from "~/lib/keys.server";

const makeMark = (key: Buffer, shopId: ShopId): string =>
  createHmac("sha256", key).update(`shop ${shopId}`).digest("hex").slice(0, 32);

/** The mark of a shop's outgoing mail. It says nothing to others, and nobody can make another shop's. */
export function makeLoopMark(shopId: ShopId): string {
  return makeMark(deriveKey("loop mark"), shopId);
}

/** The marks that a mail of the shop's may bear, made before a change of keys or after. */
export function findLoopMarks(shopId: ShopId): string[] {
  return acceptedKeys("loop mark").map((key) => makeMark(key, shopId));
}
