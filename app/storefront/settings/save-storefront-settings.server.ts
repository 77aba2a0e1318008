import { runSql, type ShopId } from "../../db.server";
import type { Actor } from "../../events/catalogue";
import { recordEvent } from "../../events/record-event.server";
import { parseInput } from "../../lib/parse-input.server";
import { withTransaction } from "../../transaction.server";
import { type StorefrontSettingsInput, storefrontSettingsSchema } from "./storefront-settings";

const SAVE = `INSERT INTO storefront_settings (shop_id, config, updated_at) VALUES ($1, $2::jsonb, now())
  ON CONFLICT (shop_id) DO UPDATE SET config = EXCLUDED.config, updated_at = now()`;

/**
 * Stores how a shop set up its storefront; what is left out takes its default. AppError INVALID_INPUT says what is
 * wrong in the form.
 */
export async function saveStorefrontSettings(
  shopId: ShopId,
  input: StorefrontSettingsInput,
  actor: Actor = { kind: "system" },
): Promise<void> {
  const settings = parseInput(storefrontSettingsSchema, input);
  await withTransaction(async (tx) => {
    await runSql(tx, SAVE, [shopId, JSON.stringify(settings)]);
    await recordEvent(tx, shopId, { type: "storefront.changed", actor, payload: {} });
  });
}
