import { z } from "zod";
import { runSql, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { recordEvent } from "~/events/record-event.server";
import { parseInput } from "~/lib/parse-input.server";
import { GIVEN_ROLES, requirePermission, type GivenRole, type TeamMember } from "./permissions";

const roleChangeSchema = z.object({
  /** Shopify user id of whose role it is. */
  memberId: z.string().regex(/^\d{1,18}$/, { message: "Choose a member of your team." }),
  role: z.enum(GIVEN_ROLES, { message: "Choose admin, agent or read-only." }),
});

export type RoleChange = z.input<typeof roleChangeSchema>;

const FIND = `SELECT role, is_owner AS "isOwner" FROM staff_members
  WHERE shop_id = $1 AND id = $2::bigint FOR UPDATE`;
const SAVE = `UPDATE staff_members SET role = $3 WHERE shop_id = $1 AND id = $2::bigint`;

/**
 * Gives a member of staff another role; nothing happens when they have it already. It counts from their next request.
 * Records `team.role-changed`. AppErrors: FORBIDDEN (the role of `staff` does not allow it, or the member owns the store),
 * CONFLICT (oneself), INVALID_INPUT, NOT_FOUND.
 */
export async function changeRole(
  shopId: ShopId,
  staff: TeamMember,
  change: RoleChange,
): Promise<void> {
  requirePermission(staff, "team.manage");
  const { memberId, role: to } = parseInput(roleChangeSchema, change);
  // Else the last admin could lock everybody out.
  if (memberId === staff.id)
    throw new AppError("CONFLICT", "Ask another admin of your team to change your own role.");
  await withSqlTransaction(async (tx) => {
    const key = [shopId, memberId];
    const [member] = await runSql<{ role: GivenRole; isOwner: boolean }>(tx, FIND, key);
    if (!member)
      throw new AppError("NOT_FOUND", "This person is not a member of your team in Doorbell yet.");
    if (member.isOwner)
      throw new AppError(
        "FORBIDDEN",
        "The owner of the store may do everything. Shopify says who that is.",
      );
    if (member.role === to) return;
    await runSql(tx, SAVE, [...key, to]);
    await recordEvent(tx, shopId, {
      type: "team.role-changed",
      actor: { kind: "staff", id: staff.id },
      payload: { memberId, from: member.role, to },
    });
  });
}
