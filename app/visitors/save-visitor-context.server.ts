import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { findPictureOrigins, ownPicture } from "~/shops/find-picture-origins.server";
import type { VisitorContext } from "./visitor-context";

// What is not told stays as it was.
const SAVE = `UPDATE visitors SET
    page_url = CASE WHEN $3::jsonb ? 'pageUrl' THEN $3::jsonb->>'pageUrl' ELSE page_url END,
    page_title = CASE WHEN $3::jsonb ? 'pageTitle' THEN $3::jsonb->>'pageTitle' ELSE page_title END,
    cart = CASE WHEN $3::jsonb ? 'cart' THEN NULLIF($3::jsonb->'cart', 'null'::jsonb) ELSE cart END,
    locale = COALESCE($3::jsonb->>'locale', locale),
    country = COALESCE($3::jsonb->>'country', country),
    time_zone = COALESCE($3::jsonb->>'timeZone', time_zone),
    device = COALESCE($3::jsonb->>'device', device),
    last_seen_at = now(), left_at = NULL
  WHERE shop_id = $1 AND id = $2::uuid`;

// An agent's browser loads them: from anywhere else, somebody would learn that and where it was looked at.
async function withOwnPictures(shopId: ShopId, context: VisitorContext): Promise<VisitorContext> {
  const { cart } = context;
  if (!cart || cart.items.length === 0) return context;
  const origins = await findPictureOrigins(shopId);
  const items = cart.items.map((item) => ({
    ...item,
    imageUrl: ownPicture(item.imageUrl, origins),
  }));
  return { ...context, cart: { ...cart, items } };
}

/** Notes where a visitor is, in what language, with what cart; and that they are there. */
export async function saveVisitorContext(
  tx: Transaction,
  shopId: ShopId,
  { visitorId, context }: { visitorId: string; context: VisitorContext },
): Promise<void> {
  const saved = await withOwnPictures(shopId, context);
  await runSql(tx, SAVE, [shopId, visitorId, JSON.stringify(saved)]);
}
