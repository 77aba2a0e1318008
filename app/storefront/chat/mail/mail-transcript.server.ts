import { findChatHead } from "~/channels/chat/find-chat.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { enqueue } from "~/jobs/enqueue.server";
import { newId } from "~/lib/new-id";
import { limitShopper } from "~/limits/limit-rate.server";
import type { ChatCaller } from "~/storefront/chat/door/chat-caller.server";
import { findMailableChat } from "./find-mailable-chat.server";
import { sendTranscriptJob } from "./send-transcript.job";

const HOUR = 3_600;
const DAY = 24 * HOUR;

async function limitTranscripts(
  { shopId, visitor, client, patience, texts }: ChatCaller,
  email: string,
): Promise<void> {
  const message = texts.format("service.tooOften");
  // The address is proven to be theirs, so nobody else uses up what it may get.
  const own = [
    { what: "chat.transcript", who: visitor.id, max: 3, windowSeconds: HOUR, message },
    { what: "chat.transcript", who: email, max: 5, windowSeconds: DAY, message },
    ...(client
      ? [{ what: "chat.transcript.client", who: client, max: 10, windowSeconds: DAY, message }]
      : []),
  ];
  const crowds = [{ what: "chat.transcript.shop", max: 200, windowSeconds: HOUR, message }];
  await limitShopper(shopId, { own, crowds }, patience);
}

/**
 * Mails the conversation to the shopper, at the address that they have shown to read or that Shopify knows as theirs:
 * whoever asks wrote what stands in it, so elsewhere it would mail anybody anything in the shop's name. AppErrors:
 * INVALID_INPUT (no conversation), FORBIDDEN (no proven address), RATE_LIMITED.
 */
export async function mailTranscript(caller: ChatCaller): Promise<void> {
  const { shopId, visitor, texts } = caller;
  const head = await findChatHead(shopId, visitor.id);
  const chat = head && (await findMailableChat(shopId, head.id));
  if (!head || !chat) throw new AppError("INVALID_INPUT", "There is no conversation to send.");
  const { email, isEmailProven } = chat;
  if (email === null || !isEmailProven)
    throw new AppError("FORBIDDEN", texts.format("service.emailUnproven"));
  await limitTranscripts(caller, email.toLowerCase());
  const job = { shopId, conversationId: head.id, transcriptId: newId() };
  await withSqlTransaction((tx) => enqueue(tx, sendTranscriptJob, job));
}
