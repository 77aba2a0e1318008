import { createHash } from "node:crypto";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { StaffMember } from "tests/stand-ins/shopify/store/types";

/** Id of a staff member's web session in admin (`session` parameter, `sid` claim); stable. */
export function browserSession(shop: ShopStore, user: StaffMember): string {
  return createHash("sha256").update(`${shop.domain} ${user.id}`).digest("hex");
}
