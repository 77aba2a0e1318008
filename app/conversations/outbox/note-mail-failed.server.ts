import { changeIfThere } from "~/conversations/state/change-conversation.server";
import type { ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";

/** Tells the team that a mail about a chat could not be sent, and why. Records `message.mail-failed`. */
export async function noteMailFailed(
  shopId: ShopId,
  { conversationId, email: to, reason }: { conversationId: string; email: string; reason: string },
): Promise<void> {
  const cause = { type: "chat-mail-failed", to, reason } as const;
  await withSqlTransaction((tx) =>
    changeIfThere(tx, shopId, conversationId, cause, { actor: { kind: "system" } }),
  );
}
