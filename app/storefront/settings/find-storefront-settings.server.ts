import { pool, type ShopId } from "~/database/db.server";
import { storefrontSettingsSchema, type StorefrontSettings } from "./storefront-settings";

const FIND = `SELECT config FROM storefront_settings WHERE shop_id = $1`;

/** How the shop set up its storefront; our defaults for everything it never touched. */
export async function findStorefrontSettings(shopId: ShopId): Promise<StorefrontSettings> {
  const { rows } = await pool.query<{ config: unknown }>(FIND, [shopId]);
  return storefrontSettingsSchema.parse(rows[0]?.config ?? {});
}
