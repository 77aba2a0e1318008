import { z } from "zod";
import { changeConversation } from "~/conversations/state/change-conversation.server";
import { PRIORITIES } from "~/conversations/state/conversation-state";
import type { ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { parseInput } from "~/lib/parse-input.server";
import { conversationIdSchema, permitAuthor, staffSchema } from "./conversation-command";

const setPrioritySchema = z.object({
  conversationId: conversationIdSchema,
  staff: staffSchema,
  priority: z.enum(PRIORITIES, { message: "Choose low, normal, high or urgent." }),
});

export type SetPriorityInput = z.input<typeof setPrioritySchema>;

/** Says how urgent a conversation is. Records `conversation.priority-changed`. AppErrors: FORBIDDEN, INVALID_INPUT, NOT_FOUND. */
export async function setPriority(shopId: ShopId, input: SetPriorityInput): Promise<void> {
  const { conversationId, staff, priority } = parseInput(setPrioritySchema, input);
  const author = permitAuthor(staff, "conversation.organise");
  const cause = { type: "priority-set", priority } as const;
  await withSqlTransaction((tx) => changeConversation(tx, shopId, conversationId, cause, author));
}
