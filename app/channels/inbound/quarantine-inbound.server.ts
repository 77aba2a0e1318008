import type { ChannelShop } from "~/channels/contract/channel";
import { getChannel } from "~/channels/contract/registry.server";
import type { SenderVerdict } from "~/channels/email/proof/sender-facts";
import { receiveMessage } from "~/conversations/inbound/receive-message.server";
import { runSql } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { logger } from "~/logger.server";
import { readRaw } from "./read-raw.server";

export interface FailedDelivery {
  id: string;
  channel: string;
  /** Which of the shop's; null: the channel's first. */
  connectionId: string | null;
  externalId: string;
  recipient: string;
  receivedAt: Date;
  senderVerdict: SenderVerdict | null;
  attempts: number;
}

const SET_ASIDE = `UPDATE inbound_deliveries
  SET state = 'quarantined', error = $3, message_id = $4::uuid, processed_at = now()
  WHERE shop_id = $1 AND id = $2::uuid`;

async function makeMessage(shop: ChannelShop, delivery: FailedDelivery) {
  const { describeUnread } = getChannel(delivery.channel);
  const raw = await readRaw(shop.id, delivery.id);
  if (!describeUnread || !raw) return null;
  const { recipient, receivedAt, senderVerdict, externalId } = delivery;
  return describeUnread(shop, { raw, recipient, receivedAt, senderVerdict }, externalId);
}

/**
 * Sets a delivery aside that could not be read, for good: a message in the inbox says so, and the original can be
 * downloaded from it. `reason` says why, for people: "it took more memory than one item may take".
 */
export async function quarantineInbound(
  shop: ChannelShop,
  delivery: FailedDelivery,
  reason: string,
): Promise<void> {
  const message = await makeMessage(shop, delivery);
  const error = `The message could not be read in ${delivery.attempts} attempts: ${reason}.`;
  const messageId = await withSqlTransaction(async (tx) => {
    const { connectionId } = delivery;
    const received = message && (await receiveMessage(tx, shop.id, { ...message, connectionId }));
    const id = received?.messageId ?? null;
    await runSql(tx, SET_ASIDE, [shop.id, delivery.id, error, id]);
    return id;
  });
  logger.error(
    { shopId: shop.id, deliveryId: delivery.id, attempts: delivery.attempts, messageId, reason },
    "an inbound item could not be read and was set aside",
  );
}
