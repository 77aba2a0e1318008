import { findChatHead, findChatHistory } from "~/channels/chat/find-chat.server";
import { namesAnOrder } from "~/conversations/orders/names-an-order.server";
import { searchArticles } from "~/knowledge/search/search-articles.server";
import type { ChatCaller } from "~/storefront/chat/door/chat-caller.server";
import type { ChatMessage, MessageAnswer } from "~/storefront/chat/door/chat-views";
import { answerArticle } from "~/storefront/quick-answers/answer-article.server";
import { makeArticleCard } from "~/storefront/quick-answers/article-card";
import type { QuickAnswer } from "~/storefront/quick-answers/quick-answer";
import { findProxyPath } from "~/storefront/settings/find-proxy-path.server";
import { takeTurn } from "./take-turn.server";

const NEAREST = 3;

const isOffer = ({ from, cards }: ChatMessage): boolean =>
  from === "self-service" && cards.filter(({ type }) => type === "article").length > 1;

/** Whether help may answer: nobody of the team has the chat, and what came nearest was not passed over just now. */
async function mayAnswer({ shopId, visitor }: ChatCaller): Promise<boolean> {
  const head = await findChatHead(shopId, visitor.id);
  if (!head) return true;
  if (head.handler === "team") return false;
  const { messages } = await findChatHistory(shopId, head, null);
  const last = messages.at(-1);
  return !last || !isOffer(last);
}

/** What help says: the best article where it answers the question, else the nearest three, as such. Null without any. */
async function findAnswer(
  { shopId, texts }: ChatCaller,
  query: string,
): Promise<Pick<QuickAnswer, "text" | "cards"> | null> {
  const { locale } = texts;
  const [found, proxyPath] = await Promise.all([
    searchArticles(shopId, { locale, query, limit: NEAREST, isShopper: true }),
    findProxyPath(shopId),
  ]);
  const best = found.find(({ isGood }) => isGood);
  if (best) return answerArticle(shopId, { articleId: best.id, locale, proxyPath });
  if (found.length === 0) return null;
  const cards = found.map((article) =>
    makeArticleCard({ ...article, articleId: article.id }, proxyPath),
  );
  return { text: texts.format("quick.nothing-fits"), cards };
}

/**
 * Answers what a shopper typed from the shop's articles, with the source, as long as they have not asked for a person.
 * Where none is good enough, that is said and the nearest are shown; whoever writes on is the team's. Null when it is for
 * the team: they have the chat, it is about a certain order, or help has nothing like it.
 */
export async function answerTyped(
  caller: ChatCaller,
  { clientId, text }: { clientId: string; text: string },
): Promise<MessageAnswer | null> {
  if (!(await mayAnswer(caller)) || (await namesAnOrder(caller.shopId, text))) return null;
  const answer = await findAnswer(caller, text);
  if (!answer) return null;
  const { conversation, messages } = await takeTurn(caller, { clientId, question: text, answer });
  const [message] = messages;
  if (!message) throw new Error("a question that was stored is not in its conversation");
  return { conversation, message };
}
