import { countCustomersDocument } from "~/commerce/documents/customer-documents";
import { countOrdersDocument } from "~/commerce/documents/order-documents";
import { countProductsDocument } from "~/commerce/documents/product-documents";
import { mirrorResources, type ObjectResource } from "~/commerce/mapping/mirror-resource";
import { runSql } from "~/database/db.server";
import { withLongTransaction } from "~/database/transaction.server";
import type { AdminClient } from "~/shopify/admin-client.server";
import type { CountPrecision } from "~/shopify/generated/graphql";

interface Count {
  count: number;
  precision: CountPrecision;
}

/** How many objects Shopify has; null where it does not tell exactly (inventory items have no count at all). */
export async function countAtShopify(
  client: AdminClient,
  resource: ObjectResource,
): Promise<number | null> {
  const read = async (): Promise<Count | null> => {
    switch (resource) {
      case "customers":
        return (await client.request(countCustomersDocument, {})).total;
      case "orders":
        return (await client.request(countOrdersDocument, {})).total;
      case "products":
        return (await client.request(countProductsDocument, {})).total;
      case "inventory":
        return null;
    }
  };
  const total = await read();
  return total?.precision === "EXACT" ? total.count : null;
}

/** Whether the mirror has as many objects as the shop; true where that cannot be told. */
export async function hasEqualCount(
  client: AdminClient,
  resource: ObjectResource,
): Promise<boolean> {
  const theirs = await countAtShopify(client, resource);
  if (theirs === null) return true;
  const sql = `SELECT count(*)::float8 AS count FROM ${mirrorResources[resource].root.name} WHERE shop_id = $1`;
  const [row] = await withLongTransaction((tx) =>
    runSql<{ count: number }>(tx, sql, [client.shopId]),
  );
  return row?.count === theirs;
}
