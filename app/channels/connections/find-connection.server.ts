import { prisma, runSql, type ShopId, type Transaction } from "~/database/db.server";
import { newId } from "~/lib/new-id";

/** One mailbox, one number, one page of a shop at a channel. */
export interface ChannelConnection {
  id: string;
  channel: string;
  /** What the shop calls it; "": as the channel is called. */
  name: string;
  /** What tells it from the channel's others in the shop; "": the first one. */
  address: string;
}

const FIND_BY_ADDRESS = `SELECT id::text, channel, name, address FROM channel_connections WHERE shop_id = $1 AND channel = $2 AND address = $3`;
const ADD_FIRST = `INSERT INTO channel_connections (shop_id, id, channel) VALUES ($1, $2::uuid, $3)
  ON CONFLICT (shop_id, channel, address) DO NOTHING`;

interface ConnectionAddress {
  channel: string;
  address: string;
}

/** The connection of a channel that what comes in was sent to; null when the shop has none with this address. */
export async function findConnectionByAddress(
  shopId: ShopId,
  { channel, address }: ConnectionAddress,
): Promise<ChannelConnection | null> {
  const [row] = await runSql<ChannelConnection>(prisma, FIND_BY_ADDRESS, [
    shopId,
    channel,
    address,
  ]);
  return row ?? null;
}

/** The channel's first connection of a shop, made in `tx` when it is asked for the first time. Gives its id. */
export async function ensureFirstConnection(
  tx: Transaction,
  shopId: ShopId,
  channel: string,
): Promise<string> {
  const find = () => runSql<ChannelConnection>(tx, FIND_BY_ADDRESS, [shopId, channel, ""]);
  const [known] = await find();
  if (known) return known.id;
  await runSql(tx, ADD_FIRST, [shopId, newId(), channel]);
  const [added] = await find();
  if (!added) throw new Error(`the first connection of ${channel} was not stored`);
  return added.id;
}
