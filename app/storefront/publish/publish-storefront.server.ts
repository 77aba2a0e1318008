import type { ShopId } from "~/database/db.server";
import { createAdminClient } from "~/shopify/admin-client.server";
import { buildMetafields } from "./build-metafields.server";
import { findChanges, inParts } from "./find-changes";
import { MAX_METAFIELDS } from "./metafield-keys";
import { findPublishedState, savePublishedState } from "./published-state.server";
import { deleteMetafields, readInstallationId, setMetafields } from "./write-metafields.server";

/**
 * Makes the app's metafields in the shop equal to what its theme should show: settings, articles and texts in each
 * published language. Writes what changed since the last time and deletes what is not needed any more; after a failure
 * the next run goes on where this one ended. Throws AppError as the Admin API does.
 */
export async function publishStorefront(shopId: ShopId): Promise<void> {
  const [wanted, published] = await Promise.all([
    buildMetafields(shopId),
    findPublishedState(shopId),
  ]);
  const { changed, stale } = findChanges(wanted, published);
  if (changed.length + stale.length === 0) return;
  const client = createAdminClient(shopId);
  const ownerId = await readInstallationId(client);
  let state = published;
  for (const part of inParts(changed, MAX_METAFIELDS)) {
    await setMetafields(client, ownerId, part);
    state = { ...state, ...Object.fromEntries(part.map(({ key, sha256 }) => [key, sha256])) };
    await savePublishedState(shopId, state);
  }
  for (const keys of inParts(stale, MAX_METAFIELDS)) {
    await deleteMetafields(client, ownerId, keys);
    state = Object.fromEntries(Object.entries(state).filter(([key]) => !keys.includes(key)));
    await savePublishedState(shopId, state);
  }
}
