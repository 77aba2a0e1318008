import type { Prisma } from "@prisma/client";
import type { ShopId } from "~/database/db.server";
import { AppError } from "~/errors";

/** The facts of a conversation that commands decide by. */
export interface LockedConversation {
  id: string;
  contactId: string;
  channel: string;
  status: string;
  subject: string;
  isUnread: boolean;
  assigneeId: bigint | null;
  firstRepliedAt: Date | null;
  handler: string;
  lastSequence: number;
  teamReadSequence: number;
}

/**
 * Reads a conversation and keeps others from changing it until `tx` ends. Throws AppError NOT_FOUND when the shop has
 * none with this id.
 */
export async function lockConversation(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  conversationId: string,
): Promise<LockedConversation> {
  await tx.$queryRaw`SELECT 1 FROM conversations WHERE shop_id = ${shopId} AND id = ${conversationId}::uuid FOR UPDATE`;
  const conversation = await tx.conversation.findUnique({
    where: { shopId_id: { shopId, id: conversationId } },
    select: {
      id: true,
      contactId: true,
      channel: true,
      status: true,
      subject: true,
      isUnread: true,
      assigneeId: true,
      firstRepliedAt: true,
      handler: true,
      lastSequence: true,
      teamReadSequence: true,
    },
  });
  if (!conversation) throw new AppError("NOT_FOUND", "This conversation does not exist.");
  return conversation;
}
