import type { Prisma } from "@prisma/client";
import type { Channel, DeliveryReport } from "~/channels/contract/channel";
import type { SenderVerdict } from "~/channels/email/proof/sender-facts";
import { advanceDelivery } from "~/channels/outbound/advance-delivery.server";
import { judgeParts, notePart, type PartReport } from "~/channels/outbound/outbound-parts.server";
import { reportDelivery } from "~/conversations/outbox/report-delivery.server";
import { runSql, type ShopId } from "~/database/db.server";

// A mail may have carried messages of another channel, as unread answers of a chat.
const FIND_MAILED = `SELECT id::text FROM messages WHERE shop_id = $1 AND mail_message_id = $2 AND kind = 'outbound'`;

type Tx = Prisma.TransactionClient;

const isAboutDelivery = (report: DeliveryReport): report is DeliveryReport & PartReport =>
  report.state !== "complained";

async function findMessages(
  tx: Tx,
  shopId: ShopId,
  channel: Channel,
  report: PartReport,
): Promise<string[]> {
  const isKept = channel.externalIdOf === null;
  const ofPart = await notePart(tx, shopId, { ...report, channel: channel.id, isKept });
  const mailed = channel.capabilities.hasMailIds
    ? await runSql<{ id: string }>(tx, FIND_MAILED, [shopId, report.externalId])
    : [];
  return [...new Set([...(ofPart ? [ofPart] : []), ...mailed.map(({ id }) => id)])];
}

async function applyReport(
  tx: Tx,
  shopId: ShopId,
  channel: Channel,
  { externalId, state, code, reason }: PartReport,
): Promise<void> {
  const report = { externalId, state, code: code ?? (state === "failed" ? state : null), reason };
  for (const messageId of await findMessages(tx, shopId, channel, report)) {
    // A message of another channel, which went by mail too, has no part of this one.
    const news = (await judgeParts(tx, shopId, { messageId, channel: channel.id })) ?? report;
    const moved = await advanceDelivery(tx, shopId, { messageId, ...news });
    if (!moved) continue;
    const { conversationId } = moved;
    // Mail that comes back is a message in the conversation, which calls the team by itself.
    const reopens = !channel.capabilities.hasMailIds;
    const told = { messageId, conversationId, state: news.state, code: news.code, reopens };
    await reportDelivery(tx, shopId, told);
  }
}

/**
 * Applies in `tx` what a channel reports of messages of ours. Nothing moves backwards, and applying it twice changes nothing;
 * what names no message of ours is left alone. `verdict` is about whoever reports.
 */
export async function applyReports(
  tx: Tx,
  shopId: ShopId,
  channel: Channel,
  { reports, verdict }: { reports: readonly DeliveryReport[]; verdict: SenderVerdict | null },
): Promise<void> {
  for (const report of reports) {
    await channel.noteReport?.(tx, shopId, report, verdict);
    if (isAboutDelivery(report)) await applyReport(tx, shopId, channel, report);
  }
}
