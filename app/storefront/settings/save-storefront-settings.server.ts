import { runSql, type ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { recordEvent } from "~/events/record-event.server";
import { parseInput } from "~/lib/parse-input.server";
import { requirePermission, type TeamMember } from "~/team/permissions";
import {
  storefrontSettingsSchema,
  type StorefrontSettings,
  type StorefrontSettingsInput,
} from "./storefront-settings";

const SAVE = `INSERT INTO storefront_settings (shop_id, config, updated_at) VALUES ($1, $2::jsonb, now())
  ON CONFLICT (shop_id) DO UPDATE SET config = storefront_settings.config || EXCLUDED.config, updated_at = now()`;

/** Only what was given: the defaults of the rest are ours, and the shop has not said them. */
function onlyGiven(
  settings: StorefrontSettings,
  input: StorefrontSettingsInput,
): Partial<StorefrontSettings> {
  return Object.fromEntries(Object.entries(settings).filter(([part]) => part in input));
}

/**
 * Stores parts of how a shop set up its storefront; parts that are left out stay as they were, so that two pages can be
 * saved at the same moment. AppError INVALID_INPUT says what is wrong in the form.
 */
export async function saveStorefrontSettings(
  shopId: ShopId,
  staff: TeamMember,
  input: StorefrontSettingsInput,
): Promise<void> {
  requirePermission(staff, "settings.change");
  const settings = parseInput(storefrontSettingsSchema, input);
  await withTransaction(async (tx) => {
    await runSql(tx, SAVE, [shopId, JSON.stringify(onlyGiven(settings, input))]);
    const actor = { kind: "staff", id: staff.id } as const;
    await recordEvent(tx, shopId, { type: "storefront.changed", actor, payload: {} });
  });
}
