import type { Prisma } from "@prisma/client";
import type { ShopId } from "~/database/db.server";
import { newId } from "~/lib/new-id";
import type { CommandStaff } from "../commands/conversation-command";

interface EventLine {
  conversationId: string;
  channel: string;
  staff: CommandStaff;
  /** "Sara closed the conversation." */
  text: string;
}

/** Adds a quiet line to the thread that says what someone did. */
export async function addEventLine(
  tx: Prisma.TransactionClient,
  shopId: ShopId,
  line: EventLine,
): Promise<void> {
  const { conversationId, channel, staff, text } = line;
  const author = { authorStaffId: BigInt(staff.id), authorName: staff.name };
  await tx.message.create({
    data: { shopId, id: newId(), conversationId, channel, kind: "event", text, ...author },
  });
}
