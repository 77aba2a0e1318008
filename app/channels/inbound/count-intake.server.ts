import { createHmac } from "node:crypto";
import { pool, runSql, type ShopId, type Transaction } from "~/database/db.server";
import { getEnvironment } from "~/env.server";
import { AppError } from "~/errors";
import { normaliseAddress } from "~/lib/client-address";
import { deriveKey } from "~/lib/keys.server";
import { logger } from "~/logger.server";

/** Whose share of the day is used up. */
export type ExhaustedQuota = "shop" | "sender";

/** A day's share of mail is used up: what comes is turned away until midnight UTC, for its sender to send again. */
export class IntakeFullError extends AppError {
  constructor(readonly share: ExhaustedQuota) {
    super(
      "RATE_LIMITED",
      share === "shop"
        ? "This address took as much mail today as it can. Send it again tomorrow."
        : "This sender sent as much mail today as can be taken. Send it again tomorrow.",
      { isTransient: true },
    );
  }

  /** Seconds until the next day begins. */
  get retryAfterSeconds(): number {
    const dayMs = 24 * 60 * 60_000;
    return Math.ceil((dayMs - (Date.now() % dayMs)) / 1000);
  }
}

const TODAY = "(now() AT TIME ZONE 'UTC')::date";

// The shop's row first, in every process: two mails can then wait for each other, but not both at once.
const COUNT = `
  INSERT INTO intake_counters AS c (shop_id, day, sender, mails, bytes)
  SELECT $1::int, ${TODAY}, sender, 1, $3::bigint FROM unnest(ARRAY['', $2]::text[]) AS sender WHERE sender IS NOT NULL
  ON CONFLICT (shop_id, day, sender) DO UPDATE SET mails = c.mails + 1, bytes = c.bytes + excluded.bytes
  WHERE c.mails < CASE WHEN c.sender = '' THEN $4::int ELSE $5::int END
    AND (c.sender <> '' OR c.bytes + excluded.bytes <= $6::bigint)
  RETURNING sender`;
const COUNT_REFUSED = `UPDATE intake_counters SET refused = refused + 1
  WHERE shop_id = $1 AND day = ${TODAY} AND sender = ''`;
const FIND_FULL = `SELECT mails >= $2 OR bytes >= $3 AS "isFull" FROM intake_counters
  WHERE shop_id = $1 AND day = ${TODAY} AND sender = ''`;

function limits() {
  const { INTAKE_MAILS_PER_DAY, INTAKE_MEGABYTES_PER_DAY, INTAKE_MAILS_PER_SENDER } =
    getEnvironment();
  return {
    mails: INTAKE_MAILS_PER_DAY,
    bytes: INTAKE_MEGABYTES_PER_DAY * 1_000_000,
    mailsOfSender: INTAKE_MAILS_PER_SENDER,
  };
}

interface MailToCount {
  bytes: number;
  /** Who wrote it; null where senders are not counted. */
  sender: string | null;
  /** Of the server that sent it; null where the door does not see it. */
  clientAddress: string | null;
}

/**
 * Whose share a mail uses up: that of its sender from where it came. Anybody can write an address into a mail, and must not
 * thereby use up what comes from its owner's server. No address stands in the counters.
 */
function senderKey({ sender, clientAddress }: MailToCount): string | null {
  if (sender === null) return null;
  return createHmac("sha256", deriveKey("rate counter"))
    .update(`intake ${normaliseAddress(clientAddress ?? "")} ${sender}`)
    .digest("base64url");
}

/**
 * Counts a new mail against the day's shares of the shop and of its sender, in the transaction that stores it. Throws
 * IntakeFullError when one of them is used up; the transaction must then not be committed.
 */
export async function countIntake(
  tx: Transaction,
  shopId: ShopId,
  mail: MailToCount,
): Promise<void> {
  const { mails, bytes, mailsOfSender } = limits();
  const values = [shopId, senderKey(mail), mail.bytes, mails, mailsOfSender, bytes];
  const counted = await runSql<{ sender: string }>(tx, COUNT, values);
  if (counted.length === (mail.sender === null ? 1 : 2)) return;
  throw new IntakeFullError(counted.some(({ sender }) => sender === "") ? "sender" : "shop");
}

/** Notes a mail that was turned away, where the merchant sees it. */
export async function noteRefusedIntake(shopId: ShopId, share: ExhaustedQuota): Promise<void> {
  await pool.query(COUNT_REFUSED, [shopId]);
  logger.warn({ shopId, share }, "mail turned away: the day's share is used up");
}

/** Whether the shop takes no more mail today; asked before a mail is transferred in vain. */
export async function isIntakeFull(shopId: ShopId): Promise<boolean> {
  const { mails, bytes } = limits();
  const { rows } = await pool.query<{ isFull: boolean }>(FIND_FULL, [shopId, mails, bytes]);
  return rows[0]?.isFull ?? false;
}
