import type { ReportedState } from "~/channels/contract/capabilities";
import type { DeliveryReport } from "~/channels/contract/channel";
import { runSql, type ShopId, type Transaction } from "~/database/db.server";

/** How far a message got, which is as far as the last of its parts did; failed, as soon as one has. */
export interface PartsState {
  state: ReportedState;
  code: string | null;
  reason: string | null;
}

/** News of a part, without what is only of the channel's concern. */
export type PartReport = Pick<DeliveryReport, "externalId" | "code" | "reason"> & {
  state: ReportedState;
};

const FORGET = `DELETE FROM outbound_parts WHERE shop_id = $1 AND message_id = $2::uuid`;
// A report may have been faster: then the part is here and waits for its message.
const ADD = `INSERT INTO outbound_parts (shop_id, channel, external_id, message_id)
  SELECT $1, $2, part, $3::uuid FROM unnest($4::text[]) AS part
  ON CONFLICT (shop_id, channel, external_id) DO UPDATE SET message_id = excluded.message_id`;

// Forward only, whatever comes late: what was read did not fail, and what failed was not read.
const RANK = (state: string) =>
  `array_position(ARRAY['sent', 'delivered', 'failed', 'read'], ${state})`;
const IS_FORWARD = `p.state <> 'failed' AND ${RANK("$4")} > ${RANK("p.state")}`;
const NOTE = `UPDATE outbound_parts AS p SET state = CASE WHEN ${IS_FORWARD} THEN $4 ELSE p.state END,
    error_code = CASE WHEN ${IS_FORWARD} THEN $5 ELSE p.error_code END,
    error_message = CASE WHEN ${IS_FORWARD} THEN $6 ELSE p.error_message END
  WHERE p.shop_id = $1 AND p.channel = $2 AND p.external_id = $3 RETURNING p.message_id::text AS "messageId"`;
const KEEP = `INSERT INTO outbound_parts (shop_id, channel, external_id, state, error_code, error_message)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (shop_id, channel, external_id) DO NOTHING`;
const JUDGE = `SELECT CASE WHEN bool_or(state = 'failed') THEN 'failed'
      ELSE (ARRAY['sent', 'delivered', 'read'])[min(array_position(ARRAY['sent', 'delivered', 'read'], state))] END AS state,
    min(error_code) FILTER (WHERE state = 'failed') AS code, min(error_message) FILTER (WHERE state = 'failed') AS reason
  FROM outbound_parts WHERE shop_id = $1 AND message_id = $2::uuid AND channel = $3 HAVING count(*) > 0`;

interface MessageParts {
  channel: string;
  messageId: string;
  /** The vendor's ids. */
  parts: readonly string[];
}

/** Notes in `tx` what a message left as, instead of what an earlier attempt did. */
export async function replaceParts(
  tx: Transaction,
  shopId: ShopId,
  { channel, messageId, parts }: MessageParts,
): Promise<void> {
  await runSql(tx, FORGET, [shopId, messageId]);
  await addParts(tx, shopId, { channel, messageId, parts });
}

/** Notes in `tx` what a message left as, beside what is known of it. */
export async function addParts(
  tx: Transaction,
  shopId: ShopId,
  { channel, messageId, parts }: MessageParts,
): Promise<void> {
  if (parts.length > 0) await runSql(tx, ADD, [shopId, channel, messageId, [...new Set(parts)]]);
}

/**
 * Notes in `tx` what was reported of a part. Gives the message that it is of; null while nobody knows, for which case
 * `isKept` says whether the report waits for its message: not where the reporter may be anybody.
 */
export async function notePart(
  tx: Transaction,
  shopId: ShopId,
  { channel, isKept, ...report }: PartReport & { channel: string; isKept: boolean },
): Promise<string | null> {
  const { externalId, state, code, reason } = report;
  const values = [shopId, channel, externalId, state, code, reason];
  const note = () => runSql<{ messageId: string | null }>(tx, NOTE, values);
  const [known] = await note();
  if (known || !isKept) return known?.messageId ?? null;
  await runSql(tx, KEEP, values);
  // The message's own row may have come in between.
  return (await note())[0]?.messageId ?? null;
}

/** How far a message got by what is known of its parts at a channel; null when it has none there. */
export async function judgeParts(
  tx: Transaction,
  shopId: ShopId,
  { messageId, channel }: Pick<MessageParts, "messageId" | "channel">,
): Promise<PartsState | null> {
  const [row] = await runSql<PartsState>(tx, JUDGE, [shopId, messageId, channel]);
  return row ?? null;
}
