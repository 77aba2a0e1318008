import { readCustomersDocument } from "~/commerce/documents/customer-documents";
import { mapCustomer } from "~/commerce/mapping/map-customer";
import type { ReadCustomersQuery } from "~/shopify/generated/graphql";
import type { ReadBatch } from "./read-batch";

type CustomerNode = Extract<NonNullable<ReadCustomersQuery["nodes"][number]>, { id: string }>;

/** Reads customers. See ReadBatch. */
export const readCustomers: ReadBatch = async (client, gids, { scope, emit }) => {
  const { nodes } = await client.request(readCustomersDocument, { ids: gids });
  const found = nodes.filter((node): node is CustomerNode => node !== null && "id" in node);
  for (const customer of found) mapCustomer(scope, customer, emit);
  return found.map((customer) => customer.id);
};
