import { formatInboundAddress, inboxOf } from "~/channels/email/door/inbound-address";
import { prisma, type ShopId } from "~/database/db.server";
import { getEnvironment } from "~/env.server";
import { AppError } from "~/errors";
import { unseal, UnsealError } from "~/lib/seal.server";
import type { SealSlot } from "~/lib/sealed-places";
import { emailConfigSchema, emailSecretsSchema, type EmailConfig } from "./email-settings";

export interface EmailSettingsView extends EmailConfig {
  /** What tells the mailbox from the shop's others in addresses of ours; "": the first. */
  mailbox: string;
  /** Whether a password is stored; it is never shown. */
  hasPassword: boolean;
  /** Where the shop's customers' mail must be forwarded to. */
  inboundAddress: string;
  /** Whether mail can be sent without a server of the shop's own. */
  hasSharedServer: boolean;
}

/** How a mailbox sends, with what must never reach a browser. */
interface EmailCredentials extends EmailConfig {
  mailbox: string;
  password: string;
}

/** What the sealed secrets of a mailbox are bound to; `mailbox`: "" for the shop's first. */
export function emailSealSlot(shopId: ShopId, mailbox: string): SealSlot {
  return { place: "channel secrets", owner: [shopId, "email", mailbox].join(" ").trimEnd() };
}

async function findMailbox(shopId: ShopId, connectionId: string | null) {
  const found = await prisma.channelConnection.findFirst({
    where: { shopId, channel: "email", ...(connectionId ? { id: connectionId } : { address: "" }) },
    select: { address: true, config: true, secrets: true },
  });
  // Until somebody sets it up, the first mailbox needs no row.
  if (!found && connectionId)
    throw new AppError("NOT_FOUND", "This mailbox does not exist any more.", {
      isTransient: false,
    });
  return found ?? { address: "", config: {}, secrets: null };
}

/** How a mailbox of a shop sends its mail, for pages; null: its first mailbox. AppError NOT_FOUND for an unknown one. */
export async function findEmailSettings(
  shopId: ShopId,
  connectionId: string | null = null,
): Promise<EmailSettingsView> {
  const { INBOUND_MAIL_DOMAIN, SMTP_URL } = getEnvironment();
  const shop = await prisma.shop.findUniqueOrThrow({
    where: { id: shopId },
    select: { inboundToken: true },
  });
  const { address: mailbox, config, secrets } = await findMailbox(shopId, connectionId);
  return {
    ...emailConfigSchema.parse(config),
    mailbox,
    hasPassword: Boolean(secrets),
    inboundAddress: formatInboundAddress(inboxOf(shop.inboundToken, mailbox), INBOUND_MAIL_DOMAIN),
    hasSharedServer: SMTP_URL !== undefined,
  };
}

/**
 * For a form without a password, which means the stored one: AppError INVALID_INPUT when there is none, or when it would go
 * to another host than it was entered for.
 */
export async function requireStoredPassword(
  shopId: ShopId,
  host: string,
  connectionId: string | null = null,
): Promise<void> {
  const stored = await findEmailSettings(shopId, connectionId);
  if (host === "" || (stored.hasPassword && stored.host === host)) return;
  throw new AppError("INVALID_INPUT", "Enter the password for this mail server.");
}

function openSecrets(shopId: ShopId, mailbox: string, secrets: Uint8Array): string {
  try {
    return unseal(secrets, emailSealSlot(shopId, mailbox));
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
  connectionId: string | null = null,
): Promise<EmailCredentials> {
  const { address: mailbox, secrets, ...stored } = await findMailbox(shopId, connectionId);
  const config = emailConfigSchema.parse(stored.config);
  if (!secrets) return { ...config, mailbox, password: "" };
  const opened: unknown = JSON.parse(openSecrets(shopId, mailbox, secrets));
  return { ...config, mailbox, ...emailSecretsSchema.parse(opened) };
}
