import { prisma, type ShopId } from "~/database/db.server";

const MAX_STAFF = 200;

/** Members of staff who have used Doorbell, by name: those a conversation can be assigned to. At most 200. */
export async function listStaff(shopId: ShopId): Promise<{ id: string; name: string }[]> {
  const members = await prisma.staffMember.findMany({
    where: { shopId },
    select: { id: true, firstName: true, lastName: true, email: true },
    orderBy: [{ firstName: "asc" }, { lastName: "asc" }],
    take: MAX_STAFF,
  });
  return members.map(({ id, firstName, lastName, email }) => ({
    id: String(id),
    name: `${firstName} ${lastName}`.trim() || email,
  }));
}
