import { runSql, pool, type ShopId, type Transaction } from "../db.server";
import { markDeliveryFailed } from "../conversations/mark-delivery-failed.server";
import { receiveMessage } from "../conversations/receive-message.server";
import { logger } from "../logger.server";
import { withSqlTransaction } from "../transaction.server";
import type { ChannelShop, DeliveryReport } from "./channel";
import type { SenderVerdict } from "./email/proof/sender-facts";
import { getChannel } from "./registry.server";

interface DeliveryRow {
  channel: string;
  recipient: string;
  raw: Buffer;
  received_at: Date;
  sender_verdict: SenderVerdict | null;
  name: string;
  inbound_token: string;
}

// Of a shop that has gone nothing is taken in; what it stored waits, and is taken up again when the shop comes back.
const FIND_DELIVERY = `
  SELECT d.channel, d.recipient, d.raw, d.received_at, d.sender_verdict, s.name, s.inbound_token
  FROM inbound_deliveries d JOIN shops s ON s.id = d.shop_id
  WHERE d.shop_id = $1 AND d.id = $2::uuid AND d.state <> 'processed' AND s.uninstalled_at IS NULL`;
const MARK_PROCESSED = `UPDATE inbound_deliveries
  SET state = $3, error = $4, message_id = $5::uuid, processed_at = now() WHERE shop_id = $1 AND id = $2::uuid`;

async function applyReport(
  tx: Transaction,
  shopId: ShopId,
  report: DeliveryReport | null,
): Promise<void> {
  if (report?.state !== "failed") return;
  await markDeliveryFailed(tx, shopId, {
    mailMessageId: report.externalId,
    code: "bounced",
    reason: `${report.reason ?? "The message came back."} Check the address and send the reply again.`,
  });
}

/**
 * Makes a conversation's message of a stored inbound delivery, once however often it is run: the message, what follows
 * from it and the delivery's state change in one transaction. State "failed" with a reason means that the message is
 * there but could not be displayed; the original stays downloadable.
 */
export async function processInbound(shopId: ShopId, deliveryId: string): Promise<void> {
  const { rows } = await pool.query<DeliveryRow>(FIND_DELIVERY, [shopId, deliveryId]);
  const delivery = rows[0];
  if (!delivery) return;
  const shop: ChannelShop = {
    id: shopId,
    name: delivery.name,
    inboundToken: delivery.inbound_token,
  };
  const {
    channel,
    recipient,
    raw,
    received_at: receivedAt,
    sender_verdict: senderVerdict,
  } = delivery;
  const { parseInbound } = getChannel(channel);
  if (!parseInbound) throw new Error(`nothing comes in raw by ${channel}`);
  const parsed = await parseInbound(shop, { raw, recipient, receivedAt, senderVerdict });
  const received = await withSqlTransaction(async (tx) => {
    const result = await receiveMessage(tx, shopId, parsed.message);
    if (!result.isDuplicate) await applyReport(tx, shopId, parsed.report);
    const state = parsed.problem ? "failed" : "processed";
    const error =
      parsed.problem && `The message could not be read as it was meant: ${parsed.problem}.`;
    await runSql(tx, MARK_PROCESSED, [shopId, deliveryId, state, error, result.messageId]);
    return result;
  });
  const { messageId, conversationId, isDuplicate, isThreaded } = received;
  const { automatic, senderProof } = parsed.message;
  logger.info(
    {
      shopId,
      deliveryId,
      messageId,
      conversationId,
      automatic,
      sender: senderProof.state,
      isDuplicate,
      isThreaded,
      problem: parsed.problem,
    },
    "inbound message processed",
  );
}
