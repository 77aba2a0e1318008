import { z } from "zod";
import { findChatHead, findChatHistory } from "~/channels/chat/find-chat.server";
import { parseInput } from "~/lib/parse-input.server";
import type { ChatCaller } from "~/storefront/chat/door/chat-caller.server";
import type { HistoryAnswer } from "~/storefront/chat/door/chat-views";

const historySchema = z.object({ before: z.coerce.number().int().min(1).max(2_000_000_000) });

/** The 50 messages of the caller's conversation before a sequence, oldest first. */
export async function findHistory(
  { shopId, visitor }: ChatCaller,
  fields: unknown,
): Promise<HistoryAnswer> {
  const { before } = parseInput(historySchema, fields);
  const head = await findChatHead(shopId, visitor.id);
  return head ? findChatHistory(shopId, head, before) : { messages: [], hasOlder: false };
}
