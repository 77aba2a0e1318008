import { ensureFirstConnection } from "~/channels/connections/find-connection.server";
import { prisma, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { parseInput } from "~/lib/parse-input.server";
import { seal } from "~/lib/seal.server";
import type { SealSlot } from "~/lib/sealed-places";
import { requirePermission, type TeamMember } from "~/team/permissions";
import { emailSettingsSchema, type EmailSettingsInput } from "./email-settings";
import {
  emailSealSlot,
  findEmailSettings,
  requireStoredPassword,
} from "./find-email-settings.server";

function sealPassword(password: string, slot: SealSlot): Uint8Array<ArrayBuffer> | null {
  return password === "" ? null : new Uint8Array(seal(JSON.stringify({ password }), slot));
}

/**
 * Stores how a mailbox of a shop sends its mail (null: its first); the password is encrypted, and kept when none is given and the server
 * stays the same. AppError INVALID_INPUT says what is wrong in the form.
 */
export async function saveEmailSettings(
  shopId: ShopId,
  staff: TeamMember,
  input: EmailSettingsInput,
  connectionId: string | null = null,
): Promise<void> {
  requirePermission(staff, "settings.change");
  const { password, ...config } = parseInput(emailSettingsSchema, input);
  if (password === undefined) await requireStoredPassword(shopId, config.host, connectionId);
  const { mailbox } = await findEmailSettings(shopId, connectionId);
  const slot = emailSealSlot(shopId, mailbox);
  const id =
    connectionId ?? (await withSqlTransaction((tx) => ensureFirstConnection(tx, shopId, "email")));
  await prisma.channelConnection.update({
    where: { shopId_id: { shopId, id } },
    data: { config, ...(password === undefined ? {} : { secrets: sealPassword(password, slot) }) },
  });
}
