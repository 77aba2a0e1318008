import { z } from "zod";
import { findChatHead } from "../../channels/chat/find-chat.server";
import { saveVisitorDetails } from "../../channels/chat/save-visitor-details.server";
import { AppError } from "../../errors";
import { enqueue } from "../../jobs/enqueue.server";
import { newId } from "../../lib/new-id";
import { parseInput } from "../../lib/parse-input.server";
import { withSqlTransaction } from "../../transaction.server";
import { limitCrowd, limitRate } from "../limit-rate.server";
import type { ChatCaller } from "./chat-caller.server";
import { emailSchema } from "./chat-input";
import { findMailableChat } from "./find-mailable-chat.server";
import { sendTranscriptJob } from "./send-transcript.job";

const HOUR = 3_600;
const DAY = 24 * HOUR;

/**
 * Nobody has proven to read the address's mail, and whoever asks wrote what stands in it: without these limits it would
 * be a way to mail anybody anything in the shop's name.
 */
async function limitTranscripts(
  { shopId, visitor, client, patience, texts }: ChatCaller,
  email: string,
): Promise<void> {
  const message = texts.format("service.tooOften");
  const limits = [
    { what: "chat.transcript", who: visitor.id, max: 3, windowSeconds: HOUR },
    { what: "chat.transcript", who: email, max: 5, windowSeconds: DAY },
    ...(client
      ? [{ what: "chat.transcript.client", who: client, max: 10, windowSeconds: DAY }]
      : []),
  ];
  for (const limit of limits) await limitRate(shopId, { ...limit, message });
  const crowd = { what: "chat.transcript.shop", max: 200, windowSeconds: HOUR, message };
  await limitCrowd(shopId, crowd, patience);
}

/**
 * Mails the conversation to the shopper's own address; one that is not known yet is theirs from then on, as they say.
 * AppErrors: INVALID_INPUT (no address, no conversation), FORBIDDEN (another address than theirs), RATE_LIMITED.
 */
export async function mailTranscript(caller: ChatCaller, fields: unknown): Promise<void> {
  const { shopId, visitor, texts } = caller;
  const invalid = texts.format("service.emailInvalid");
  const schema = z.object({ email: emailSchema(invalid).optional() });
  const { email: wanted } = parseInput(schema, fields);
  const head = await findChatHead(shopId, visitor.id);
  const chat = head && (await findMailableChat(shopId, head.id));
  if (!head || !chat) throw new AppError("INVALID_INPUT", "There is no conversation to send.");
  const known = chat.email?.toLowerCase() ?? null;
  const email = known ?? wanted ?? null;
  if (email === null) throw new AppError("INVALID_INPUT", invalid);
  if (wanted && wanted !== email)
    throw new AppError("FORBIDDEN", texts.format("service.transcriptOtherAddress"));
  await limitTranscripts(caller, email);
  await withSqlTransaction(async (tx) => {
    const details = { visitorId: visitor.id, name: null, email, isVerified: false };
    if (known === null) await saveVisitorDetails(tx, shopId, details);
    const job = { shopId, conversationId: head.id, transcriptId: newId() };
    await enqueue(tx, sendTranscriptJob, job);
  });
}
