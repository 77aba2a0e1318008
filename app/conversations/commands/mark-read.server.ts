import { z } from "zod";
import { changeConversation } from "~/conversations/state/change-conversation.server";
import type { ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { parseInput } from "~/lib/parse-input.server";
import { conversationIdSchema, permitAuthor, staffSchema } from "./conversation-command";

const markReadSchema = z.object({ conversationId: conversationIdSchema, staff: staffSchema });

export type MarkReadInput = z.input<typeof markReadSchema>;

async function mark(shopId: ShopId, input: MarkReadInput, type: "read" | "unread"): Promise<void> {
  const { conversationId, staff } = parseInput(markReadSchema, input);
  const author = permitAuthor(staff, "conversation.organise");
  await withSqlTransaction((tx) =>
    changeConversation(tx, shopId, conversationId, { type }, author),
  );
}

/** Notes that somebody has read the conversation. Nothing happens when it is read already. AppErrors: FORBIDDEN, NOT_FOUND. */
export async function markRead(shopId: ShopId, input: MarkReadInput): Promise<void> {
  await mark(shopId, input, "read");
}

/** Makes the conversation unread again, for later or for somebody else. AppErrors: FORBIDDEN, NOT_FOUND. */
export async function markUnread(shopId: ShopId, input: MarkReadInput): Promise<void> {
  await mark(shopId, input, "unread");
}
