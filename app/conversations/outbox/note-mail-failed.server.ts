import type { ShopId } from "~/database/db.server";
import { withTransaction } from "~/database/transaction.server";
import { addMailLine } from "../timeline/add-mail-line.server";

/** Tells the team that a mail about a chat could not be sent, and why. Records `conversation.updated`. */
export async function noteMailFailed(
  shopId: ShopId,
  { conversationId, email, reason }: { conversationId: string; email: string; reason: string },
): Promise<void> {
  const text = `An e-mail to ${email} could not be sent. ${reason}`;
  await withTransaction((tx) => addMailLine(tx, shopId, { conversationId, text }));
}
