import { z } from "zod";
import { AppError } from "../../errors";
import { parseInput } from "../../lib/parse-input.server";
import { findQuickAnswer } from "../quick-answers/find-quick-answer.server";
import { findQuickReplies } from "../quick-answers/find-quick-replies.server";
import { findProxyPath } from "../settings/find-proxy-path.server";
import { quickReplyIdSchema } from "../settings/quick-reply-id";
import type { ChatCaller } from "./chat-caller.server";
import { clientIdSchema } from "./chat-input";
import type { QuickReplyAnswer } from "./chat-views";
import { findKnownTurn } from "./find-known-turn.server";
import { takeTurn } from "./take-turn.server";

const quickReplySchema = z.object({ clientId: clientIdSchema, id: quickReplyIdSchema });

/**
 * Answers a quick reply at once, from the shop's articles and live orders. `needs` says what the shopper must give before
 * there is more to say. AppErrors: INVALID_INPUT, NOT_FOUND when the shop has written nothing about it.
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
  const answer = await findQuickAnswer(shopId, { id, locale, customerId, proxyPath });
  const offered = await findQuickReplies(shopId, locale);
  const question = offered.find((reply) => reply.id === id)?.label;
  if (!answer || question === undefined)
    throw new AppError("NOT_FOUND", texts.format("service.quickUnknown"));
  const known = await findKnownTurn(caller, clientId);
  const turn = known ?? (await takeTurn(caller, { clientId, question, answer }));
  return { ...turn, needs: answer.needs };
}
