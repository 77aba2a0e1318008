import { findChatHead } from "~/channels/chat/find-chat.server";
import { AppError } from "~/errors";
import { fileResponse } from "~/lib/file-response";
import { isUuid } from "~/lib/is-uuid";
import { limitRate } from "~/limits/limit-rate.server";
import type { ChatCaller } from "~/storefront/chat/door/chat-caller.server";
import type { DownloadAnswer } from "~/storefront/chat/door/chat-views";
import { readTranscriptToken, transcriptLink } from "./transcript-link.server";
import { writeTranscript } from "./write-transcript.server";

const HOUR = 3_600;

/** Gives the caller an address where their conversation can be downloaded. AppErrors: INVALID_INPUT, RATE_LIMITED. */
export async function offerDownload({
  shopId,
  visitor,
  texts,
}: ChatCaller): Promise<DownloadAnswer> {
  const head = await findChatHead(shopId, visitor.id);
  if (!head) throw new AppError("INVALID_INPUT", "There is no conversation to download.");
  const message = texts.format("service.tooOften");
  const limit = { what: "chat.download", who: visitor.id, max: 20, windowSeconds: HOUR };
  await limitRate(shopId, { ...limit, message });
  return { url: transcriptLink({ shopId, conversationId: head.id }) };
}

/** The conversation that `token` opens, as a text file; 404 for any other. */
export async function serveTranscript(conversationId: string, token: string): Promise<Response> {
  const shopId = readTranscriptToken(token, conversationId);
  const transcript =
    shopId === null || !isUuid(conversationId)
      ? null
      : await writeTranscript(shopId, conversationId);
  if (!transcript) return new Response("This file does not exist.", { status: 404 });
  const response = fileResponse({
    fileName: "chat.txt",
    contentType: "text/plain; charset=utf-8",
    // Programs that know no UTF-8 without being told are told by the first three bytes.
    content: new TextEncoder().encode(`\ufeff${transcript.text.replaceAll("\n", "\r\n")}\r\n`),
    isInline: false,
  });
  response.headers.set("Cache-Control", "private, no-store");
  response.headers.set("Referrer-Policy", "no-referrer");
  return response;
}
