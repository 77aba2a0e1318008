import { randomUUID } from "node:crypto";
import { externalIdOf } from "~/channels/chat/to-chat-message";
import { takeSelfServiceTurn } from "~/conversations/commands/take-self-service-turn.server";
import type { InboundMessage } from "~/conversations/inbound/inbound-message";
import { receiveMessage } from "~/conversations/inbound/receive-message.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { linkVisitor } from "~/visitors/link-visitor.server";
import { resolveVisitor } from "~/visitors/resolve-visitor.server";
import { saveVisitorContext } from "~/visitors/save-visitor-context.server";
import { visitorContextSchema, type VisitorContext } from "~/visitors/visitor-context";

interface TestChat {
  /** What their page tells. */
  context?: VisitorContext;
  /** Who is signed in; a guest unless given. */
  customerId?: string;
  /** A question answered by itself first, and the answer. */
  quick?: { question: string; answer: string };
  /** What they write to a person; none: only the quick answer happens. */
  text?: string;
}

/** What a visitor writes in the chat, as conversations take it in. */
export function toChatInput(visitorId: string, text: string): InboundMessage {
  return {
    channel: "chat",
    externalId: externalIdOf(visitorId, randomUUID()),
    sender: { kind: "visitor", value: visitorId },
    senderName: null,
    senderProof: { state: "proven", by: "channel" },
    toAddresses: [],
    ccAddresses: [],
    subject: null,
    text,
    quotedText: null,
    html: null,
    automatic: "none",
    isQuiet: false,
    language: "en",
    attachments: [],
    inboxAddress: "chat",
    mailMessageId: null,
    references: [],
    replyToken: null,
    bounceOf: null,
    isRunning: true,
    receivedAt: new Date(),
  };
}

/** A visitor of the storefront who uses the chat, there at this moment. */
export async function addChat(
  shopId: number,
  { context = {}, customerId, quick, text }: TestChat,
): Promise<{ visitorId: string; contactId: string; conversationId: string }> {
  return withSqlTransaction(async (tx) => {
    const arrival = { customerId: customerId ?? null, resumedId: null };
    const { visitor } = await resolveVisitor(tx, shopId, arrival);
    const visitorId = visitor.id;
    await saveVisitorContext(tx, shopId, {
      visitorId,
      context: visitorContextSchema.parse(context),
    });
    const answered = quick
      ? await takeSelfServiceTurn(tx, shopId, {
          question: toChatInput(visitorId, quick.question),
          answer: { text: quick.answer, cards: [], authorName: "Villa" },
        })
      : null;
    const received =
      text === undefined ? null : await receiveMessage(tx, shopId, toChatInput(visitorId, text));
    const chat = received ?? answered;
    if (!chat?.contactId) throw new Error("a chat needs a question or a text");
    const { contactId, conversationId } = chat;
    await linkVisitor(tx, shopId, { visitorId, contactId });
    return { visitorId, contactId, conversationId };
  });
}
