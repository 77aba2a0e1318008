import { createHash } from "node:crypto";
import type { Prisma } from "@prisma/client";
import { z } from "zod";
import { checkReply } from "~/channels/contract/check-reply";
import { describeChannel } from "~/channels/contract/registry.server";
import { insertAttachment } from "~/conversations/inbound/insert-attachment.server";
import { previewOf } from "~/conversations/inbound/preview";
import { findLastReceived } from "~/conversations/outbox/find-last-received.server";
import { findReplyRecipient } from "~/conversations/outbox/find-reply-recipient.server";
import { outboundFilesSchema, type OutboundFile } from "~/conversations/outbox/outbound-files";
import { messageCardsSchema } from "~/conversations/reads/message-cards";
import { changeLocked } from "~/conversations/state/change-conversation.server";
import {
  lockConversation,
  type LockedConversation,
} from "~/conversations/state/lock-conversation.server";
import { insertMessage } from "~/conversations/timeline/insert-messages.server";
import type { ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { newId } from "~/lib/new-id";
import { parseInput } from "~/lib/parse-input.server";
import {
  conversationIdSchema,
  permitAuthor,
  requestIdSchema,
  staffSchema,
  textSchema,
} from "./conversation-command";

const MAX_DELAY_MS = 366 * 86_400_000;

const replyFieldsSchema = z.object({
  conversationId: conversationIdSchema,
  staff: staffSchema,
  text: textSchema(null),
  /** What stands beside the text. */
  cards: messageCardsSchema.default([]),
  files: outboundFilesSchema.default([]),
  /** What the conversation is afterwards. */
  status: z.enum(["waiting", "closed"]).default("waiting"),
  requestId: requestIdSchema,
  /** Not before this moment; until then it can be taken back. Null: at once. */
  sendAt: z
    .date()
    .refine((sendAt) => sendAt.getTime() < Date.now() + MAX_DELAY_MS, {
      message: "Choose a time within a year.",
    })
    .nullable()
    .default(null),
});

// A picture or a card can be an answer by itself.
const sendReplySchema = replyFieldsSchema.refine(
  ({ text, cards, files }) => text !== "" || cards.length > 0 || files.length > 0,
  { message: "Write a reply first." },
);

export type SendReplyInput = z.input<typeof sendReplySchema>;
type Reply = z.output<typeof sendReplySchema>;

async function insertFile(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  { messageId, file }: { messageId: string; file: OutboundFile },
): Promise<void> {
  const { fileName, contentType, content } = file;
  const sha256 = createHash("sha256").update(content).digest("hex");
  await insertAttachment(tx, shopId, {
    id: newId(),
    messageId,
    fileName,
    contentType,
    size: content.length,
    sha256,
    contentId: null,
    isInline: false,
    content,
  });
}

/** What the list shows of a reply: its words, or what it brings instead. */
function previewOfReply({ text, cards, files }: Reply): string {
  const [card] = cards;
  const title = card && ("title" in card ? card.title : card.name);
  return previewOf(text || title || (files[0]?.fileName ?? ""));
}

async function insertReply(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  conversation: LockedConversation,
  reply: Reply & { recipient: string; now: Date },
): Promise<string> {
  const { channel, subject } = conversation;
  const id = await insertMessage(tx, shopId, {
    conversationId: conversation.id,
    channel,
    kind: "outbound",
    externalId: reply.requestId,
    authorStaffId: reply.staff.id,
    authorName: reply.staff.name,
    toAddresses: [reply.recipient],
    subject,
    text: reply.text,
    cards: reply.cards,
    createdAt: reply.now,
  });
  for (const file of reply.files) await insertFile(tx, shopId, { messageId: id, file });
  await tx.outboundDelivery.create({
    data: {
      shopId,
      messageId: id,
      channel,
      recipient: reply.recipient,
      queuedAt: reply.now,
      sendAt: reply.sendAt,
      nextAttemptAt: reply.sendAt ?? reply.now,
    },
  });
  return id;
}

/**
 * Puts an agent's answer into the conversation and into the outbox, from which the delivery job sends it. A second
 * call with the same `requestId` gives the message of the first. Records `message.queued`.
 * AppErrors: FORBIDDEN, INVALID_INPUT (nothing to send, or more than the channel takes), NOT_FOUND, CONFLICT (the contact
 * left no address, or may not be answered any more).
 */
export async function sendReply(
  shopId: ShopId,
  input: SendReplyInput,
): Promise<{ messageId: string }> {
  const reply = parseInput(sendReplySchema, input);
  const author = permitAuthor(reply.staff, "conversation.reply");
  return withTransaction(async (tx) => {
    const conversation = await lockConversation(tx, shopId, reply.conversationId);
    const { channel, contactId } = conversation;
    const sent = await tx.message.findUnique({
      where: { shopId_channel_externalId: { shopId, channel, externalId: reply.requestId } },
      select: { id: true },
    });
    if (sent) return { messageId: sent.id };
    const recipient = await findReplyRecipient(tx, shopId, {
      conversationId: conversation.id,
      contactId,
      channel,
    });
    if (!recipient)
      throw new AppError("CONFLICT", "This contact left no address that could be answered.");
    const now = new Date();
    const thread = { conversationId: conversation.id, channel };
    const lastReceivedAt = await findLastReceived(tx, shopId, thread);
    checkReply(describeChannel(channel), { ...reply, lastReceivedAt, now });
    const messageId = await insertReply(tx, shopId, conversation, { ...reply, recipient, now });
    const cause = {
      type: "reply-queued",
      messageId,
      channel,
      at: now,
      preview: previewOfReply(reply),
      status: reply.status,
    } as const;
    await changeLocked(tx, shopId, conversation, cause, author);
    return { messageId };
  });
}
