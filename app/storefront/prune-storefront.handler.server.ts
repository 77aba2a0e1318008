import { pruneVisitors } from "../channels/chat/prune-visitors.server";
import { pruneSearches } from "../knowledge/prune-searches.server";

/** Runs pruneStorefrontJob. */
export async function handlePruneStorefront(): Promise<void> {
  await pruneVisitors();
  await pruneSearches();
}
