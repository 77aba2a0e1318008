import { prisma, type ShopId } from "~/database/db.server";
import { getEnvironment } from "~/env.server";
import { unseal, UnsealError } from "~/lib/seal.server";
import type { SealSlot } from "~/lib/sealed-places";
import { AppError } from "~/errors";
import { type EmailConfig, emailConfigSchema, emailSecretsSchema } from "./email-settings";
import { formatInboundAddress } from "../door/inbound-address";

export interface EmailSettingsView extends EmailConfig {
  /** Whether a password is stored; it is never shown. */
  hasPassword: boolean;
  /** Where the shop's customers' mail must be forwarded to. */
  inboundAddress: string;
  /** Whether mail can be sent without a server of the shop's own. */
  hasSharedServer: boolean;
}

/** What the sealed secrets of a shop's e-mail settings are bound to. */
export function emailSealSlot(shopId: ShopId): SealSlot {
  return { place: "channel secrets", owner: `${shopId} email` };
}

async function findConnection(shopId: ShopId) {
  return prisma.channelConnection.findUnique({
    where: { shopId_channel: { shopId, channel: "email" } },
    select: { config: true, secrets: true },
  });
}

/** How a shop sends its mail, for the settings page. */
export async function findEmailSettings(shopId: ShopId): Promise<EmailSettingsView> {
  const { INBOUND_MAIL_DOMAIN, SMTP_URL } = getEnvironment();
  const shop = await prisma.shop.findUniqueOrThrow({
    where: { id: shopId },
    select: { inboundToken: true },
  });
  const connection = await findConnection(shopId);
  return {
    ...emailConfigSchema.parse(connection?.config ?? {}),
    hasPassword: Boolean(connection?.secrets),
    inboundAddress: formatInboundAddress(shop.inboundToken, INBOUND_MAIL_DOMAIN),
    hasSharedServer: SMTP_URL !== undefined,
  };
}

/**
 * For a form without a password, which means the stored one: AppError INVALID_INPUT when there is none, or when it would go
 * to another host than it was entered for.
 */
export async function requireStoredPassword(shopId: ShopId, host: string): Promise<void> {
  const stored = await findEmailSettings(shopId);
  if (host === "" || (stored.hasPassword && stored.host === host)) return;
  throw new AppError("INVALID_INPUT", "Enter the password for this mail server.");
}

function openSecrets(shopId: ShopId, secrets: Uint8Array): string {
  try {
    return unseal(secrets, emailSealSlot(shopId));
  } catch (error) {
    if (!(error instanceof UnsealError)) throw error;
    const words =
      "The password of your mail server can’t be read any more. Enter it again in the e-mail settings.";
    throw new AppError("CONFLICT", words, { cause: error, isTransient: false });
  }
}

/**
 * The same with the password, for sending. Give it to nothing that answers a browser. AppError CONFLICT when the
 * password was sealed under a key that is gone.
 */
export async function findEmailCredentials(
  shopId: ShopId,
): Promise<EmailConfig & { password: string }> {
  const connection = await findConnection(shopId);
  const config = emailConfigSchema.parse(connection?.config ?? {});
  if (!connection?.secrets) return { ...config, password: "" };
  const opened: unknown = JSON.parse(openSecrets(shopId, connection.secrets));
  return { ...config, ...emailSecretsSchema.parse(opened) };
}
