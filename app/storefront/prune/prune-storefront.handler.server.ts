import { pruneVisitors } from "~/visitors/prune-visitors.server";
import { pruneSearches } from "~/knowledge/gaps/prune-searches.server";

/** Runs pruneStorefrontJob. */
export async function handlePruneStorefront(): Promise<void> {
  await pruneVisitors();
  await pruneSearches();
}
