import { z } from "zod";
import { attachProvenOrder } from "~/conversations/orders/attach-proven-order.server";
import type { MessageCard } from "~/conversations/reads/message-cards";
import { AppError } from "~/errors";
import { parseInput } from "~/lib/parse-input.server";
import type { ChatCaller } from "~/storefront/chat/door/chat-caller.server";
import { clientIdSchema } from "~/storefront/chat/door/chat-input";
import type { QuickReplyAnswer } from "~/storefront/chat/door/chat-views";
import { findQuickAnswer } from "~/storefront/quick-answers/find-quick-answer.server";
import { findQuickReplies } from "~/storefront/quick-answers/find-quick-replies.server";
import { findProxyPath } from "~/storefront/settings/find-proxy-path.server";
import { quickReplyIdSchema } from "~/storefront/settings/quick-reply-id";
import { findKnownTurn } from "./find-known-turn.server";
import { takeTurn } from "./take-turn.server";

const quickReplySchema = z.object({ clientId: clientIdSchema, id: quickReplyIdSchema });

/** The order that the answer is about; null when it is about several, or none. */
function findOnlyOrder(cards: readonly MessageCard[]): { orderId: string; name: string } | null {
  const orders = cards.filter((card) => card.type === "order");
  return orders.length === 1 ? (orders[0] ?? null) : null;
}

/**
 * Answers a quick reply at once, from the shop's articles and live orders. `needs` says what the shopper must give before
 * there is more to say; where the shop has written nothing about it, that is said and a person offered. AppErrors:
 * INVALID_INPUT, NOT_FOUND for a question that the shop does not offer.
 */
export async function answerQuickReply(
  caller: ChatCaller,
  fields: unknown,
): Promise<QuickReplyAnswer> {
  const { clientId, id } = parseInput(quickReplySchema, fields);
  const { shopId, visitor, texts } = caller;
  const { locale } = texts;
  const proxyPath = await findProxyPath(shopId);
  const { customerId } = visitor;
  const offered = await findQuickReplies(shopId, locale);
  const question = offered.find((reply) => reply.id === id)?.label;
  if (question === undefined) throw new AppError("NOT_FOUND", texts.format("service.quickUnknown"));
  // Without a source nothing is made up: the panel offers a person under an answer that names none.
  const answer = (await findQuickAnswer(shopId, { id, locale, customerId, proxyPath })) ?? {
    text: texts.format("quick.not-written"),
    cards: [],
    needs: null,
  };
  const known = await findKnownTurn(caller, clientId);
  const order = customerId ? findOnlyOrder(answer.cards) : null;
  const turn =
    known ??
    (await takeTurn(caller, {
      clientId,
      question,
      answer,
      andThen: async (tx, { conversationId, contactId }) => {
        if (!order) return;
        const evidence = { kind: "signed-in-customer", detail: order.name } as const;
        const { orderId } = order;
        await attachProvenOrder(tx, shopId, { conversationId, contactId, orderId, evidence });
      },
    }));
  return { ...turn, needs: answer.needs };
}
