import { z } from "zod";
import { changeConversation } from "~/conversations/state/change-conversation.server";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { parseInput } from "~/lib/parse-input.server";
import { conversationIdSchema, permitAuthor, staffSchema } from "./conversation-command";

const assignConversationSchema = z.object({
  conversationId: conversationIdSchema,
  staff: staffSchema,
  /** Shopify user id of who shall answer; null: nobody in particular. */
  assigneeId: z
    .string()
    .regex(/^\d{1,19}$/, { message: "Choose a member of your team." })
    .nullable(),
});

export type AssignConversationInput = z.input<typeof assignConversationSchema>;

const FIND_MEMBER = `SELECT FROM staff_members WHERE shop_id = $1 AND id = $2::bigint`;

async function refuseStranger(tx: Transaction, shopId: ShopId, staffId: string): Promise<void> {
  const members = await runSql(tx, FIND_MEMBER, [shopId, staffId]);
  if (members.length === 0)
    throw new AppError("NOT_FOUND", "This person is not a member of your team in Doorbell yet.");
}

/**
 * Says who shall answer a conversation; nothing happens when they shall already. Records `conversation.assigned`.
 * AppErrors: FORBIDDEN, INVALID_INPUT, NOT_FOUND (conversation, or a person who is not of this shop's team).
 */
export async function assignConversation(
  shopId: ShopId,
  input: AssignConversationInput,
): Promise<void> {
  const { conversationId, staff, assigneeId } = parseInput(assignConversationSchema, input);
  const author = permitAuthor(staff, "conversation.organise");
  await withSqlTransaction(async (tx) => {
    if (assigneeId !== null && assigneeId !== staff.id)
      await refuseStranger(tx, shopId, assigneeId);
    const cause = { type: "assigned", assigneeId } as const;
    await changeConversation(tx, shopId, conversationId, cause, author);
  });
}
