import {
  takeSelfServiceTurn,
  type SelfServiceTurnResult,
} from "~/conversations/commands/take-self-service-turn.server";
import { linkSignedInCustomer } from "~/conversations/contacts/link-signed-in-customer.server";
import type { MessageCard } from "~/conversations/reads/message-cards";
import type { Transaction } from "~/database/db.server";
import type { ChatCaller } from "~/storefront/chat/door/chat-caller.server";
import type { TurnAnswer } from "~/storefront/chat/door/chat-views";
import { describeChat } from "~/storefront/chat/door/describe-chat.server";
import { findChatShop } from "~/storefront/chat/door/find-chat-shop.server";
import { withChatTransaction } from "~/storefront/chat/door/with-chat-transaction.server";
import { linkVisitor } from "~/visitors/link-visitor.server";
import { toInboundMessage } from "./shopper-message";

interface Turn {
  clientId: string;
  question: string;
  answer: { text: string; cards: MessageCard[] };
  /** What else is written with it, in the same transaction. */
  andThen?: (tx: Transaction, taken: SelfServiceTurnResult) => Promise<void>;
}

/** Puts a question and the shop's own answer into the caller's conversation, once for a clientId. */
export async function takeTurn(caller: ChatCaller, turn: Turn): Promise<TurnAnswer> {
  const { shopId, visitor } = caller;
  const { clientId, question: text, answer, andThen } = turn;
  const { name: authorName } = await findChatShop(shopId, null);
  const question = toInboundMessage(caller, { clientId, text });
  const { messageIds } = await withChatTransaction(async (tx) => {
    const taken = await takeSelfServiceTurn(tx, shopId, {
      question,
      answer: { ...answer, authorName },
    });
    const { contactId } = taken;
    if (visitor.contactId !== contactId)
      await linkVisitor(tx, shopId, { visitorId: visitor.id, contactId });
    const { customerId } = visitor;
    if (customerId && visitor.contactId === null)
      await linkSignedInCustomer(tx, shopId, { contactId, customerId });
    await andThen?.(tx, taken);
    return taken;
  });
  return describeChat(caller, messageIds);
}
