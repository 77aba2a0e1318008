import { runSql, type ShopId } from "../db.server";
import { enqueue } from "../jobs/enqueue.server";
import { withSqlTransaction } from "../transaction.server";
import { newId } from "../lib/new-id";
import type { ChannelId } from "./channel";
import { processInboundJob } from "./process-inbound.job";

interface NewInbound {
  channel: ChannelId;
  /** What makes a repeat recognisable at this door. */
  externalId: string;
  door: "smtp" | "https";
  recipient: string;
  raw: Buffer;
}

interface StoredInbound {
  deliveryId: string;
  /** False for a repeat: it was stored before, and nothing more happens. */
  isNew: boolean;
}

// The update makes a repeat give the row that is there already; xmax tells the two apart. It changes something only
// when the repeat knows more: an address with a reply token ("+") says which conversation the mail belongs to.
const INSERT_DELIVERY = `
  INSERT INTO inbound_deliveries (shop_id, id, channel, external_id, door, recipient, raw)
  VALUES ($1, $2::uuid, $3, $4, $5, $6, $7)
  ON CONFLICT (shop_id, channel, external_id) DO UPDATE SET recipient = CASE
    WHEN inbound_deliveries.state = 'received' AND position('+' IN EXCLUDED.recipient) > 0 THEN EXCLUDED.recipient
    ELSE inbound_deliveries.recipient END
  RETURNING id::text, xmax = 0 AS is_new`;

/**
 * Stores what came in at a door, byte for byte, together with the job that will make sense of it. Once this resolves
 * the sender may be told that we have it; when it throws they must not be, so that they send it again.
 */
export async function receiveInbound(shopId: ShopId, inbound: NewInbound): Promise<StoredInbound> {
  return withSqlTransaction(async (tx) => {
    const values = [
      shopId,
      newId(),
      inbound.channel,
      inbound.externalId,
      inbound.door,
      inbound.recipient,
      inbound.raw,
    ];
    const [row] = await runSql<{ id: string; is_new: boolean }>(tx, INSERT_DELIVERY, values);
    if (!row) throw new Error("an inbound delivery was not stored");
    if (row.is_new) await enqueue(tx, processInboundJob, { shopId, deliveryId: row.id });
    return { deliveryId: row.id, isNew: row.is_new };
  });
}
