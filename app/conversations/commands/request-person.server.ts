import type { InboundMessage } from "~/conversations/inbound/inbound-message";
import { findWriter, lockSender, openThread } from "~/conversations/inbound/open-thread.server";
import { changeLocked } from "~/conversations/state/change-conversation.server";
import type { ShopId, Transaction } from "~/database/db.server";

/**
 * A shopper asks for a person: the conversation, a new one if need be, is the team's from now on, open and unread, and
 * both sides see why. `request` says who asks and by which channel.
 */
export async function requestPerson(
  tx: Transaction,
  shopId: ShopId,
  request: InboundMessage,
): Promise<{ conversationId: string; contactId: string }> {
  await lockSender(tx, shopId, request);
  const contactId = await findWriter(tx, shopId, request);
  const { conversation, isNew: isFirst } = await openThread(tx, shopId, contactId, request);
  const cause = { type: "person-requested", at: new Date(), isFirst } as const;
  await changeLocked(tx, shopId, conversation, cause, {
    actor: { kind: "contact", id: contactId },
  });
  return { conversationId: conversation.id, contactId };
}
