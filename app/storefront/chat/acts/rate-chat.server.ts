import { z } from "zod";
import { findChatHead } from "~/channels/chat/find-chat.server";
import { rateConversation } from "~/conversations/commands/rate-conversation.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { parseInput } from "~/lib/parse-input.server";
import type { ChatCaller } from "~/storefront/chat/door/chat-caller.server";
import { typedSchema } from "~/storefront/chat/door/chat-input";

const rateSchema = z.object({
  score: z.coerce.number().int().min(1).max(5),
  comment: typedSchema
    .transform((text) => [...text].slice(0, 2_000).join("") || null)
    .nullish()
    .catch(null),
});

/** Keeps how the shopper found the conversation, 1 to 5. AppErrors: INVALID_INPUT, CONFLICT (nobody answered yet). */
export async function rateChat({ shopId, visitor }: ChatCaller, fields: unknown): Promise<void> {
  const { score, comment } = parseInput(rateSchema, fields);
  const head = await findChatHead(shopId, visitor.id);
  if (!head) throw new AppError("CONFLICT", "There is no conversation to rate.");
  const conversationId = head.id;
  await withSqlTransaction((tx) =>
    rateConversation(tx, shopId, { conversationId, score, comment: comment ?? null }),
  );
}
