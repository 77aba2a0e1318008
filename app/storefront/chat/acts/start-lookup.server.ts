import { z } from "zod";
import { parseInput } from "~/lib/parse-input.server";
import type { ChatCaller } from "~/storefront/chat/door/chat-caller.server";
import { clientIdSchema } from "~/storefront/chat/door/chat-input";
import type { LookupAnswer } from "~/storefront/chat/door/chat-views";
import { startOrderLookup } from "~/storefront/order-lookup/start-order-lookup.server";

const startLookupSchema = z.object({
  clientId: clientIdSchema,
  orderNumber: z.string().max(200),
  email: z.string().max(320),
});

const MAX_REMEMBERED = 5_000;
const remembered = new Map<string, Promise<LookupAnswer>>();

/**
 * A guest asks for an order by its number and e-mail address: a code is mailed if they belong together, and the answer
 * is the same if they do not. A repeat with the same clientId mails no second code while this process remembers it.
 */
export async function startLookup(caller: ChatCaller, fields: unknown): Promise<LookupAnswer> {
  const { clientId, orderNumber, email } = parseInput(startLookupSchema, fields);
  const { shopId, visitor, client, patience, texts } = caller;
  const key = `${visitor.id} ${clientId}`;
  const known = remembered.get(key);
  if (known) return known;
  const { locale } = texts;
  const lookup = { orderNumber, email, locale, client, patience };
  const answer = startOrderLookup(shopId, lookup);
  remembered.set(key, answer);
  if (remembered.size > MAX_REMEMBERED) {
    const [oldest] = remembered.keys();
    if (oldest) remembered.delete(oldest);
  }
  // What was refused may be corrected and asked again.
  answer.catch(() => remembered.delete(key));
  const { lookupId, message } = await answer;
  return { lookupId, message };
}
