import { z } from "zod";
import { attachProvenOrder } from "~/conversations/orders/attach-proven-order.server";
import { parseInput } from "~/lib/parse-input.server";
import type { ChatCaller } from "~/storefront/chat/door/chat-caller.server";
import { clientIdSchema } from "~/storefront/chat/door/chat-input";
import type { TurnAnswer } from "~/storefront/chat/door/chat-views";
import { verifyOrderLookup } from "~/storefront/order-lookup/verify-order-lookup.server";
import { describeOrderStatus } from "~/storefront/order-status/describe-order-status.server";
import { saveVisitorDetails } from "~/visitors/save-visitor-details.server";
import { findKnownTurn } from "./find-known-turn.server";
import { takeTurn } from "./take-turn.server";

const verifyLookupSchema = z.object({
  clientId: clientIdSchema,
  lookupId: z.string().max(100),
  code: z.string().max(100),
});

/**
 * Opens an order to the guest who typed the code that was mailed: its status stands in the conversation, the order beside
 * it, and the address counts as theirs. AppError INVALID_INPUT for a code that is wrong or over.
 */
export async function verifyLookup(caller: ChatCaller, fields: unknown): Promise<TurnAnswer> {
  const { clientId, lookupId, code } = parseInput(verifyLookupSchema, fields);
  const { shopId, visitor, client, texts } = caller;
  const known = await findKnownTurn(caller, clientId);
  if (known) return known;
  const { locale } = texts;
  const proof = { lookupId, code, client, locale };
  const { orderId, email } = await verifyOrderLookup(shopId, proof);
  const { text, card } = await describeOrderStatus(shopId, { orderId, locale, now: new Date() });
  return takeTurn(caller, {
    clientId,
    question: texts.format("service.orderStatusOf", { number: card.name }),
    answer: { text, cards: [card] },
    andThen: async (tx, { conversationId, contactId }) => {
      const details = { visitorId: visitor.id, name: null, email, isVerified: true };
      await saveVisitorDetails(tx, shopId, details);
      const evidence = { kind: "email", detail: email } as const;
      await attachProvenOrder(tx, shopId, { conversationId, contactId, orderId, evidence });
    },
  });
}
