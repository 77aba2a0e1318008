import { z } from "zod";
import { findChatHead, findChatMessagesAfter, toChatState } from "~/channels/chat/find-chat.server";
import { parseInput } from "~/lib/parse-input.server";
import { touchVisitor } from "~/visitors/touch-visitor.server";
import type { ChatCaller } from "./chat-caller.server";
import type { PollAnswer } from "./chat-views";

const pollSchema = z.object({
  after: z.coerce.number().int().min(0).max(2_000_000_000).catch(0).default(0),
});

/** At most 50 messages after a sequence, oldest first, for a page that cannot hold a stream: it asks again at once for more. */
export async function pollChat(
  { shopId, visitor }: ChatCaller,
  fields: unknown,
): Promise<PollAnswer> {
  const { after } = parseInput(pollSchema, fields);
  await touchVisitor(shopId, visitor.id);
  const head = await findChatHead(shopId, visitor.id);
  if (!head) return { messages: [], state: null };
  const messages = await findChatMessagesAfter(shopId, head, after);
  return { messages, state: toChatState(head) };
}
