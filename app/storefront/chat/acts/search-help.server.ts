import { z } from "zod";
import { searchArticles } from "~/knowledge/search/search-articles.server";
import { parseInput } from "~/lib/parse-input.server";
import type { ChatCaller } from "~/storefront/chat/door/chat-caller.server";
import { lineSchema } from "~/storefront/chat/door/chat-input";
import type { SearchAnswer } from "~/storefront/chat/door/chat-views";
import { findProxyPath } from "~/storefront/settings/find-proxy-path.server";
import { articleUrl } from "./article-url";

const RESULTS = 6;
const searchSchema = z.object({ query: lineSchema(200) });

/** Articles that answer what the shopper typed, the best first. */
export async function searchHelp(caller: ChatCaller, fields: unknown): Promise<SearchAnswer> {
  const { query } = parseInput(searchSchema, fields);
  const { shopId, texts } = caller;
  const { locale } = texts;
  const [found, proxyPath] = await Promise.all([
    searchArticles(shopId, { locale, query, limit: RESULTS, isShopper: true }),
    findProxyPath(shopId),
  ]);
  const results = found.map(({ id, title, summary, slug }) => ({
    id,
    title,
    summary,
    url: articleUrl(proxyPath, slug),
  }));
  return { results };
}
