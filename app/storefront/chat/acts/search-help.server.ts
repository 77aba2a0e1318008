import { z } from "zod";
import { searchArticles } from "~/knowledge/search/search-articles.server";
import { parseInput } from "~/lib/parse-input.server";
import { findProxyPath } from "../../settings/find-proxy-path.server";
import { articleUrl } from "./article-url";
import type { ChatCaller } from "../door/chat-caller.server";
import { lineSchema } from "../door/chat-input";
import type { SearchAnswer } from "../door/chat-views";

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
