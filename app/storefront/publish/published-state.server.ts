import { z } from "zod";
import { pool, type ShopId } from "~/database/db.server";
import type { PublishedState } from "./find-changes";

const stateSchema = z.record(z.string(), z.string()).catch({});

const FIND = `SELECT published FROM storefront_settings WHERE shop_id = $1`;
const SAVE = `INSERT INTO storefront_settings (shop_id, published, published_at, updated_at)
  VALUES ($1, $2::jsonb, now(), now())
  ON CONFLICT (shop_id) DO UPDATE SET published = EXCLUDED.published, published_at = now()`;

/** What was last written to the shop's metafields. */
export async function findPublishedState(shopId: ShopId): Promise<PublishedState> {
  const { rows } = await pool.query<{ published: unknown }>(FIND, [shopId]);
  return stateSchema.parse(rows[0]?.published ?? {});
}

/** Notes what has been written, so that the next run writes only what is different. */
export async function savePublishedState(shopId: ShopId, state: PublishedState): Promise<void> {
  await pool.query(SAVE, [shopId, JSON.stringify(state)]);
}
