import type { SendMailOptions } from "nodemailer";
import type { ChannelShop } from "~/channels/contract/channel";
import { openTransport } from "~/channels/email/compose/open-transport.server";
import { transmitMail } from "~/channels/email/compose/transmit-mail.server";
import { LOOP_HEADER } from "~/channels/email/door/own-mail";
import { makeLoopMark } from "~/channels/email/parse/loop-mark.server";
import { emailConfigSchema } from "~/channels/email/settings/email-settings";
import { findEmailCredentials } from "~/channels/email/settings/find-email-settings.server";
import { onSharedServer } from "~/channels/email/settings/on-shared-server.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import type { SendAttempt } from "~/sending/attempt-send.server";
import { admitMail, type MailToAdmit } from "./admit-mail.server";
import type { Sender } from "./choose-sender";
import { findSender } from "./find-sender.server";
import { countOutcome, findSuppression, liftBounce, suppressAddress } from "./mail-outcomes.server";
import { oneAddress } from "./one-address";
import { isAddressFault, readRefusal } from "./read-refusal";

/** What a mail says; who it is from and to is decided here. */
export type MailContent = Omit<
  SendMailOptions,
  "from" | "to" | "cc" | "bcc" | "envelope" | "dkim" | "headers"
> & {
  headers?: Record<string, string>;
  /** Where answers go to: an address of ours. */
  replyTo: { name: string; address: string };
};

export interface MailToSend extends MailToAdmit {
  recipientName?: string | null;
  /** The mailbox it leaves by; none: the shop's first. */
  connectionId?: string | null;
  /** It speaks for Doorbell, not for the shop: from our address, under our name, by our server. */
  isOurs?: boolean;
  /** Gets who the mail is from. */
  compose(sender: Sender): MailContent;
}

/** Settings of mail that speaks for Doorbell: none of the shop's, whose server would let the shop read it. */
const OURS = { ...emailConfigSchema.parse({}), mailbox: "", password: "" };

async function refuseSuppressed(shopId: number, { kind, recipient }: MailToAdmit): Promise<void> {
  if (kind === "reply") return liftBounce(shopId, recipient);
  const reason = await findSuppression(shopId, recipient);
  if (reason)
    throw new AppError(
      "VENDOR_REJECTED",
      reason === "bounced"
        ? "Mail to this address came back; nothing is sent there by itself."
        : "The owner of this address reported mail as spam; nothing is sent there by itself.",
    );
}

/** A refusal of the recipient at once is a bounce that needs no mail of its own. */
async function noteRefusal(
  shopId: number,
  { id, recipient }: MailToAdmit,
  error: unknown,
): Promise<void> {
  const refusal = readRefusal(error);
  if (!refusal) return;
  const suppression = { address: recipient.toLowerCase(), reason: "bounced" } as const;
  await withSqlTransaction(async (tx) => {
    if (isAddressFault(refusal.code)) await suppressAddress(tx, shopId, suppression);
    await countOutcome(tx, shopId, { id, outcome: "bounced" });
  });
}

async function sendByOurs(
  shop: ChannelShop,
  mail: MailToSend,
  transmit: () => Promise<void>,
): Promise<void> {
  await admitMail(shop.id, mail);
  try {
    await onSharedServer(transmit);
  } catch (error) {
    await noteRefusal(shop.id, mail, error);
    throw error;
  }
}

/**
 * Sends one mail for a shop, the only way in which any leaves: through the shop's own mail server, or ours when it has
 * none. Through ours it counts against the shop's quota, is from an address that the shop has proven or from ours, and
 * is signed. It goes to one address. Throws AppErrors: as transmitMail does, VENDOR_REJECTED where nothing may be sent,
 * and with `retryAt` what has to wait for room.
 */
export async function dispatchMail(
  shop: ChannelShop,
  mail: MailToSend,
  attempt: SendAttempt,
): Promise<void> {
  const to = oneAddress(mail.recipient, mail.recipientName ?? "");
  const settings = mail.isOurs
    ? OURS
    : await findEmailCredentials(shop.id, mail.connectionId ?? null);
  const { server, isShared } = await openTransport(settings);
  await refuseSuppressed(shop.id, mail);
  const { keys, ...sender } = await findSender(
    mail.isOurs ? { ...shop, name: "Doorbell" } : shop,
    settings,
    isShared,
  );
  const content = mail.compose(sender);
  const composed: SendMailOptions = {
    ...content,
    headers: { ...content.headers, [LOOP_HEADER]: makeLoopMark(shop.id) },
    from: oneAddress(sender.address, sender.name),
    to,
    envelope: {
      from: sender.returnPath ?? content.replyTo.address,
      to: [oneAddress(mail.recipient)],
    },
    ...(keys.length > 0 ? { dkim: { keys } } : {}),
  };
  const transmit = () => transmitMail(server, composed, attempt);
  await (isShared ? sendByOurs(shop, mail, transmit) : transmit());
}
