import { z } from "zod";
import { nameContact } from "~/conversations/contacts/name-contact.server";
import { parseInput } from "~/lib/parse-input.server";
import type { ChatCaller } from "~/storefront/chat/door/chat-caller.server";
import { emailSchema, lineSchema } from "~/storefront/chat/door/chat-input";
import { withChatTransaction } from "~/storefront/chat/door/with-chat-transaction.server";
import { saveVisitorDetails } from "~/visitors/save-visitor-details.server";

/** Keeps the name and address a shopper gives. Both are claims: a notice that an answer waits may be mailed
 * there, and nothing else. */
export async function saveDetails(
  { shopId, visitor, texts }: ChatCaller,
  fields: unknown,
): Promise<void> {
  const schema = z.object({
    name: lineSchema(120).nullish().catch(null),
    email: emailSchema(texts.format("service.emailInvalid")).optional(),
  });
  const { name, email } = parseInput(schema, fields);
  await withChatTransaction(async (tx) => {
    const details = { name: name || null, email: email ?? null, isVerified: false };
    await saveVisitorDetails(tx, shopId, { visitorId: visitor.id, ...details });
    if (name && visitor.contactId)
      await nameContact(tx, shopId, { contactId: visitor.contactId, name });
  });
}
