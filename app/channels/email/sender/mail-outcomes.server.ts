import { pool, runSql, type ShopId, type Transaction } from "~/database/db.server";
import { logger } from "~/logger.server";
import {
  judgeSending,
  SENDING_WINDOW_DAYS,
  type PauseReason,
  type SendingFigures,
} from "./judge-sending";

const FIND_RECIPIENT = `SELECT recipient FROM outbound_mails WHERE shop_id = $1 AND id = $2::uuid`;
const NOTE = `UPDATE outbound_mails SET outcome = $3, outcome_at = now()
  WHERE shop_id = $1 AND id = $2::uuid AND (outcome IS NULL OR (outcome = 'bounced' AND $3 = 'complained'))
  RETURNING id`;
const SUPPRESS = `INSERT INTO mail_suppressions (shop_id, address, reason) VALUES ($1, $2, $3)
  ON CONFLICT (shop_id, address) DO UPDATE SET reason = CASE WHEN mail_suppressions.reason = 'complained'
    THEN 'complained' ELSE EXCLUDED.reason END, created_at = now()`;
const COUNT = `SELECT count(DISTINCT recipient)::int AS recipients,
    count(DISTINCT recipient) FILTER (WHERE outcome = 'bounced')::int AS bounced,
    count(DISTINCT recipient) FILTER (WHERE outcome = 'complained')::int AS complained
  FROM outbound_mails
  WHERE shop_id = $1 AND kind NOT IN ('code', 'notice') AND created_at > GREATEST(
    now() - interval '${SENDING_WINDOW_DAYS} days',
    (SELECT counted_from FROM sending_states WHERE shop_id = $1))`;
const PAUSE = `INSERT INTO sending_states AS s (shop_id, paused_at, pause_reason) VALUES ($1, now(), $2)
  ON CONFLICT (shop_id) DO UPDATE SET paused_at = now(), pause_reason = EXCLUDED.pause_reason
  WHERE s.paused_at IS NULL RETURNING shop_id`;
const IS_SUPPRESSED = `SELECT reason FROM mail_suppressions WHERE shop_id = $1 AND address = $2`;
const LIFT_BOUNCE = `DELETE FROM mail_suppressions WHERE shop_id = $1 AND address = $2 AND reason = 'bounced'`;
const PRUNE = `DELETE FROM outbound_mails WHERE created_at < now() - interval '30 days'`;

interface Outcome {
  /** Left of the @ in the mail's Message-ID. */
  id: string;
  outcome: PauseReason;
}

/** Whom a mail that left through our own server went to; null when it is none of ours. */
export async function findRecipient(
  tx: Transaction,
  shopId: ShopId,
  id: string,
): Promise<string | null> {
  const [mail] = await runSql<{ recipient: string }>(tx, FIND_RECIPIENT, [shopId, id]);
  return mail?.recipient ?? null;
}

/**
 * The address itself is at fault, or its owner does not want the shop's mail: nothing more goes there by itself. Whoever
 * sends a false report thereby harms only the address that got the mail, and has read it.
 */
export async function suppressAddress(
  tx: Transaction,
  shopId: ShopId,
  { address, reason }: { address: string; reason: PauseReason },
): Promise<void> {
  await runSql(tx, SUPPRESS, [shopId, address, reason]);
}

/**
 * Counts what became of a mail that left through our own server, and pauses the shop's sending when too much comes back.
 * Nothing happens when it is none of ours, or was counted before. Only for what comes from somebody who must know
 * (`isReporter`, or the server that we handed it to): a few strangers could else silence a shop.
 */
export async function countOutcome(
  tx: Transaction,
  shopId: ShopId,
  { id, outcome }: Outcome,
): Promise<void> {
  const counted = await runSql(tx, NOTE, [shopId, id, outcome]);
  if (counted.length === 0) return;
  const [figures] = await runSql<SendingFigures>(tx, COUNT, [shopId]);
  const reason = figures ? judgeSending(figures) : null;
  if (!reason) return;
  const paused = await runSql(tx, PAUSE, [shopId, reason]);
  if (paused.length > 0)
    logger.error(
      { shopId, reason, ...figures },
      "sending through our server was paused for a shop",
    );
}

/** Why nothing may be mailed to `address` by itself; null when nothing stands against it. */
export async function findSuppression(
  shopId: ShopId,
  address: string,
): Promise<PauseReason | null> {
  const { rows } = await pool.query<{ reason: PauseReason }>(IS_SUPPRESSED, [
    shopId,
    address.toLowerCase(),
  ]);
  return rows[0]?.reason ?? null;
}

/** A person of the shop writes to `address` again, and so thinks that it works; a complaint stays. */
export async function liftBounce(shopId: ShopId, address: string): Promise<void> {
  await pool.query(LIFT_BOUNCE, [shopId, address.toLowerCase()]);
}

/** Removes what neither quota nor figures look at any more. */
export async function pruneOutboundMails(): Promise<void> {
  await pool.query(PRUNE);
}
