import { createHash } from "node:crypto";
import { getChannel } from "~/channels/contract/registry.server";
import type { MailEnvelope } from "~/channels/email/proof/sender-facts";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { enqueue } from "~/jobs/enqueue.server";
import { newId } from "~/lib/new-id";
import { countIntake, IntakeFullError, noteRefusedIntake } from "./count-intake.server";
import { inboundKey, processInboundJob } from "./process-inbound.job";
import { verifyInboundJob } from "./verify-inbound.job";

interface NewInbound {
  channel: string;
  /** Which connection of the shop it came in by; none: the channel's first. */
  connectionId?: string | null;
  /** What makes a repeat recognisable at this door. */
  externalId: string;
  door: "smtp" | "https";
  recipient: string;
  raw: Buffer;
  /** How it came, where the door saw it. */
  envelope?: MailEnvelope & { isTls: boolean | null };
}

interface StoredInbound {
  deliveryId: string;
  /** False for a repeat: it was stored before, and nothing more happens. */
  isNew: boolean;
}

// Who connected is the forwarder's business; what it found out stands in the mail's header, if anywhere.
const UNKNOWN_ENVELOPE = { clientAddress: null, helo: null, mailFrom: null, isTls: null };

/** How long a mail may wait for the checks of its sender. */
const LONGEST_CHECK_MS = 60_000;

// The update makes a repeat give the row that is there already; xmax tells the two apart. It changes something only
// when the repeat knows more: an address with a reply token ("+") says which conversation the mail belongs to.
const INSERT_DELIVERY = `
  INSERT INTO inbound_deliveries (shop_id, id, channel, external_id, door, recipient, raw, client_address, helo,
    mail_from, is_tls, connection_id, raw_size)
  VALUES ($1, $2::uuid, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::uuid, octet_length($7::bytea))
  ON CONFLICT (shop_id, channel, external_id) DO UPDATE SET recipient = CASE
    WHEN inbound_deliveries.state = 'received' AND position('+' IN EXCLUDED.recipient) > 0 THEN EXCLUDED.recipient
    ELSE inbound_deliveries.recipient END
  RETURNING id::text, xmax = 0 AS is_new`;

// First it is found out who sent it, where anybody could have; that lets the message be made. Should it take too long, the message is made without.
async function enqueueWork(
  tx: Transaction,
  shopId: ShopId,
  deliveryId: string,
  { channel, raw }: NewInbound,
): Promise<void> {
  const { verifySender, readSender } = getChannel(channel);
  const work = { shopId, deliveryId };
  if (!verifySender) return enqueue(tx, processInboundJob, work, { key: inboundKey(deliveryId) });
  const sender = readSender?.(raw) ?? "";
  const bucket = createHash("sha256").update(sender).digest("hex").slice(0, 4);
  await enqueue(tx, verifyInboundJob, { shopId, deliveryId, bucket, attempt: 1 });
  const runAt = new Date(Date.now() + LONGEST_CHECK_MS);
  await enqueue(
    tx,
    processInboundJob,
    { shopId, deliveryId },
    { key: inboundKey(deliveryId), runAt },
  );
}

/**
 * Stores what came in at a door, byte for byte, together with the job that will make sense of it. Once this resolves
 * the sender may be told that we have it; when it throws they must not be, so that they send it again. Throws
 * IntakeFullError when the day's share of the shop or of the sender is used up.
 */
export async function receiveInbound(shopId: ShopId, inbound: NewInbound): Promise<StoredInbound> {
  return storeInbound(shopId, inbound).catch(async (error: unknown) => {
    if (error instanceof IntakeFullError) await noteRefusedIntake(shopId, error.share);
    throw error;
  });
}

async function storeInbound(shopId: ShopId, inbound: NewInbound): Promise<StoredInbound> {
  const { envelope = UNKNOWN_ENVELOPE } = inbound;
  return withSqlTransaction(async (tx) => {
    const values = [
      shopId,
      newId(),
      inbound.channel,
      inbound.externalId,
      inbound.door,
      inbound.recipient,
      inbound.raw,
      envelope.clientAddress,
      envelope.helo,
      envelope.mailFrom,
      envelope.isTls,
      inbound.connectionId ?? null,
    ];
    const [row] = await runSql<{ id: string; is_new: boolean }>(tx, INSERT_DELIVERY, values);
    if (!row) throw new Error("an inbound delivery was not stored");
    if (row.is_new) {
      await enqueueWork(tx, shopId, row.id, inbound);
      // Last, since everybody who stores mail of this shop waits for its counter from here to the end.
      await countIntake(tx, shopId, {
        bytes: inbound.raw.length,
        sender: getChannel(inbound.channel).readSender?.(inbound.raw) ?? null,
        clientAddress: envelope.clientAddress,
      });
    }
    return { deliveryId: row.id, isNew: row.is_new };
  });
}
