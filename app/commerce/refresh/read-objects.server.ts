import { gidNumber, toGid } from "~/commerce/mapping/gid";
import type { MappingScope } from "~/commerce/mapping/mapping-scope";
import { mirrorResources, type ObjectResource } from "~/commerce/mapping/mirror-resource";
import { RowCollection } from "~/commerce/mirror/collect-rows";
import { AppError } from "~/errors";
import { shopifyUnavailable } from "~/shopify/admin-client-errors";
import type { AdminClient } from "~/shopify/admin-client.server";
import { ChangedWhileReading } from "./read-all-pages";
import type { ReadBatch } from "./read-batch";
import { readCustomers } from "./read-customers.server";
import { readInventory } from "./read-inventory.server";
import { readOrders } from "./read-orders.server";
import { readProducts } from "./read-products.server";

const readers: Record<ObjectResource, ReadBatch> = {
  customers: readCustomers,
  inventory: readInventory,
  orders: readOrders,
  products: readProducts,
};

/** Objects read at once: Shopify takes 250 ids, but an order or a product is an answer of some 20 kB. */
export const READ_SIZE: Record<ObjectResource, number> = {
  customers: 100,
  inventory: 100,
  orders: 25,
  products: 25,
};

const MAX_REREADS = 5;

export interface ReadObjects {
  rows: RowCollection;
  foundIds: string[];
  /** Asked for, and not there (any more). */
  missingIds: string[];
}

/**
 * Reads the objects with these numeric ids (READ_SIZE at most) and everything that belongs to them. Asks for fewer at
 * once when Shopify finds the request too costly, and again when an object changed between two of its pages.
 */
export async function readObjects(
  client: AdminClient,
  resource: ObjectResource,
  request: { ids: readonly string[]; scope: MappingScope },
): Promise<ReadObjects> {
  const { gidType } = mirrorResources[resource];
  const gids = request.ids.map((id) => toGid(gidType, id));
  for (let attempt = 0; attempt < MAX_REREADS; attempt++) {
    const rows = new RowCollection();
    const target = { scope: request.scope, emit: rows.emit };
    try {
      const found = await readInHalves(readers[resource], client, { gids, target });
      const foundIds = found.map(gidNumber);
      const known = new Set(foundIds);
      return { rows, foundIds, missingIds: request.ids.filter((id) => !known.has(id)) };
    } catch (error) {
      if (!(error instanceof ChangedWhileReading)) throw error;
    }
  }
  throw shopifyUnavailable(new Error("objects changed faster than they could be read"));
}

async function readInHalves(
  read: ReadBatch,
  client: AdminClient,
  { gids, target }: { gids: string[]; target: Parameters<ReadBatch>[2] },
): Promise<string[]> {
  try {
    return await read(client, gids, target);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "TOO_LARGE" || gids.length < 2) throw error;
    const middle = Math.ceil(gids.length / 2);
    const first = await readInHalves(read, client, { gids: gids.slice(0, middle), target });
    const second = await readInHalves(read, client, { gids: gids.slice(middle), target });
    return [...first, ...second];
  }
}
