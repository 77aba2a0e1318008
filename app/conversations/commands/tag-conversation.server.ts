import { z } from "zod";
import { changeLocked } from "~/conversations/state/change-conversation.server";
import { lockConversation } from "~/conversations/state/lock-conversation.server";
import type { ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { parseInput } from "~/lib/parse-input.server";
import { conversationIdSchema, permitAuthor, staffSchema } from "./conversation-command";

const MAX_TAGS = 50;

const tagSchema = z
  .string()
  .transform((name) => name.replace(/\s+/g, " ").trim())
  .pipe(
    z
      .string()
      .min(1, { message: "A tag needs a name." })
      .max(60, { message: "A tag may have up to 60 characters." }),
  );

const tagConversationSchema = z.object({
  conversationId: conversationIdSchema,
  staff: staffSchema,
  added: z.array(tagSchema).max(MAX_TAGS).default([]),
  removed: z.array(tagSchema).max(MAX_TAGS).default([]),
});

export type TagConversationInput = z.input<typeof tagConversationSchema>;

/**
 * Adds and removes tags; what is so already changes nothing. Records `conversation.tagged`. AppErrors: FORBIDDEN, INVALID_INPUT (a
 * name that is empty or too long, more than 50 tags), NOT_FOUND.
 */
export async function tagConversation(shopId: ShopId, input: TagConversationInput): Promise<void> {
  const { conversationId, staff, added, removed } = parseInput(tagConversationSchema, input);
  const author = permitAuthor(staff, "conversation.organise");
  await withSqlTransaction(async (tx) => {
    const conversation = await lockConversation(tx, shopId, conversationId);
    const cause = { type: "tagged", added, removed } as const;
    const after = await changeLocked(tx, shopId, conversation, cause, author);
    if (after.tags.length > MAX_TAGS)
      throw new AppError("INVALID_INPUT", `A conversation may have up to ${MAX_TAGS} tags.`);
  });
}
