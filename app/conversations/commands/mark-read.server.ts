import { z } from "zod";
import type { ShopId } from "~/database/db.server";
import { recordEvent } from "~/events/record-event.server";
import { withTransaction } from "~/database/transaction.server";
import { conversationIdSchema, staffSchema } from "./conversation-command";
import { lockConversation } from "./lock-conversation.server";
import { parseInput } from "~/lib/parse-input.server";

const markReadSchema = z.object({ conversationId: conversationIdSchema, staff: staffSchema });

export type MarkReadInput = z.input<typeof markReadSchema>;

async function setUnread(shopId: ShopId, input: MarkReadInput, isUnread: boolean): Promise<void> {
  const { conversationId, staff } = parseInput(markReadSchema, input);
  await withTransaction(async (tx) => {
    const conversation = await lockConversation(tx, shopId, conversationId);
    const hasRead = !isUnread && conversation.teamReadSequence < conversation.lastSequence;
    if (conversation.isUnread === isUnread && !hasRead) return;
    await tx.conversation.update({
      where: { shopId_id: { shopId, id: conversationId } },
      data: {
        isUnread,
        version: { increment: 1 },
        // The shopper is told that their messages were seen; that somebody wants to look again is no news to them.
        ...(hasRead ? { teamReadSequence: conversation.lastSequence } : {}),
      },
    });
    const actor = { kind: "staff", id: staff.id } as const;
    await recordEvent(tx, shopId, {
      type: "conversation.updated",
      actor,
      payload: { conversationId },
    });
  });
}

/** Notes that somebody has read the conversation. Nothing happens when it is read already. AppErrors: NOT_FOUND. */
export async function markRead(shopId: ShopId, input: MarkReadInput): Promise<void> {
  await setUnread(shopId, input, false);
}

/** Makes the conversation unread again, for later or for somebody else. AppErrors: NOT_FOUND. */
export async function markUnread(shopId: ShopId, input: MarkReadInput): Promise<void> {
  await setUnread(shopId, input, true);
}
