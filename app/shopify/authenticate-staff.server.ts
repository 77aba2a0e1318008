import { prisma, type ShopId } from "~/database/db.server";
import { AppError } from "~/errors";
import { type AdminContext, authenticateAdmin } from "./authenticate-admin.server";

export interface Staff {
  /** Shopify's user id, a numeric string. */
  id: string;
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
  const staff: Staff = {
    id: String(user.id),
    firstName: user.first_name,
    lastName: user.last_name,
    email: user.email,
    locale: user.locale,
    isOwner: user.account_owner,
  };
  await rememberStaff(shop.id, staff);
  return { shopId: shop.id, shopDomain: session.shop, staff, redirect };
}

const SEEN_EVERY_MS = 60_000;
const lastSeen = new Map<string, number>();

/** Keeps the list of colleagues that conversations can be assigned to; at most one write a minute and member. */
async function rememberStaff(shopId: ShopId, staff: Staff): Promise<void> {
  const key = `${shopId}/${staff.id}`;
  const now = Date.now();
  if (now - (lastSeen.get(key) ?? 0) < SEEN_EVERY_MS) return;
  const { id, ...facts } = staff;
  const values = { ...facts, lastSeenAt: new Date(now) };
  await prisma.staffMember.upsert({
    where: { shopId_id: { shopId, id: BigInt(id) } },
    create: { shopId, id: BigInt(id), ...values },
    update: values,
  });
  lastSeen.set(key, now);
}
