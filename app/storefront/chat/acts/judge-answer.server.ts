import { z } from "zod";
import { findChatHead, findChosenChatMessages } from "~/channels/chat/find-chat.server";
import { voteArticle } from "~/knowledge/reading/vote-article.server";
import { parseInput } from "~/lib/parse-input.server";
import type { ChatCaller } from "~/storefront/chat/door/chat-caller.server";
import { flagSchema } from "~/storefront/chat/door/chat-input";

const voteSchema = z.object({ articleId: z.uuid(), isHelpful: flagSchema });
const helpfulSchema = z.object({ messageId: z.uuid(), isHelpful: flagSchema });

/** "Did this help?" of an article that the shopper read. Voting again changes the vote. AppError NOT_FOUND. */
export async function voteForArticle(
  { shopId, visitor, texts }: ChatCaller,
  fields: unknown,
): Promise<void> {
  const { articleId, ...vote } = parseInput(voteSchema, fields);
  await voteArticle(shopId, { articleId, voter: visitor.id, locale: texts.locale, ...vote });
}

/** "Did this help?" of a quick answer: it counts for the articles that the answer was taken from. */
export async function judgeAnswer(caller: ChatCaller, fields: unknown): Promise<void> {
  const { messageId, isHelpful } = parseInput(helpfulSchema, fields);
  const { shopId, visitor } = caller;
  const head = await findChatHead(shopId, visitor.id);
  const [message] = head ? await findChosenChatMessages(shopId, head, [messageId]) : [];
  for (const card of message?.from === "self-service" ? message.cards : []) {
    if (card.type !== "article") continue;
    await voteForArticle(caller, { articleId: card.articleId, isHelpful });
  }
}
