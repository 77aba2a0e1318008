import { prisma, type ShopId } from "~/database/db.server";
import { requirePermission, type TeamMember } from "~/team/permissions";
import { seal } from "~/lib/seal.server";
import { parseInput } from "~/lib/parse-input.server";
import { type EmailSettingsInput, emailSettingsSchema } from "./email-settings";
import { emailSealSlot, requireStoredPassword } from "./find-email-settings.server";

function sealPassword(shopId: ShopId, password: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(seal(JSON.stringify({ password }), emailSealSlot(shopId)));
}

/**
 * Stores how a shop sends its mail; the password is encrypted, and kept when none is given and the server
 * stays the same. AppError INVALID_INPUT says what is wrong in the form.
 */
export async function saveEmailSettings(
  shopId: ShopId,
  staff: TeamMember,
  input: EmailSettingsInput,
): Promise<void> {
  requirePermission(staff, "settings.change");
  const { password, ...config } = parseInput(emailSettingsSchema, input);
  if (password === undefined) await requireStoredPassword(shopId, config.host);
  const secrets =
    password === undefined ? undefined : password === "" ? null : sealPassword(shopId, password);
  await prisma.channelConnection.upsert({
    where: { shopId_channel: { shopId, channel: "email" } },
    create: { shopId, channel: "email", config, secrets: secrets ?? null },
    update: { config, ...(secrets === undefined ? {} : { secrets }) },
  });
}
