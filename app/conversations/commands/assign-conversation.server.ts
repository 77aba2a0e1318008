import type { Prisma } from "@prisma/client";
import { z } from "zod";
import type { ShopId } from "~/database/db.server";
import { AppError } from "~/errors";
import { recordEvent } from "~/events/record-event.server";
import { withTransaction } from "~/database/transaction.server";
import { addEventLine } from "../timeline/add-event-line.server";
import { type CommandStaff, conversationIdSchema, staffSchema } from "./conversation-command";
import { lockConversation } from "./lock-conversation.server";
import { parseInput } from "~/lib/parse-input.server";

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

async function describeAssignment(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  staff: CommandStaff,
  assigneeId: string | null,
): Promise<string> {
  if (assigneeId === null) return `${staff.name} unassigned the conversation.`;
  if (assigneeId === staff.id) return `${staff.name} took the conversation.`;
  const member = await tx.staffMember.findUnique({
    where: { shopId_id: { shopId, id: BigInt(assigneeId) } },
    select: { firstName: true, lastName: true },
  });
  if (!member)
    throw new AppError("NOT_FOUND", "This person is not a member of your team in Doorbell yet.");
  return `${staff.name} assigned the conversation to ${`${member.firstName} ${member.lastName}`.trim()}.`;
}

/**
 * Says who shall answer a conversation; nothing happens when they shall already. Records `conversation.updated`.
 * AppErrors: INVALID_INPUT, NOT_FOUND (conversation, or a person who is not of this shop's team).
 */
export async function assignConversation(
  shopId: ShopId,
  input: AssignConversationInput,
): Promise<void> {
  const { conversationId, staff, assigneeId } = parseInput(assignConversationSchema, input);
  await withTransaction(async (tx) => {
    const conversation = await lockConversation(tx, shopId, conversationId);
    const assignee = assigneeId === null ? null : BigInt(assigneeId);
    if (conversation.assigneeId === assignee) return;
    const text = await describeAssignment(tx, shopId, staff, assigneeId);
    await tx.conversation.update({
      where: { shopId_id: { shopId, id: conversationId } },
      data: { assigneeId: assignee, version: { increment: 1 } },
    });
    await addEventLine(tx, shopId, { conversationId, channel: conversation.channel, staff, text });
    const actor = { kind: "staff", id: staff.id } as const;
    await recordEvent(tx, shopId, {
      type: "conversation.updated",
      actor,
      payload: { conversationId },
    });
  });
}
