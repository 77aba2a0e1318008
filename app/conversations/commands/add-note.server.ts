import { z } from "zod";
import { changeLocked } from "~/conversations/state/change-conversation.server";
import { lockConversation } from "~/conversations/state/lock-conversation.server";
import { insertMessage } from "~/conversations/timeline/insert-messages.server";
import type { ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { parseInput } from "~/lib/parse-input.server";
import {
  conversationIdSchema,
  permitAuthor,
  requestIdSchema,
  staffSchema,
  textSchema,
} from "./conversation-command";

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
 * AppErrors: FORBIDDEN, INVALID_INPUT (no text, too long), NOT_FOUND.
 */
export async function addNote(shopId: ShopId, input: AddNoteInput): Promise<{ messageId: string }> {
  const note = parseInput(addNoteSchema, input);
  const author = permitAuthor(note.staff, "conversation.note");
  return withTransaction(async (tx) => {
    const conversation = await lockConversation(tx, shopId, note.conversationId);
    const { id: conversationId, channel } = conversation;
    const existing = await tx.message.findUnique({
      where: { shopId_channel_externalId: { shopId, channel, externalId: note.requestId } },
      select: { id: true },
    });
    if (existing) return { messageId: existing.id };
    const messageId = await insertMessage(tx, shopId, {
      conversationId,
      channel,
      kind: "note",
      externalId: note.requestId,
      authorStaffId: note.staff.id,
      authorName: note.staff.name,
      text: note.text,
    });
    const cause = { type: "note-added", messageId, at: new Date() } as const;
    await changeLocked(tx, shopId, conversation, cause, author);
    return { messageId };
  });
}
