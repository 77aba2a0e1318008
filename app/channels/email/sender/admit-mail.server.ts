import { runSql, type ShopId, type Transaction } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { getEnvironment } from "~/env.server";
import { AppError } from "~/errors";
import { sayPause, type PauseReason } from "./judge-sending";
import { isStartedByStrangers, type MailKind } from "./mail-kind";

export interface MailToAdmit {
  /** Left of the @ in its Message-ID; the same at every attempt, which then counts once. */
  id: string;
  kind: MailKind;
  recipient: string;
}

/** Part of the quota that mails of strangers' making may use. */
const STRANGERS_SHARE = 0.3;
const DAY_MS = 86_400_000;

// The row is the lock: all processes count one after another for a shop.
const MAKE_STATE = `INSERT INTO sending_states (shop_id) VALUES ($1) ON CONFLICT DO NOTHING`;
const LOCK_STATE = `SELECT paused_at AS "pausedAt", pause_reason AS "pauseReason" FROM sending_states
  WHERE shop_id = $1 FOR UPDATE`;
const FIND_KNOWN = `SELECT 1 FROM outbound_mails WHERE shop_id = $1 AND id = $2::uuid`;
// The mail that must leave the window before one more may go is the one at the quota's end, counted from the newest.
const FIND_FULL = `SELECT created_at AS "at" FROM outbound_mails
  WHERE shop_id = $1 AND created_at > now() - interval '24 hours' AND ($3::text[] IS NULL OR kind = ANY ($3))
  ORDER BY created_at DESC OFFSET $2::int - 1 LIMIT 1`;
const INSERT = `INSERT INTO outbound_mails (shop_id, id, kind, recipient) VALUES ($1, $2::uuid, $3, $4)`;

function overQuota(at: Date, quota: number): AppError {
  const words = `Your shop has sent ${quota.toLocaleString("en-US")} mails through Doorbell’s mail server in 24 hours. This one leaves by itself as soon as there is room; a mail server of your own (Settings → E-mail) has no such limit.`;
  return new AppError("VENDOR_UNAVAILABLE", words, { retryAt: new Date(at.getTime() + DAY_MS) });
}

async function findRoom(tx: Transaction, shopId: ShopId, kind: MailKind): Promise<void> {
  const quota = getEnvironment().OUTBOUND_DAILY_QUOTA;
  const limits: { most: number; kinds: string[] | null }[] = [{ most: quota, kinds: null }];
  if (isStartedByStrangers(kind))
    limits.push({
      most: Math.max(1, Math.floor(quota * STRANGERS_SHARE)),
      kinds: ["code", "notice"],
    });
  for (const { most, kinds } of limits) {
    const [full] = await runSql<{ at: Date }>(tx, FIND_FULL, [shopId, most, kinds]);
    if (full) throw overQuota(full.at, most);
  }
}

/**
 * Counts a mail that is about to leave through our own server, once however often it is tried, in all processes
 * together. AppErrors: VENDOR_REJECTED while sending is paused for the shop; VENDOR_UNAVAILABLE with the moment from
 * which there is room again, when the shop's mails of 24 hours are used up.
 */
export async function admitMail(shopId: ShopId, mail: MailToAdmit): Promise<void> {
  await withSqlTransaction(async (tx) => {
    await runSql(tx, MAKE_STATE, [shopId]);
    const [state] = await runSql<{ pausedAt: Date | null; pauseReason: PauseReason | null }>(
      tx,
      LOCK_STATE,
      [shopId],
    );
    if (state?.pausedAt)
      throw new AppError("VENDOR_REJECTED", sayPause(state.pauseReason ?? "bounced"));
    const known = await runSql(tx, FIND_KNOWN, [shopId, mail.id]);
    if (known.length > 0) return;
    await findRoom(tx, shopId, mail.kind);
    await runSql(tx, INSERT, [shopId, mail.id, mail.kind, mail.recipient.toLowerCase()]);
  });
}
