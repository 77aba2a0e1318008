import { z } from "zod";
import { prisma, type ShopId } from "~/database/db.server";
import { AppError } from "~/errors";
import { GIVEN_ROLES, type Role, type TeamMember } from "~/team/permissions";
import { authenticateAdmin, type AdminContext } from "./authenticate-admin.server";

export interface Staff extends TeamMember {
  firstName: string;
  lastName: string;
  email: string;
  locale: string | null;
  isOwner: boolean;
}

export interface StaffRequest {
  shopId: ShopId;
  shopDomain: string;
  staff: Staff;
  redirect: AdminContext["redirect"];
}

const underWay = new Map<string, Promise<AdminContext>>();

/**
 * A page's loaders authenticate at the same moment with the same session token. While one of them exchanges it and
 * installs the shop, which Shopify's library does once for each token, the others wait: they would find no shop.
 */
async function authenticateInTurn(request: Request): Promise<AdminContext> {
  const token =
    request.headers.get("Authorization") ?? new URL(request.url).searchParams.get("id_token");
  if (!token) return authenticateAdmin(request);
  const first = underWay.get(token);
  if (first) {
    await first.catch(() => undefined);
    return authenticateAdmin(request);
  }
  const mine = authenticateAdmin(request);
  underWay.set(token, mine);
  try {
    return await mine;
  } finally {
    underWay.delete(token);
  }
}

/**
 * Who is at work and in which shop, from the session token that Shopify admin gave the page. Throws the Response that
 * sends the browser through authorisation when there is none. The shop is never read from the URL.
 */
export async function authenticateStaff(request: Request): Promise<StaffRequest> {
  const { session, redirect } = await authenticateInTurn(request);
  const shop = await prisma.shop.findUnique({
    where: { domain: session.shop },
    select: { id: true },
  });
  const user = session.onlineAccessInfo?.associated_user;
  if (!shop || !user) {
    throw new AppError(
      "SHOP_NOT_INSTALLED",
      "Open Doorbell from Shopify admin to finish installing it.",
    );
  }
  const person = {
    id: String(user.id),
    firstName: user.first_name,
    lastName: user.last_name,
    email: user.email,
    locale: user.locale,
    isOwner: user.account_owner,
  };
  const staff = { ...person, role: await rememberStaff(shop.id, person) };
  return { shopId: shop.id, shopDomain: session.shop, staff, redirect };
}

const SEEN_EVERY_MS = 60_000;
const givenRoleSchema = z.enum(GIVEN_ROLES);
const lastSeen = new Map<string, number>();

/**
 * Keeps the list of colleagues, at most one write a minute and member, and gives the member's role as it is now: a role
 * that was taken away must not work anywhere any more.
 */
async function rememberStaff(shopId: ShopId, person: Omit<Staff, "role">): Promise<Role> {
  const { id, ...facts } = person;
  const where = { shopId_id: { shopId, id: BigInt(id) } };
  const key = `${shopId}/${id}`;
  const now = Date.now();
  const isSeen = now - (lastSeen.get(key) ?? 0) < SEEN_EVERY_MS;
  const select = { role: true };
  let member = isSeen ? await prisma.staffMember.findUnique({ where, select }) : null;
  if (!member) {
    const values = { ...facts, lastSeenAt: new Date(now) };
    const create = { shopId, id: BigInt(id), ...values };
    member = await prisma.staffMember.upsert({ where, create, update: values, select });
    lastSeen.set(key, now);
  }
  return person.isOwner ? "owner" : givenRoleSchema.parse(member.role);
}
