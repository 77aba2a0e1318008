import { z } from "zod";
import { changeConversation } from "~/conversations/state/change-conversation.server";
import type { ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { parseInput } from "~/lib/parse-input.server";
import { conversationIdSchema, permitAuthor, staffSchema } from "./conversation-command";

const changeStatusSchema = z.object({
  conversationId: conversationIdSchema,
  staff: staffSchema,
  status: z.enum(["open", "waiting", "closed"], { message: "Choose open, waiting or closed." }),
});

export type ChangeStatusInput = z.input<typeof changeStatusSchema>;

/**
 * Opens, parks or closes a conversation; nothing happens when it is so already. Closing or parking it also ends the
 * wait for an answer. Records `conversation.status-changed`. AppErrors: FORBIDDEN, INVALID_INPUT, NOT_FOUND.
 */
export async function changeStatus(shopId: ShopId, input: ChangeStatusInput): Promise<void> {
  const { conversationId, staff, status } = parseInput(changeStatusSchema, input);
  const author = permitAuthor(staff, "conversation.organise");
  const cause = { type: "status-set", status, at: new Date() } as const;
  await withSqlTransaction((tx) => changeConversation(tx, shopId, conversationId, cause, author));
}
