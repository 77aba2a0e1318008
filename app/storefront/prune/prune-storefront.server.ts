import { pruneSearches } from "~/knowledge/gaps/prune-searches.server";
import { pruneVisitors } from "~/visitors/prune-visitors.server";

/** Forgets visitors who never wrote, and searches nobody will look at. */
export async function pruneStorefront(): Promise<void> {
  await pruneVisitors();
  await pruneSearches();
}
