import { listCustomersDocument } from "~/commerce/documents/customer-documents";
import { listInventoryItemsDocument } from "~/commerce/documents/inventory-documents";
import { listOrdersDocument } from "~/commerce/documents/order-documents";
import { listProductsDocument } from "~/commerce/documents/product-documents";
import { gidNumber } from "~/commerce/mapping/gid";
import type { ObjectResource } from "~/commerce/mapping/mirror-resource";
import type { AdminClient } from "~/shopify/admin-client.server";

/** An object that Shopify has, as far as a list tells. */
export interface ListedObject {
  /** Numeric. */
  id: string;
  updatedAt: string;
  /** How many others belong to it: a customer's orders, an inventory item's levels; null where that is not asked. */
  parts: number | null;
}

export interface ListedPage {
  objects: ListedObject[];
  /** Where the next page begins; null when there is nothing on this one. */
  endCursor: string | null;
  isLast: boolean;
}

interface Connection {
  nodes: readonly {
    id: string;
    updatedAt: string;
    numberOfOrders?: string;
    locationsCount?: { count: number } | null;
  }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/**
 * The objects of a resource by their ids, a page at a time: what an export lists, for when Shopify allows none. An
 * object that is created or deleted meanwhile moves no other to another page.
 */
export async function listPage(
  client: AdminClient,
  resource: ObjectResource,
  place: { first: number; after: string | null },
): Promise<ListedPage> {
  const { nodes, pageInfo } = await readConnection(client, resource, place);
  const objects = nodes.map((node) => ({
    id: gidNumber(node.id),
    updatedAt: node.updatedAt,
    parts: node.locationsCount?.count ?? (node.numberOfOrders ? Number(node.numberOfOrders) : null),
  }));
  return { objects, endCursor: pageInfo.endCursor, isLast: !pageInfo.hasNextPage };
}

async function readConnection(
  client: AdminClient,
  resource: ObjectResource,
  place: { first: number; after: string | null },
): Promise<Connection> {
  switch (resource) {
    case "customers":
      return (await client.request(listCustomersDocument, place)).page;
    case "inventory":
      return (await client.request(listInventoryItemsDocument, place)).page;
    case "orders":
      return (await client.request(listOrdersDocument, place)).page;
    case "products":
      return (await client.request(listProductsDocument, place)).page;
  }
}
