import { pool } from "~/database/db.server";

// A job that is to look again does so within the hour; what nobody has looked at for that long, and is days old, was left
// behind by crashes. A quota may put a mail off for days.
const CLOSE = `UPDATE outbound_sends SET state = 'failed', error_code = 'VENDOR_UNAVAILABLE', lease_token = NULL,
    error_message = 'Not sent: it was interrupted on our side again and again.'
  WHERE state IN ('queued', 'sending') AND created_at < now() - interval '2 days'
    AND next_attempt_at < now() - interval '1 hour'
    AND coalesce(lease_until < now(), true)`;
const FORGET = `DELETE FROM outbound_sends WHERE state IN ('sent', 'failed') AND created_at < now() - interval '30 days'`;

/** Ends what cannot go on any more, and forgets what ended a month ago. */
export async function closeOldSends(): Promise<void> {
  await pool.query(CLOSE);
  await pool.query(FORGET);
}
