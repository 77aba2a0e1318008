import { pool, type ShopId } from "~/database/db.server";
import { isUuid } from "~/lib/is-uuid";
import { findPictureOrigins, ownPicture } from "~/shops/find-picture-origins.server";
import { IS_ONLINE } from "./online";
import type { VisitorCart } from "./visitor-context";

/** Someone on the storefront, as the team sees them. Page, cart, country and device are what their page says. */
export interface VisitorView {
  isOnline: boolean;
  pageUrl: string | null;
  pageTitle: string | null;
  cart: VisitorCart | null;
  /** ISO 3166-1 alpha-2 */
  country: string | null;
  locale: string | null;
  device: "phone" | "tablet" | "desktop" | null;
  /** "14:05", on the shopper's clock; null when their time zone is not known. */
  localTime: string | null;
  timeZone: string | null;
  lastSeenAt: string;
  isSignedIn: boolean;
  name: string | null;
  email: string | null;
  isEmailVerified: boolean;
}

interface Row extends Omit<VisitorView, "localTime" | "lastSeenAt"> {
  lastSeenAt: Date;
}

const FIND = `
  SELECT ${IS_ONLINE} AS "isOnline", v.page_url AS "pageUrl", v.page_title AS "pageTitle", v.cart, v.country, v.locale,
    v.device, v.time_zone AS "timeZone", v.last_seen_at AS "lastSeenAt", v.customer_id IS NOT NULL AS "isSignedIn",
    v.name, v.email, v.email_verified_at IS NOT NULL AS "isEmailVerified"
  FROM visitors AS v WHERE v.shop_id = $1 AND v.contact_id = $2::uuid ORDER BY v.last_seen_at DESC LIMIT 1`;

function localTimeIn(timeZone: string | null, now: Date): string | null {
  if (timeZone === null) return null;
  try {
    return new Intl.DateTimeFormat("en-GB", {
      timeZone,
      hour: "2-digit",
      minute: "2-digit",
    }).format(now);
  } catch {
    return null;
  }
}

/** The visitor behind a contact, for the panel beside a conversation; null when the contact never used the chat. */
export async function findVisitor(shopId: ShopId, contactId: string): Promise<VisitorView | null> {
  if (!isUuid(contactId)) return null;
  const { rows } = await pool.query<Row>(FIND, [shopId, contactId]);
  const [row] = rows;
  if (!row) return null;
  // What was stored before the shop changed its domain is judged anew.
  const origins = await findPictureOrigins(shopId);
  for (const item of row.cart?.items ?? []) item.imageUrl = ownPicture(item.imageUrl, origins);
  const localTime = localTimeIn(row.timeZone, new Date());
  return { ...row, localTime, lastSeenAt: row.lastSeenAt.toISOString() };
}
