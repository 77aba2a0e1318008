import { z } from "zod";
import { changeConversation } from "~/conversations/state/change-conversation.server";
import type { ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { parseInput } from "~/lib/parse-input.server";
import { conversationIdSchema, permitAuthor, staffSchema } from "./conversation-command";

const markSpamSchema = z.object({
  conversationId: conversationIdSchema,
  staff: staffSchema,
  /** False takes it back. */
  isSpam: z.boolean(),
});

export type MarkSpamInput = z.input<typeof markSpamSchema>;

/**
 * Puts a conversation aside as spam, closed, or takes that back, open. Records `conversation.spam-changed`. AppErrors:
 * FORBIDDEN, INVALID_INPUT, NOT_FOUND.
 */
export async function markSpam(shopId: ShopId, input: MarkSpamInput): Promise<void> {
  const { conversationId, staff, isSpam } = parseInput(markSpamSchema, input);
  const author = permitAuthor(staff, "conversation.organise");
  const cause = { type: "spam-marked", isSpam, at: new Date() } as const;
  await withSqlTransaction((tx) => changeConversation(tx, shopId, conversationId, cause, author));
}
