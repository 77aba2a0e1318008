import { z } from "zod";
import type { ShopId } from "~/database/db.server";
import { recordEvent } from "~/events/record-event.server";
import { withTransaction } from "~/database/transaction.server";
import {
  conversationIdSchema,
  requestIdSchema,
  staffSchema,
  textSchema,
} from "./conversation-command";
import { lockConversation } from "./lock-conversation.server";
import { newId } from "~/lib/new-id";
import { parseInput } from "~/lib/parse-input.server";

const addNoteSchema = z.object({
  conversationId: conversationIdSchema,
  staff: staffSchema,
  text: textSchema("Write a note first."),
  requestId: requestIdSchema,
});

export type AddNoteInput = z.input<typeof addNoteSchema>;

/**
 * Adds a note that only the team sees. It changes nothing about who waits for whom. A second call with the same
 * `requestId` gives the note of the first. Records `note.added`.
 * AppErrors: INVALID_INPUT (no text, too long), NOT_FOUND.
 */
export async function addNote(shopId: ShopId, input: AddNoteInput): Promise<{ messageId: string }> {
  const note = parseInput(addNoteSchema, input);
  return withTransaction(async (tx) => {
    const { id: conversationId, channel } = await lockConversation(tx, shopId, note.conversationId);
    const existing = await tx.message.findUnique({
      where: { shopId_channel_externalId: { shopId, channel, externalId: note.requestId } },
      select: { id: true },
    });
    if (existing) return { messageId: existing.id };
    const messageId = newId();
    await tx.message.create({
      data: {
        shopId,
        id: messageId,
        conversationId,
        channel,
        kind: "note",
        externalId: note.requestId,
        authorStaffId: BigInt(note.staff.id),
        authorName: note.staff.name,
        text: note.text,
      },
    });
    await tx.conversation.update({
      where: { shopId_id: { shopId, id: conversationId } },
      data: { lastActivityAt: new Date(), version: { increment: 1 } },
    });
    const actor = { kind: "staff", id: note.staff.id } as const;
    await recordEvent(tx, shopId, {
      type: "note.added",
      actor,
      payload: { conversationId, messageId },
    });
    return { messageId };
  });
}
