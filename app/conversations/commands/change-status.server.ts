import { z } from "zod";
import type { ShopId } from "~/database/db.server";
import { recordEvent } from "~/events/record-event.server";
import { withTransaction } from "~/database/transaction.server";
import { addEventLine } from "../timeline/add-event-line.server";
import { conversationIdSchema, staffSchema } from "./conversation-command";
import { lockConversation } from "./lock-conversation.server";
import { parseInput } from "~/lib/parse-input.server";

const changeStatusSchema = z.object({
  conversationId: conversationIdSchema,
  staff: staffSchema,
  status: z.enum(["open", "waiting", "closed"], { message: "Choose open, waiting or closed." }),
});

export type ChangeStatusInput = z.input<typeof changeStatusSchema>;

const WHAT_HAPPENED = {
  open: "opened the conversation again.",
  waiting: "is waiting for the contact.",
  closed: "closed the conversation.",
} as const;

/**
 * Opens, parks or closes a conversation; nothing happens when it is so already. Closing or parking it also ends the
 * wait for an answer. Records `conversation.updated`. AppErrors: INVALID_INPUT, NOT_FOUND.
 */
export async function changeStatus(shopId: ShopId, input: ChangeStatusInput): Promise<void> {
  const { conversationId, staff, status } = parseInput(changeStatusSchema, input);
  await withTransaction(async (tx) => {
    const conversation = await lockConversation(tx, shopId, conversationId);
    if (conversation.status === status) return;
    await tx.conversation.update({
      where: { shopId_id: { shopId, id: conversationId } },
      data: {
        status,
        closedAt: status === "closed" ? new Date() : null,
        ...(status === "open" ? {} : { waitingSince: null, isUnread: false }),
        version: { increment: 1 },
      },
    });
    const { channel } = conversation;
    await addEventLine(tx, shopId, {
      conversationId,
      channel,
      staff,
      text: `${staff.name} ${WHAT_HAPPENED[status]}`,
    });
    const actor = { kind: "staff", id: staff.id } as const;
    await recordEvent(tx, shopId, {
      type: "conversation.updated",
      actor,
      payload: { conversationId },
    });
  });
}
