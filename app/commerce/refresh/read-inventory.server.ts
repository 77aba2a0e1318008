import {
  readInventoryDocument,
  readInventoryLevelsDocument,
} from "~/commerce/documents/inventory-documents";
import { gidNumber } from "~/commerce/mapping/gid";
import { mapInventoryItem, mapInventoryLevel } from "~/commerce/mapping/map-inventory";
import type { AdminClient } from "~/shopify/admin-client.server";
import type { ReadInventoryQuery } from "~/shopify/generated/graphql";
import { readAllPages } from "./read-all-pages";
import type { ReadBatch } from "./read-batch";

type ItemNode = Extract<NonNullable<ReadInventoryQuery["nodes"][number]>, { id: string }>;

/** Reads inventory items with their levels at all locations. See ReadBatch. */
export const readInventory: ReadBatch = async (client, gids, { scope, emit }) => {
  const { nodes } = await client.request(readInventoryDocument, { ids: gids });
  const found = nodes.filter((node): node is ItemNode => node !== null && "id" in node);
  for (const item of found) {
    const levels = await readAllPages(item.updatedAt, item.inventoryLevels, (after) =>
      readMoreLevels(client, item.id, after),
    );
    mapInventoryItem(scope, item, emit);
    for (const level of levels) mapInventoryLevel(scope, gidNumber(item.id), level, emit);
  }
  return found.map((item) => item.id);
};

async function readMoreLevels(client: AdminClient, id: string, after: string) {
  const { inventoryItem } = await client.request(readInventoryLevelsDocument, { id, after });
  return (
    inventoryItem && { updatedAt: inventoryItem.updatedAt, page: inventoryItem.inventoryLevels }
  );
}
