import { z } from "zod";
import { searchArticles } from "~/knowledge/search/search-articles.server";
import { parseInput } from "~/lib/parse-input.server";
import type { ChatCaller } from "~/storefront/chat/door/chat-caller.server";
import { flagSchema, lineSchema } from "~/storefront/chat/door/chat-input";
import type { SearchAnswer } from "~/storefront/chat/door/chat-views";
import { findProxyPath } from "~/storefront/settings/find-proxy-path.server";
import { articleUrl } from "./article-url";

const RESULTS = 6;
const SUGGESTED = 3;
const searchSchema = z.object({
  query: lineSchema(200),
  /** The shopper has not asked yet: they are still writing. */
  isTyping: flagSchema.default(false),
});

/**
 * Articles that answer what the shopper typed, the best first. While they type, three at most, none unless one of them
 * answers it, and nothing is counted.
 */
export async function searchHelp(caller: ChatCaller, fields: unknown): Promise<SearchAnswer> {
  const { query, isTyping } = parseInput(searchSchema, fields);
  const { shopId, texts } = caller;
  const { locale } = texts;
  const [found, proxyPath] = await Promise.all([
    searchArticles(shopId, {
      locale,
      query,
      limit: isTyping ? SUGGESTED : RESULTS,
      isShopper: !isTyping,
    }),
    findProxyPath(shopId),
  ]);
  const isOffered = !isTyping || found.some(({ isGood }) => isGood);
  const results = (isOffered ? found : []).map(({ id, title, summary, slug }) => ({
    id,
    title,
    summary,
    url: articleUrl(proxyPath, slug),
  }));
  return { results };
}
