import { randomInt } from "node:crypto";
import { runSql, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { newId } from "~/lib/new-id";
import { ensureFirstConnection, type ChannelConnection } from "./find-connection.server";

const ADDRESS_LENGTH = 8;
const INSERT = `INSERT INTO channel_connections (shop_id, id, channel, name, address)
  VALUES ($1, $2::uuid, $3, $4, $5)`;

// Lower-case letters and digits survive every mail system. It need only differ within the shop.
function createAddress(): string {
  return Array.from({ length: ADDRESS_LENGTH }, () => randomInt(36).toString(36)).join("");
}

/**
 * Gives a shop another connection of a channel beside its first: a second mailbox, say. `address` is the vendor's, as it
 * stands in what comes in; left out, one is made up.
 */
export async function addConnection(
  shopId: ShopId,
  {
    channel,
    name,
    address = createAddress(),
  }: Pick<ChannelConnection, "channel" | "name"> & { address?: string },
): Promise<ChannelConnection> {
  const connection = { id: newId(), channel, name, address };
  await withSqlTransaction(async (tx) => {
    await ensureFirstConnection(tx, shopId, channel);
    await runSql(tx, INSERT, [shopId, connection.id, channel, name, address]);
  });
  return connection;
}
