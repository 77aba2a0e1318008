import {
  readOrderLinesDocument,
  readOrderReturnsDocument,
  readOrdersDocument,
} from "~/commerce/documents/order-documents";
import { gidNumber } from "~/commerce/mapping/gid";
import { mapOrder, mapOrderLine, mapOrderReturn } from "~/commerce/mapping/map-order";
import type { AdminClient } from "~/shopify/admin-client.server";
import type { ReadOrdersQuery } from "~/shopify/generated/graphql";
import { readAllPages } from "./read-all-pages";
import type { ReadBatch } from "./read-batch";

type OrderNode = Extract<NonNullable<ReadOrdersQuery["nodes"][number]>, { id: string }>;

/** Reads orders with all their line items and returns. See ReadBatch. */
export const readOrders: ReadBatch = async (client, gids, { scope, emit }) => {
  const { nodes } = await client.request(readOrdersDocument, { ids: gids });
  const found = nodes.filter((node): node is OrderNode => node !== null && "id" in node);
  for (const order of found) {
    const lines = await readAllPages(order.updatedAt, order.lineItems, (after) =>
      readMoreLines(client, order.id, after),
    );
    const returns = await readAllPages(order.updatedAt, order.returns, (after) =>
      readMoreReturns(client, order.id, after),
    );
    const orderId = gidNumber(order.id);
    mapOrder(scope, order, emit);
    for (const [position, line] of lines.entries())
      mapOrderLine(scope, { orderId, position }, line, emit);
    for (const orderReturn of returns) mapOrderReturn(scope, orderId, orderReturn, emit);
  }
  return found.map((order) => order.id);
};

async function readMoreLines(client: AdminClient, id: string, after: string) {
  const { order } = await client.request(readOrderLinesDocument, { id, after });
  return order && { updatedAt: order.updatedAt, page: order.lineItems };
}

async function readMoreReturns(client: AdminClient, id: string, after: string) {
  const { order } = await client.request(readOrderReturnsDocument, { id, after });
  return order && { updatedAt: order.updatedAt, page: order.returns };
}
