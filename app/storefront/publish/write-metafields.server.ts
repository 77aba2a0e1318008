import { AppError } from "~/errors";
import type { AdminClient } from "~/shopify/admin-client.server";
import {
  deleteMetafieldsDocument,
  readAppInstallationDocument,
  setMetafieldsDocument,
} from "./documents/metafield-documents";
import type { MetafieldChange } from "./find-changes";
import { NAMESPACE } from "./metafield-keys";

/** Id of the app's place in the shop, the owner of its metafields. */
export async function readInstallationId(client: AdminClient): Promise<string> {
  const { currentAppInstallation } = await client.request(readAppInstallationDocument, {});
  return currentAppInstallation.id;
}

function refuse(errors: readonly { message: string }[]): void {
  const [first] = errors;
  if (first)
    throw new AppError("VENDOR_REJECTED", `Shopify refused what the theme shows: ${first.message}`);
}

// Neither needs a lease of app/sending/: done twice they leave the same values, and a shop's runs come one after another.

/** Writes metafields, at most 25. All of them or none. AppError VENDOR_REJECTED when Shopify refuses one. */
export async function setMetafields(
  client: AdminClient,
  ownerId: string,
  changes: readonly MetafieldChange[],
): Promise<void> {
  const metafields = changes.map(({ key, value }) => ({
    ownerId,
    namespace: NAMESPACE,
    key,
    type: "json",
    value,
  }));
  const { metafieldsSet } = await client.request(setMetafieldsDocument, { metafields });
  refuse(metafieldsSet?.userErrors ?? []);
}

/** Deletes metafields, at most 25. One that is not there is no error. */
export async function deleteMetafields(
  client: AdminClient,
  ownerId: string,
  keys: readonly string[],
): Promise<void> {
  const metafields = keys.map((key) => ({ ownerId, namespace: NAMESPACE, key }));
  const { metafieldsDelete } = await client.request(deleteMetafieldsDocument, { metafields });
  refuse(metafieldsDelete?.userErrors ?? []);
}
