import { linkVisitor } from "~/visitors/link-visitor.server";
import { linkSignedInCustomer } from "~/conversations/contacts/link-signed-in-customer.server";
import type { MessageCard } from "~/conversations/reads/message-cards";
import {
  takeSelfServiceTurn,
  type TakenTurn,
} from "~/conversations/commands/take-self-service-turn.server";
import type { Transaction } from "~/database/db.server";
import type { ChatCaller } from "../door/chat-caller.server";
import type { TurnAnswer } from "../door/chat-views";
import { describeChat } from "../door/describe-chat.server";
import { findChatShop } from "../door/find-chat-shop.server";
import { toInboundMessage } from "./shopper-message";
import { withChatTransaction } from "../door/with-chat-transaction.server";

interface Turn {
  clientId: string;
  question: string;
  answer: { text: string; cards: MessageCard[] };
  /** What else is written with it, in the same transaction. */
  andThen?: (tx: Transaction, taken: TakenTurn) => Promise<void>;
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
