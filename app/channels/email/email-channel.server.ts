import { getEnvironment } from "~/env.server";
import type { Channel, ChannelShop } from "../contract/channel";
import { mailMessageId } from "./compose/compose-mail";
import { describeUnreadMail } from "./parse/describe-unread-mail";
import { findEmailSettings } from "./settings/find-email-settings.server";
import { findLoopMarks } from "./parse/loop-mark.server";
import type { OwnMail } from "./door/own-mail";
import { applyVerdict } from "./proof/apply-verdict";
import { verifyMailSender } from "./proof/verify-mail-sender.server";
import { parseMailInThread } from "./parse/run-mail-thread.server";
import { sendMail } from "./compose/send-mail.server";
import { isMailServerSilent } from "./compose/transmit-mail.server";

async function findOwnMail({ id, inboundToken }: ChannelShop): Promise<OwnMail> {
  const { fromAddress } = await findEmailSettings(id);
  const { INBOUND_MAIL_DOMAIN: domain } = getEnvironment();
  return { domain, inboundToken, fromAddress, loopMarks: findLoopMarks(id) };
}

/** E-mail: mail comes in by SMTP or HTTPS, and goes out by the shop's mail server or ours. */
export const emailChannel: Channel = {
  id: "email",
  label: "E-mail",
  capabilities: {
    hasSubject: true,
    hasAttachments: true,
    maxTextLength: 50_000,
    hasMailIds: true,
    replyWindowHours: null,
  },
  async parseInbound(shop, { raw, recipient, receivedAt, senderVerdict }) {
    const context = { recipient, receivedAt, own: await findOwnMail(shop) };
    const parsed = await parseMailInThread(raw, context);
    const senderProof = applyVerdict(parsed.message, senderVerdict);
    return { ...parsed, message: { ...parsed.message, senderProof } };
  },
  async describeUnread(shop, { raw, recipient, receivedAt, senderVerdict }, rawId) {
    const context = { recipient, receivedAt, own: await findOwnMail(shop) };
    const message = describeUnreadMail(raw, context, rawId);
    return { ...message, senderProof: applyVerdict(message, senderVerdict) };
  },
  verifySender: verifyMailSender,
  externalIdOf: (messageId) => mailMessageId(messageId, getEnvironment().INBOUND_MAIL_DOMAIN),
  send: (shop, message, flight) => sendMail(shop, message, flight),
  isSilence: isMailServerSilent,
};
