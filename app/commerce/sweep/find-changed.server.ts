import { findChangedCustomersDocument } from "~/commerce/documents/customer-documents";
import {
  findChangedInventoryItemsDocument,
  findChangedInventoryLevelsDocument,
} from "~/commerce/documents/inventory-documents";
import { findChangedOrdersDocument } from "~/commerce/documents/order-documents";
import { findChangedProductsDocument } from "~/commerce/documents/product-documents";
import { gidNumber, toGid } from "~/commerce/mapping/gid";
import type { ObjectResource } from "~/commerce/mapping/mirror-resource";
import { pool } from "~/database/db.server";
import type { AdminClient } from "~/shopify/admin-client.server";

/** An object that changed at Shopify, and when. */
export interface ChangedObject {
  id: string;
  updatedAt: string;
}

interface Page {
  nodes: readonly ChangedObject[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

type ReadPage = (after: string | null) => Promise<Page>;

async function* pagesOf(readPage: ReadPage): AsyncGenerator<ChangedObject[]> {
  let after: string | null = null;
  do {
    const page: Page = await readPage(after);
    yield page.nodes.map(({ id, updatedAt }) => ({ id: gidNumber(id), updatedAt }));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
}

/**
 * Pages of the objects that changed since `since`, ids and times only: what has to be read in full is then decided
 * by comparing them with the mirror, and mostly nothing has.
 */
export async function* findChanged(
  client: AdminClient,
  resource: ObjectResource,
  since: Date,
): AsyncGenerator<ChangedObject[]> {
  // Times must be quoted: Shopify's search would otherwise end the value at its first colon.
  const query = `updated_at:>='${since.toISOString()}'`;
  switch (resource) {
    case "orders":
      return yield* pagesOf(
        async (after) => (await client.request(findChangedOrdersDocument, { query, after })).page,
      );
    case "customers":
      return yield* pagesOf(
        async (after) =>
          (await client.request(findChangedCustomersDocument, { query, after })).page,
      );
    case "products":
      return yield* pagesOf(
        async (after) => (await client.request(findChangedProductsDocument, { query, after })).page,
      );
    case "inventory":
      return yield* findChangedInventory(client, query);
  }
}

async function* findChangedInventory(
  client: AdminClient,
  query: string,
): AsyncGenerator<ChangedObject[]> {
  yield* pagesOf(
    async (after) =>
      (await client.request(findChangedInventoryItemsDocument, { query, after })).page,
  );
  const { rows } = await pool.query<{ id: string }>(
    `SELECT id::text FROM locations WHERE shop_id = $1`,
    [client.shopId],
  );
  for (const { id } of rows) {
    const locationId = toGid("Location", id);
    yield* pagesOf(async (after) => {
      const { location } = await client.request(findChangedInventoryLevelsDocument, {
        locationId,
        query,
        after,
      });
      if (!location) return { nodes: [], pageInfo: { hasNextPage: false, endCursor: null } };
      const { nodes, pageInfo } = location.page;
      return {
        nodes: nodes.map((level) => ({ id: level.item.id, updatedAt: level.updatedAt })),
        pageInfo,
      };
    });
  }
}
