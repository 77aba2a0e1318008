import type {
  Channel,
  ChannelShop,
  DeliveryDoubt,
  DeliveryReport,
} from "~/channels/contract/channel";
import { getEnvironment } from "~/env.server";
import { mailMessageId } from "./compose/compose-mail";
import { sendMail } from "./compose/send-mail.server";
import { isMailServerSilent } from "./compose/transmit-mail.server";
import type { OwnMail } from "./door/own-mail";
import { findBouncedMail } from "./find-bounced-mail.server";
import { describeUnreadMail } from "./parse/describe-unread-mail";
import { findLoopMarks } from "./parse/loop-mark.server";
import type { ParsedMail } from "./parse/mail-task";
import { readSender } from "./parse/read-sender";
import { parseMailInThread } from "./parse/run-mail-thread.server";
import { applyVerdict } from "./proof/apply-verdict";
import { verifyMailSender } from "./proof/verify-mail-sender.server";
import { noteReport } from "./sender/note-report.server";
import { findFromAddresses } from "./settings/find-from-addresses.server";

const MEGABYTE = 1024 * 1024;

const externalIdOf = (messageId: string): string =>
  mailMessageId(messageId, getEnvironment().INBOUND_MAIL_DOMAIN);

async function findOwnMail({ id, inboundToken }: ChannelShop): Promise<OwnMail> {
  const fromAddresses = await findFromAddresses(id);
  const { INBOUND_MAIL_DOMAIN: domain } = getEnvironment();
  return { domain, inboundToken, fromAddresses, loopMarks: findLoopMarks(id) };
}

/** What came back says so; what to do about it is ours to say. */
const withRemedy = (report: DeliveryReport): DeliveryReport =>
  report.state === "failed"
    ? {
        ...report,
        reason: `${report.reason ?? "The message came back."} Check the address and send the reply again.`,
      }
    : report;

/** What a bounce says of a message that it does not name, by the return path it came to. */
async function nameReport(
  shopId: ChannelShop["id"],
  { unnamed, message: { receivedAt } }: ParsedMail,
): Promise<DeliveryReport | null> {
  if (!unnamed || unnamed.replyToken === null) return null;
  const { replyToken, subject: _, ...report } = unnamed;
  const recipient = report.recipient?.toLowerCase() ?? null;
  const externalId = await findBouncedMail(shopId, { replyToken, recipient, receivedAt });
  return externalId ? { ...report, externalId } : null;
}

/** Without the token anybody could have written it: then it is told, and marks nothing. */
function findDoubts({ unnamed, message }: ParsedMail): DeliveryDoubt[] {
  if (unnamed?.state !== "failed" || unnamed.replyToken !== null || !unnamed.recipient) return [];
  const { recipient, subject, reason } = unnamed;
  const at = message.receivedAt;
  return [{ recipient: recipient.toLowerCase(), subject, at, reason: reason ?? "" }];
}

/** E-mail: mail comes in by SMTP or HTTPS, and goes out by the shop's mail server or ours. */
export const emailChannel: Channel = {
  id: "email",
  label: "E-mail",
  way: "by e-mail",
  icon: "mail",
  capabilities: {
    order: "time",
    hasSubject: true,
    text: { isRich: true, maxLength: 50_000 },
    // Mail servers refuse much more than 20 MB once it is encoded.
    files: { count: 5, bytes: 10 * MEGABYTE, totalBytes: 20 * MEGABYTE, types: null },
    replyWindow: null,
    hasTemplates: false,
    typing: { theirs: false, ours: false },
    deliveryStates: ["sent", "failed"],
    deliveryNews: "message",
    hasOriginal: true,
    hasMailIds: true,
    hasClaimedSenders: true,
    hasPresence: false,
    addressKinds: ["email"],
  },
  async parseInbound(shop, { raw, recipient, receivedAt, senderVerdict }) {
    const context = { recipient, receivedAt, own: await findOwnMail(shop) };
    const parsed = await parseMailInThread(raw, context);
    const { message, problem } = parsed;
    const report = parsed.report ?? (await nameReport(shop.id, parsed));
    const bounceOf = message.bounceOf ?? report?.externalId ?? null;
    const senderProof = applyVerdict(message, senderVerdict);
    return {
      messages: [{ message: { ...message, bounceOf, senderProof }, problem }],
      reports: report ? [withRemedy(report)] : [],
      doubts: findDoubts(parsed),
      events: [],
    };
  },
  async describeUnread(shop, { raw, recipient, receivedAt, senderVerdict }, rawId) {
    const context = { recipient, receivedAt, own: await findOwnMail(shop) };
    const message = describeUnreadMail(raw, context, rawId);
    return { ...message, senderProof: applyVerdict(message, senderVerdict) };
  },
  readSender,
  verifySender: verifyMailSender,
  externalIdOf,
  async send(shop, message, attempt) {
    await sendMail(shop, message, attempt);
    const externalId = externalIdOf(message.id);
    return { externalId, parts: [externalId] };
  },
  isSilence: isMailServerSilent,
  noteReport,
};
