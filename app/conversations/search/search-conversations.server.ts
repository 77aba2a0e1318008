import type { InboxPart } from "~/conversations/reads/inbox-filter.server";
import type { KeysetPosition } from "~/lib/keyset-cursor";
import { logger } from "~/logger.server";
import { findByOrder } from "./find-by-order.server";
import { findMatches } from "./find-matches.server";
import { findSearchSettings } from "./find-search-settings.server";
import { indexConversations } from "./index-conversations.server";
import { requestIndexing } from "./index-words.server";
import { planSearch, toTsquery } from "./plan-search";

/** Changes that a search waits for to be indexed. What is more is found a moment later. */
const AT_ONCE = 10;

// So that whoever has just read a message finds it.
async function catchUp(shopId: number): Promise<void> {
  try {
    const state = await indexConversations(shopId, AT_ONCE);
    if (state === "more") await requestIndexing(shopId);
  } catch (error) {
    logger.warn({ err: error, shopId }, "conversations could not be indexed before a search");
  }
}

const isNewer = (a: KeysetPosition, b: KeysetPosition): number =>
  a.time === b.time ? (a.id < b.id ? 1 : -1) : a.time < b.time ? 1 : -1;

function merge(lists: readonly KeysetPosition[][], limit: number): string[] {
  const all = lists.flat().toSorted(isNewer);
  return [...new Set(all.map(({ id }) => id))].slice(0, limit);
}

/**
 * Ids of the newest conversations of a part of the inbox in which everything stands that is searched for: words, in any form
 * of them, the last perhaps unfinished; codes and addresses, in their messages, subject, tags, or the contact's name and
 * addresses; names and tracking numbers of the orders beside them. `text` is not empty.
 */
export async function searchConversations(part: InboxPart, text: string): Promise<string[]> {
  const { languages, isUnindexed } = await findSearchSettings(part.shopId);
  const units = planSearch(text, languages);
  if (units.length === 0) return [];
  if (isUnindexed) await catchUp(part.shopId);
  const lists = await Promise.all([
    findMatches(part, toTsquery(part.shopId, units)),
    findByOrder(part, { text, languages }),
  ]);
  return merge(lists, part.limit);
}
