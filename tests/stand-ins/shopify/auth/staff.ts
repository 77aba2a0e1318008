import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import type { StaffMember } from "tests/stand-ins/shopify/store/types";

/** Staff who can open the app; the first is the default user of the admin page. */
export function activeStaff(shop: ShopStore): StaffMember[] {
  return shop.record.staff.filter((member) => member.active);
}

/** The staff member by id, or by e-mail or first name (as `?user=` of the admin page takes them). */
export function findStaff(shop: ShopStore, key: string): StaffMember | undefined {
  const wanted = key.toLowerCase();
  return activeStaff(shop).find(
    (member) =>
      String(member.id) === wanted ||
      member.email.toLowerCase() === wanted ||
      member.firstName.toLowerCase() === wanted,
  );
}

/** Sara Lindqvist. */
export function fullName(member: Pick<StaffMember, "firstName" | "lastName">): string {
  return `${member.firstName} ${member.lastName}`.trim();
}
