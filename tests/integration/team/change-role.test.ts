import { beforeEach, describe, expect, test } from "vitest";
import { pool, prisma } from "~/database/db.server";
import { authenticateStaff } from "~/shopify/authenticate-staff.server";
import { changeRole } from "~/team/change-role.server";
import { createToken, signIn } from "tests/authorization/sessions";
import { addMirroredShop } from "tests/kit/factories/mirror";
import { ADMIN } from "tests/kit/factories/staff";
import { truncateAll } from "tests/kit/setup/test-database";

const SHOP = "team.myshopify.com";
let shopId: number;

async function addMember(shopId: number, id: string, isOwner = false): Promise<void> {
  const person = { firstName: "Ben", lastName: "Lee", email: "", lastSeenAt: new Date(), isOwner };
  await prisma.staffMember.create({ data: { shopId, id: BigInt(id), ...person } });
}

async function findRole(shopId: number, id: string): Promise<string | undefined> {
  const member = await prisma.staffMember.findFirst({ where: { shopId, id: BigInt(id) } });
  return member?.role;
}

beforeEach(async () => {
  await truncateAll();
  shopId = await addMirroredShop(SHOP);
  await addMember(shopId, ADMIN.id);
  await addMember(shopId, "8");
});

describe("changing a role", () => {
  test("gives it to one member of the shop, and the log says who, what it was and what it is", async () => {
    const stranger = await addMirroredShop("other.myshopify.com");
    await addMember(stranger, "8");
    await changeRole(shopId, ADMIN, { memberId: "8", role: "agent" });
    await changeRole(shopId, ADMIN, { memberId: "8", role: "agent" });
    expect(await findRole(shopId, "8")).toBe("agent");
    expect(await findRole(stranger, "8")).toBe("admin");
    const { rows } = await pool.query("SELECT shop_id, actor, payload FROM domain_events");
    expect(rows).toEqual([
      {
        shop_id: shopId,
        actor: { kind: "staff", id: ADMIN.id },
        payload: { memberId: "8", from: "admin", to: "agent" },
      },
    ]);
  });

  test("is refused to agents, and for the owner, oneself, and people of other shops", async () => {
    const stranger = await addMirroredShop("other.myshopify.com");
    await addMember(stranger, "9");
    await addMember(shopId, "1", true);
    const agent = { id: "8", role: "agent" } as const;
    const refused = [
      [agent, "7", "FORBIDDEN"],
      [ADMIN, "1", "FORBIDDEN"],
      [{ id: "1", role: "owner" }, "1", "CONFLICT"],
      [ADMIN, ADMIN.id, "CONFLICT"],
      [ADMIN, "9", "NOT_FOUND"],
    ] as const;
    for (const [staff, memberId, code] of refused)
      await expect(
        changeRole(shopId, staff, { memberId, role: "read-only" }),
      ).rejects.toMatchObject({ code });
    const { rows } = await pool.query("SELECT DISTINCT role FROM staff_members");
    expect(rows).toEqual([{ role: "admin" }]);
  });
});

describe("the role of who is at work", () => {
  const asks = async (userId: number) => {
    const token = createToken(SHOP, { userId });
    const headers = { Authorization: `Bearer ${token}` };
    const { staff } = await authenticateStaff(
      new Request("https://doorbell.example/app", { headers }),
    );
    return staff.role;
  };

  test("is admin until somebody changes it, and the change counts from the next request", async () => {
    await signIn(SHOP, { userId: 8 });
    await signIn(SHOP, { userId: 9 });
    expect(await asks(8)).toBe("admin");
    expect(await asks(9)).toBe("admin");
    await changeRole(shopId, ADMIN, { memberId: "8", role: "read-only" });
    expect(await asks(8)).toBe("read-only");
    // Another process may have changed it.
    await pool.query("UPDATE staff_members SET role = 'agent' WHERE id = 8");
    expect(await asks(8)).toBe("agent");
    expect(await asks(9)).toBe("admin");
  });

  test("is owner where Shopify says so, whatever is stored", async () => {
    await signIn(SHOP, { userId: 8, isOwner: true });
    await pool.query("UPDATE staff_members SET role = 'read-only' WHERE id = 8");
    expect(await asks(8)).toBe("owner");
  });
});
