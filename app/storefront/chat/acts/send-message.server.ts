import { z } from "zod";
import { CHAT_LIMITS } from "~/channels/chat/chat-limits";
import { tellStreams } from "~/channels/chat/stream/feeds.server";
import { clientIdOf } from "~/channels/chat/to-chat-message";
import { linkSignedInCustomer } from "~/conversations/contacts/link-signed-in-customer.server";
import {
  appendMessage,
  type AppendedMessage,
} from "~/conversations/inbound/append-messages.server";
import type { InboundMessage } from "~/conversations/inbound/inbound-message";
import { receiveMessage } from "~/conversations/inbound/receive-message.server";
import { AppError } from "~/errors";
import { parseInput } from "~/lib/parse-input.server";
import type { FormFile } from "~/lib/read-form.server";
import type { ChatCaller } from "~/storefront/chat/door/chat-caller.server";
import { clientIdSchema, typedSchema } from "~/storefront/chat/door/chat-input";
import type { ChatMessage, MessageAnswer } from "~/storefront/chat/door/chat-views";
import { describeChat } from "~/storefront/chat/door/describe-chat.server";
import { withChatTransaction } from "~/storefront/chat/door/with-chat-transaction.server";
import { keepFiles } from "~/storefront/chat/files/keep-files";
import { limitFiles } from "~/storefront/chat/files/limit-files.server";
import { linkVisitor } from "~/visitors/link-visitor.server";
import { saveVisitorContext } from "~/visitors/save-visitor-context.server";
import { visitorContextSchema, type VisitorContext } from "~/visitors/visitor-context";
import { answerTyped } from "./answer-typed.server";
import { toInboundMessage } from "./shopper-message";

const sendMessageSchema = z.object({
  clientId: clientIdSchema,
  text: typedSchema.default(""),
  context: visitorContextSchema.nullish().catch(null),
  /** Sequence of the newest message the page has; 0: it wants the newest 50, whatever it has. */
  after: z.coerce.number().int().min(0).max(2_000_000_000).catch(0).default(0),
});

/**
 * Takes a shopper's message with its files into their conversation. What help can answer is answered; anything else makes
 * the conversation a person's. It is stored when this resolves; a second message with the same clientId gives the first.
 * AppErrors: INVALID_INPUT, TOO_LARGE.
 */
export async function sendMessage(
  caller: ChatCaller,
  fields: unknown,
  files: readonly FormFile[],
): Promise<MessageAnswer> {
  const { clientId, text, context, after } = parseInput(sendMessageSchema, fields);
  const { texts } = caller;
  const count = CHAT_LIMITS.textLength;
  if (text === "" && files.length === 0)
    throw new AppError("INVALID_INPUT", texts.format("service.textMissing"));
  if (text.length > count)
    throw new AppError("INVALID_INPUT", texts.format("service.textTooLong", { count }));
  const attachments = keepFiles(files, texts);
  await limitFiles(caller, attachments);
  const message = toInboundMessage(caller, { clientId, text, attachments });
  const added = context ? null : await continueChat(caller, message);
  if (added && added.sequence === after + 1) return answerAdded(added, message);
  const answered =
    added || attachments.length > 0 ? null : await answerTyped(caller, { clientId, text });
  if (answered) return answered;
  const messageId = added?.messageId ?? (await receive(caller, message, context ?? null));
  const { conversation, messages } = await describeChat(caller, [messageId], after);
  const [sent] = messages;
  if (!sent) throw new Error("a message that was stored is not in its conversation");
  return { conversation, message: sent };
}

/** The common case: one more message in a conversation that the team has. Null when it is another one. */
async function continueChat(
  { shopId, visitor }: ChatCaller,
  message: InboundMessage,
): Promise<AppendedMessage | null> {
  const { openChatId: conversationId, contactId } = visitor;
  if (conversationId === null || contactId === null) return null;
  const added = await appendMessage(shopId, { conversationId, contactId, message });
  // Open pages are told at once; what else they may lack they read a moment later.
  if (added) tellStreams(shopId, conversationId, toView(added, message));
  return added;
}

function toView(added: AppendedMessage, message: InboundMessage): ChatMessage {
  return {
    id: added.messageId,
    clientId: clientIdOf(message.externalId),
    sequence: added.sequence,
    from: "visitor",
    authorName: added.authorName,
    event: null,
    text: message.text,
    cards: [],
    files: [],
    createdAt: added.createdAt.toISOString(),
  };
}

/** For a page that had everything before this message: nothing needs to be read for it. */
function answerAdded(added: AppendedMessage, message: InboundMessage): MessageAnswer {
  const { conversationId: id, sequence, teamReadSequence, rating } = added;
  const view = toView(added, message);
  const state = {
    status: "open",
    handler: "team",
    canRate: false,
    teamReadSequence,
    rating,
  } as const;
  const hasOlder = sequence > 1;
  return {
    conversation: { id, ...state, messages: [view], hasOlder, cursor: sequence },
    message: view,
  };
}

/** Takes in a message that begins something, brings files or was sent before. Gives its id. */
async function receive(
  { shopId, visitor }: ChatCaller,
  message: InboundMessage,
  context: VisitorContext | null,
): Promise<string> {
  return withChatTransaction(async (tx) => {
    const received = await receiveMessage(tx, shopId, message);
    const { contactId, isDuplicate } = received;
    if (isDuplicate) return received.messageId;
    if (visitor.contactId !== contactId)
      await linkVisitor(tx, shopId, { visitorId: visitor.id, contactId });
    const { customerId } = visitor;
    if (customerId && visitor.contactId === null)
      await linkSignedInCustomer(tx, shopId, { contactId, customerId });
    if (context) await saveVisitorContext(tx, shopId, { visitorId: visitor.id, context });
    return received.messageId;
  });
}
