import { z } from "zod";
import { requestPerson } from "~/conversations/commands/request-person.server";
import { linkSignedInCustomer } from "~/conversations/contacts/link-signed-in-customer.server";
import { parseInput } from "~/lib/parse-input.server";
import type { ChatCaller } from "~/storefront/chat/door/chat-caller.server";
import { clientIdSchema } from "~/storefront/chat/door/chat-input";
import type { PersonAnswer } from "~/storefront/chat/door/chat-views";
import { describeChat } from "~/storefront/chat/door/describe-chat.server";
import { withChatTransaction } from "~/storefront/chat/door/with-chat-transaction.server";
import { linkVisitor } from "~/visitors/link-visitor.server";
import { toInboundMessage } from "./shopper-message";

const askForPersonSchema = z.object({ clientId: clientIdSchema });

/**
 * Hands the conversation over to the team, and tells both sides. Asking again changes nothing while the team has it.
 */
export async function askForPerson(caller: ChatCaller, fields: unknown): Promise<PersonAnswer> {
  const { clientId } = parseInput(askForPersonSchema, fields);
  const { shopId, visitor } = caller;
  const request = toInboundMessage(caller, { clientId, text: "" });
  await withChatTransaction(async (tx) => {
    const { contactId } = await requestPerson(tx, shopId, request);
    if (visitor.contactId !== contactId)
      await linkVisitor(tx, shopId, { visitorId: visitor.id, contactId });
    const { customerId } = visitor;
    if (customerId && visitor.contactId === null)
      await linkSignedInCustomer(tx, shopId, { contactId, customerId });
  });
  const { conversation } = await describeChat(caller, []);
  return { conversation };
}
