import type { ChannelShop, OutboundFile, OutboundMessage } from "~/channels/contract/channel";
import { getChannel } from "~/channels/contract/registry.server";
import type { MessageCard } from "~/conversations/inbound/inbound-message";
import { pool, prisma, type ShopId } from "~/database/db.server";

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

interface QuotePlace {
  conversationId: string;
  before: Date;
  /** The forwarded message whose original sender is the contact. */
  originalOf: string | null;
}

async function findQuoted(
  shopId: ShopId,
  { conversationId, before, originalOf }: QuotePlace,
): Promise<OutboundMessage["quoted"]> {
  return prisma.message.findFirst({
    where: {
      shopId,
      conversationId,
      kind: "inbound",
      automatic: "none",
      createdAt: { lt: before },
      // Above what is forwarded stands what colleagues say to each other.
      ...(originalOf ? { id: { not: originalOf } } : {}),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: { authorName: true, text: true, createdAt: true },
  });
}

const FIND_FILES = `SELECT a.file_name AS "fileName", a.content_type AS "contentType", c.content
  FROM attachments AS a JOIN file_contents AS c ON c.shop_id = a.shop_id AND c.key = a.content_key
  WHERE a.shop_id = $1 AND a.message_id = ANY($2::uuid[]) ORDER BY a.id LIMIT 50`;

/** The files of messages of ours, whole, in the order in which they were added. */
export async function findOutboundFiles(
  shopId: ShopId,
  messageIds: readonly string[],
): Promise<OutboundFile[]> {
  const { rows } = await pool.query<OutboundFile>(FIND_FILES, [shopId, messageIds]);
  return rows;
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
      cards: true,
      createdAt: true,
      conversationId: true,
      delivery: { select: { recipient: true } },
      conversation: {
        select: {
          subject: true,
          replyToken: true,
          connectionId: true,
          originalOf: true,
          contact: { select: { name: true } },
        },
      },
    },
  });
  if (!shop || !row?.delivery) return null;
  const { conversationId, createdAt, conversation } = row;
  const message: OutboundMessage = {
    id: messageId,
    channel: getChannel(row.channel).id,
    connectionId: conversation.connectionId,
    recipient: row.delivery.recipient,
    recipientName: conversation.contact.name,
    text: row.text,
    // Checked when they were stored.
    cards: row.cards as unknown as MessageCard[],
    files: await findOutboundFiles(shopId, [messageId]),
    subject: conversation.subject,
    replyToken: conversation.replyToken,
    createdAt,
    threadIds: await findThreadIds(shopId, conversationId, createdAt),
    quoted: await findQuoted(shopId, {
      conversationId,
      before: createdAt,
      originalOf: conversation.originalOf,
    }),
  };
  return { shop, message };
}
