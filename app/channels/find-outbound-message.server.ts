import { prisma, type ShopId } from "../db.server";
import type { ChannelShop, OutboundMessage } from "./channel";
import { getChannel } from "./registry.server";

const MAX_THREAD_IDS = 20;

async function findThreadIds(
  shopId: ShopId,
  conversationId: string,
  before: Date,
): Promise<string[]> {
  const rows = await prisma.message.findMany({
    where: {
      shopId,
      conversationId,
      createdAt: { lt: before },
      mailMessageId: { not: null },
      automatic: { in: ["none", "auto-reply"] },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MAX_THREAD_IDS,
    select: { mailMessageId: true },
  });
  return rows.flatMap(({ mailMessageId }) => mailMessageId ?? []).toReversed();
}

async function findQuoted(
  shopId: ShopId,
  conversationId: string,
  before: Date,
): Promise<OutboundMessage["quoted"]> {
  return prisma.message.findFirst({
    where: {
      shopId,
      conversationId,
      kind: "inbound",
      automatic: "none",
      createdAt: { lt: before },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { authorName: true, text: true, createdAt: true },
  });
}

/** A message of the outbox with its thread, as channels send it. Null when the shop has uninstalled. */
export async function findOutboundMessage(
  shopId: ShopId,
  messageId: string,
): Promise<{ shop: ChannelShop; message: OutboundMessage } | null> {
  const shop = await prisma.shop.findFirst({
    where: { id: shopId, uninstalledAt: null },
    select: { id: true, name: true, inboundToken: true },
  });
  const row = await prisma.message.findUnique({
    where: { shopId_id: { shopId, id: messageId } },
    select: {
      channel: true,
      text: true,
      createdAt: true,
      conversationId: true,
      delivery: { select: { recipient: true } },
      conversation: {
        select: { subject: true, replyToken: true, contact: { select: { name: true } } },
      },
    },
  });
  if (!shop || !row?.delivery) return null;
  const { conversationId, createdAt, conversation } = row;
  const message: OutboundMessage = {
    id: messageId,
    channel: getChannel(row.channel).id,
    recipient: row.delivery.recipient,
    recipientName: conversation.contact.name,
    text: row.text,
    subject: conversation.subject,
    replyToken: conversation.replyToken,
    createdAt,
    threadIds: await findThreadIds(shopId, conversationId, createdAt),
    quoted: await findQuoted(shopId, conversationId, createdAt),
  };
  return { shop, message };
}
