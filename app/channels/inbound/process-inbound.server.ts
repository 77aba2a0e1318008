import type { ChannelShop, ParsedInbound, ParsedMessage } from "~/channels/contract/channel";
import { getChannel } from "~/channels/contract/registry.server";
import type { SenderVerdict } from "~/channels/email/proof/sender-facts";
import type { InboundMessage } from "~/conversations/inbound/inbound-message";
import { receiveMessage } from "~/conversations/inbound/receive-message.server";
import { isDatabaseTrouble } from "~/database/database-trouble.server";
import { pool, runSql, type ShopId } from "~/database/db.server";
import { withSqlTransaction, withTransaction } from "~/database/transaction.server";
import { enqueue } from "~/jobs/enqueue.server";
import { ThreadLimitError, ThreadStartError } from "~/lib/bounded-threads.server";
import { logger } from "~/logger.server";
import { applyEvents } from "./apply-events.server";
import { applyReports } from "./apply-reports.server";
import { compactOriginalJob } from "./compact-original.job";
import { MIN_CUT_BYTES } from "./cut-original";
import { noteDoubts } from "./note-doubts.server";
import { quarantineInbound, type FailedDelivery } from "./quarantine-inbound.server";
import { readRaw } from "./read-raw.server";
import { toUnreadMessage } from "./to-unread-message";

/** Attempts that may fail before a delivery is set aside. */
const MAX_FAILURES = 3;
/** Attempts of which nothing was heard again, because the process ended meanwhile: some of it may be ours. */
const MAX_STARTS = 6;

interface DeliveryRow {
  channel: string;
  connection_id: string | null;
  external_id: string;
  recipient: string;
  received_at: Date;
  sender_verdict: SenderVerdict | null;
  attempts: number;
  name: string;
  inbound_token: string;
}

// Counted before it is read, so that an attempt counts that takes the process along. Of a shop that has gone nothing is
// taken in: what it stored waits, and is taken up again when the shop comes back.
const START_ATTEMPT = `
  UPDATE inbound_deliveries AS d SET attempts = d.attempts + 1 FROM shops AS s
  WHERE d.shop_id = $1 AND d.id = $2::uuid AND d.state = 'received'
    AND s.id = d.shop_id AND s.uninstalled_at IS NULL
  RETURNING d.channel, d.connection_id::text, d.external_id, d.recipient, d.received_at, d.sender_verdict, d.attempts,
    s.name, s.inbound_token`;
const TAKE_BACK_ATTEMPT = `UPDATE inbound_deliveries SET attempts = GREATEST(attempts - 1, 0)
  WHERE shop_id = $1 AND id = $2::uuid`;
const MARK_PROCESSED = `UPDATE inbound_deliveries
  SET state = $3, error = $4, message_id = $5::uuid, processed_at = now() WHERE shop_id = $1 AND id = $2::uuid`;

const hasFileToCut = ({ attachments }: InboundMessage): boolean =>
  attachments.some(({ content }) => content !== null && content.length >= MIN_CUT_BYTES);

async function parse(shop: ChannelShop, delivery: FailedDelivery): Promise<ParsedInbound> {
  const { id, channel, recipient, receivedAt, senderVerdict } = delivery;
  const { parseInbound } = getChannel(channel);
  if (!parseInbound) throw new Error(`nothing comes in raw by ${channel}`);
  const raw = await readRaw(shop.id, id);
  if (!raw) throw new Error("a delivery's bytes are not there any more");
  return parseInbound(shop, { raw, recipient, receivedAt, senderVerdict });
}

/** What became of one message of a delivery. */
interface StoredMessage {
  messageId: string;
  /** Why people see less than was sent; null when they see all. */
  problem: string | null;
}

async function storeMessage(
  shopId: ShopId,
  { id: deliveryId, connectionId }: FailedDelivery,
  { message, problem }: ParsedMessage,
): Promise<StoredMessage> {
  const received = await withSqlTransaction(async (tx) => {
    const result = await receiveMessage(tx, shopId, { ...message, connectionId });
    if (hasFileToCut(message)) await enqueue(tx, compactOriginalJob, { shopId, deliveryId });
    return result;
  });
  const { messageId, conversationId, isDuplicate, isThreaded } = received;
  const { automatic, senderProof } = message;
  const sender = senderProof.state;
  const facts = { messageId, conversationId, automatic, sender, isDuplicate, isThreaded, problem };
  logger.info({ shopId, deliveryId, ...facts }, "inbound message processed");
  const words = problem && `The message could not be read as it was meant: ${problem}.`;
  return { messageId, problem: words };
}

/**
 * Stores the messages of a delivery, each by itself, so that one which cannot be stored holds up none of the others. Those of
 * an earlier attempt are there already, and stay as they are. Throws the first failure, after all have been tried, unless
 * this is the last attempt: then what fails is stored as a message that says so.
 */
async function storeMessages(
  shopId: ShopId,
  delivery: FailedDelivery,
  messages: readonly ParsedMessage[],
): Promise<StoredMessage[]> {
  // What came alone is set aside as it came, by those channels that can describe it so.
  const isAlone = messages.length === 1 && getChannel(delivery.channel).describeUnread !== null;
  const isLast = delivery.attempts >= MAX_FAILURES && !isAlone;
  const stored: StoredMessage[] = [];
  const failures: unknown[] = [];
  for (const parsed of messages) {
    try {
      stored.push(await storeMessage(shopId, delivery, parsed));
    } catch (error) {
      if (isOurTrouble(error)) throw error;
      if (!isLast) failures.push(error);
      else stored.push(await storeUnread(shopId, delivery, parsed, error));
    }
  }
  if (failures.length > 0) throw failures[0];
  return stored;
}

async function storeUnread(
  shopId: ShopId,
  delivery: FailedDelivery,
  { message }: ParsedMessage,
  error: unknown,
): Promise<StoredMessage> {
  const { id: deliveryId, attempts } = delivery;
  logger.error({ err: error, shopId, deliveryId }, "one message of several was set aside");
  const unread = { message: toUnreadMessage(message), problem: null };
  const { messageId } = await storeMessage(shopId, delivery, unread);
  return { messageId, problem: `A message could not be read in ${attempts} attempts.` };
}

/** Stores what was understood: each message by itself, then the rest with the delivery's state in one transaction. */
async function store(
  shopId: ShopId,
  delivery: FailedDelivery,
  { messages, reports, doubts = [], events }: ParsedInbound,
): Promise<void> {
  const { id: deliveryId, channel, connectionId, senderVerdict: verdict } = delivery;
  const stored = await storeMessages(shopId, delivery, messages);
  const problem = stored.find((one) => one.problem !== null)?.problem ?? null;
  const state = problem ? "failed" : "processed";
  await withTransaction(async (tx) => {
    await applyReports(tx, shopId, getChannel(channel), { reports, verdict });
    await noteDoubts(tx, shopId, doubts);
    await applyEvents(tx, shopId, { channel, connectionId, events });
    const messageId = stored[0]?.messageId ?? null;
    await runSql(tx, MARK_PROCESSED, [shopId, deliveryId, state, problem, messageId]);
  });
}

// Says nothing about the item: the database is away, or the thread's program is not there.
const isOurTrouble = (error: unknown): boolean =>
  isDatabaseTrouble(error) || error instanceof ThreadStartError;

async function takeBackAttempt(shopId: ShopId, deliveryId: string): Promise<void> {
  await pool.query(TAKE_BACK_ATTEMPT, [shopId, deliveryId]).catch((error: unknown) => {
    logger.warn({ err: error, shopId, deliveryId }, "an attempt was counted that was none");
  });
}

/**
 * Makes messages of a delivery that was stored and waits for it ("received"), once however often it is run, and applies
 * what it reports. Every other state is final: "processed"; "failed" with a reason, whose message is there but shows the mail in part
 * or not at all; "quarantined", which failed at three attempts of ours, or ended the process at six, and of which a message
 * in the inbox tells. The original stays downloadable. Throws when it should be tried again.
 */
export async function processInbound(shopId: ShopId, deliveryId: string): Promise<void> {
  const { rows } = await pool.query<DeliveryRow>(START_ATTEMPT, [shopId, deliveryId]);
  const row = rows[0];
  if (!row) return;
  const shop: ChannelShop = { id: shopId, name: row.name, inboundToken: row.inbound_token };
  const delivery: FailedDelivery = {
    id: deliveryId,
    channel: row.channel,
    connectionId: row.connection_id,
    externalId: row.external_id,
    recipient: row.recipient,
    receivedAt: row.received_at,
    senderVerdict: row.sender_verdict,
    attempts: row.attempts,
  };
  if (row.attempts > MAX_STARTS)
    return quarantineInbound(shop, delivery, "the process that read it ended each time");
  try {
    await store(shopId, delivery, await parse(shop, delivery));
  } catch (error) {
    if (isOurTrouble(error)) await takeBackAttempt(shopId, deliveryId);
    if (isOurTrouble(error) || row.attempts < MAX_FAILURES) throw error;
    const isLimit = error instanceof ThreadLimitError;
    if (!isLimit) logger.error({ err: error, shopId, deliveryId }, "an inbound item made us fail");
    const reason = isLimit ? error.message : "our own reading of it failed";
    await quarantineInbound(shop, delivery, reason);
  }
}
