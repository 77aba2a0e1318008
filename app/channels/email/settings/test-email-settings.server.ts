import { openTransport } from "~/channels/email/compose/open-transport.server";
import { tryMailServer } from "~/channels/email/compose/transmit-mail.server";
import type { ShopId } from "~/database/db.server";
import { parseInput } from "~/lib/parse-input.server";
import { sendingTimes } from "~/sending/sending-times";
import { requirePermission, type TeamMember } from "~/team/permissions";
import { emailSettingsSchema, type EmailSettingsInput } from "./email-settings";
import { findEmailCredentials, requireStoredPassword } from "./find-email-settings.server";

/**
 * Connects to the mail server in the form and logs in, without sending anything. A password that was left out is the
 * stored one, as long as it would go to the same host. AppErrors say what is wrong and what to do.
 */
export async function testEmailSettings(
  shopId: ShopId,
  staff: TeamMember,
  input: EmailSettingsInput,
  connectionId: string | null = null,
): Promise<void> {
  requirePermission(staff, "settings.change");
  const { password, ...config } = parseInput(emailSettingsSchema, input);
  if (password === undefined) await requireStoredPassword(shopId, config.host, connectionId);
  const { server } = await openTransport({
    ...config,
    password: password ?? (await findEmailCredentials(shopId, connectionId)).password,
  });
  await tryMailServer(server, sendingTimes.settingsTestMs);
}
