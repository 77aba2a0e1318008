import { getChannel } from "~/channels/contract/registry.server";
import type { Patience } from "~/channels/email/proof/mail-resolver.server";
import type { SenderVerdict } from "~/channels/email/proof/sender-facts";
import { pool, runSql, type ShopId } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { enqueue } from "~/jobs/enqueue.server";
import { logger } from "~/logger.server";
import { inboundKey, processInboundJob } from "./process-inbound.job";
import { readRaw } from "./read-raw.server";
import { verifyInboundJob } from "./verify-inbound.job";

interface Attempt {
  deliveryId: string;
  bucket: string;
  attempt: number;
}

interface DeliveryRow {
  channel: string;
  client_address: string | null;
  helo: string | null;
  mail_from: string | null;
}

/** Attempts while name servers do not answer; then the sender counts as not proven. */
const MAX_ATTEMPTS = 3;
const RETRY_AFTER_MS = 10_000;

const FIND_DELIVERY = `SELECT channel, client_address, helo, mail_from FROM inbound_deliveries
  WHERE shop_id = $1 AND id = $2::uuid AND state = 'received'`;
const SAVE_VERDICT = `UPDATE inbound_deliveries SET sender_verdict = $3::jsonb
  WHERE shop_id = $1 AND id = $2::uuid AND state = 'received' RETURNING id`;

async function findVerdict(
  shopId: ShopId,
  deliveryId: string,
  delivery: DeliveryRow,
  patience: Patience,
): Promise<SenderVerdict | null> {
  const { verifySender } = getChannel(delivery.channel);
  const raw = verifySender && (await readRaw(shopId, deliveryId));
  if (!verifySender || !raw) return null;
  const { client_address: clientAddress, helo, mail_from: mailFrom } = delivery;
  return verifySender(raw, { clientAddress, helo, mailFrom }, patience);
}

/**
 * Finds out whether the sender of a stored delivery is who they say, stores it, and lets the message be made. While name
 * servers do not answer it is tried again, three times in all, with more patience and behind its like: the mail is not
 * kept for longer than half a minute.
 */
export async function verifyInbound(
  shopId: ShopId,
  { deliveryId, bucket, attempt }: Attempt,
): Promise<void> {
  const { rows } = await pool.query<DeliveryRow>(FIND_DELIVERY, [shopId, deliveryId]);
  const [delivery] = rows;
  if (!delivery) return;
  const verdict = await findVerdict(shopId, deliveryId, delivery, attempt === 1 ? "short" : "long");
  const isToRetry = verdict?.state === "unknown" && attempt < MAX_ATTEMPTS;
  await withSqlTransaction(async (tx) => {
    if (isToRetry) {
      const runAt = new Date(Date.now() + RETRY_AFTER_MS);
      const next = { shopId, deliveryId, bucket, attempt: attempt + 1 };
      return enqueue(tx, verifyInboundJob, next, { runAt });
    }
    const [saved] = await runSql(tx, SAVE_VERDICT, [shopId, deliveryId, JSON.stringify(verdict)]);
    if (saved)
      await enqueue(tx, processInboundJob, { shopId, deliveryId }, { key: inboundKey(deliveryId) });
  });
  const { state, by, reason } = verdict ?? {};
  logger.info({ shopId, deliveryId, state, by, reason, attempt }, "sender of a mail checked");
}
