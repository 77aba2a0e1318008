import { pool, runSql, type ShopId, type Transaction } from "~/database/db.server";
import type { Lease } from "./attempt-send.server";
import { GIVEN_UP_AS_UNKNOWN, MAX_UNKNOWN_OUTCOMES } from "./outcome-unknown-error";
import { retryDelayMs, sendingTimes } from "./sending-times";

/** A row with a lease: its table and how it is found there. Both are words of ours, never of strangers. */
export interface LeasedRow {
  shopId: ShopId;
  /** SQL: "outbound_deliveries" */
  table: string;
  /** SQL with $2 and further parameters, beside shop_id = $1. */
  where: string;
  values: readonly unknown[];
}

/** What became of an attempt. */
export interface Outcome {
  state: "sent" | "queued" | "failed";
  errorCode: string | null;
  errorMessage: string | null;
  /** Until the next attempt; of no meaning in the other states. */
  retryMs: number;
  isUnknown: boolean;
  /** False for an attempt that we broke off ourselves because the process stops. */
  isCounted: boolean;
}

/** An attempt that failed, as far as the decision about the next one needs it. */
export interface Failure {
  errorCode: string;
  errorMessage: string;
  isTransient: boolean;
  isUnknown: boolean;
  /** We did not try in earnest (the process stops, no place is free): not counted, and tried again after so long. */
  deferMs: number | null;
}

/**
 * What follows from a failure: another attempt, or the end. `attempts` counts this one, `unknownOutcomes` only those
 * before it.
 */
export function judgeFailure(
  failure: Failure,
  so_far: { attempts: number; unknownOutcomes: number; maxAttempts: number },
): Outcome {
  const { errorCode, errorMessage, isUnknown } = failure;
  const outcome = { errorCode, errorMessage, retryMs: 0, isUnknown, isCounted: true };
  if (isUnknown && so_far.unknownOutcomes + 1 >= MAX_UNKNOWN_OUTCOMES)
    return { ...outcome, state: "failed", errorMessage: GIVEN_UP_AS_UNKNOWN };
  if (failure.deferMs !== null && failure.isTransient && !isUnknown)
    return { ...outcome, state: "queued", isCounted: false, retryMs: failure.deferMs };
  if (!failure.isTransient) return { ...outcome, state: "failed" };
  if (so_far.attempts >= so_far.maxAttempts) {
    const words = `${errorMessage} Given up after ${so_far.attempts} attempts; send it again when this is mended.`;
    return { ...outcome, state: "failed", errorMessage: words };
  }
  const pauseMs = retryDelayMs(so_far.attempts);
  const retryMs = isUnknown ? Math.max(pauseMs, sendingTimes.unknownPauseMs) : pauseMs;
  return { ...outcome, state: "queued", retryMs };
}

const inMs = (parameter: string): string =>
  `now() + make_interval(secs => ${parameter}::float8 / 1000)`;

/** Notes in `tx` that an attempt begins, under `token`. The caller has locked the row and found that it may. */
export async function beginLease(
  tx: Transaction,
  { shopId, table, where, values }: LeasedRow,
  token: string,
): Promise<void> {
  const [tokenAt, msAt] = [`$${values.length + 2}`, `$${values.length + 3}`];
  await runSql(
    tx,
    `UPDATE ${table} SET state = 'sending', attempts = attempts + 1, lease_token = ${tokenAt}::uuid,
       lease_until = ${inMs(msAt)}, handed_over_at = NULL WHERE shop_id = $1 AND ${where}`,
    [shopId, ...values, token, sendingTimes.leaseMs],
  );
}

/** The lease that `beginLease` began. */
export function leaseOf({ shopId, table, where, values }: LeasedRow, token: string): Lease {
  const [tokenAt, msAt] = [`$${values.length + 2}`, `$${values.length + 3}`];
  // A lease only grows: a renewal that was overtaken by the hand-over must not shorten it.
  const extend = async (ms: number, also: string) => {
    const { rowCount } = await pool.query(
      `UPDATE ${table} SET lease_until = greatest(lease_until, ${inMs(msAt)})${also}
       WHERE shop_id = $1 AND ${where} AND state = 'sending' AND lease_token = ${tokenAt}::uuid AND lease_until > now()`,
      [shopId, ...values, token, ms],
    );
    return rowCount === 1;
  };
  return {
    renew: (ms) => extend(ms, ""),
    handOver: (ms) => extend(ms, ", handed_over_at = now()"),
  };
}

/** Ends the attempt of `token` in `tx`. False when it has been ended already, by a bounce or by whoever came after. */
export async function endLease(
  tx: Transaction,
  { shopId, table, where, values }: LeasedRow,
  { token, outcome }: { token: string; outcome: Outcome },
): Promise<boolean> {
  const at = (offset: number) => `$${values.length + 1 + offset}`;
  const rows = await runSql(
    tx,
    `UPDATE ${table} SET state = ${at(2)}, error_code = ${at(3)}, error_message = ${at(4)},
       next_attempt_at = ${inMs(at(5))}, unknown_outcomes = unknown_outcomes + ${at(6)}::int,
       attempts = attempts - ${at(7)}::int, lease_token = NULL, lease_until = NULL, handed_over_at = NULL
     WHERE shop_id = $1 AND ${where} AND state = 'sending' AND lease_token = ${at(1)}::uuid RETURNING 1`,
    [
      shopId,
      ...values,
      token,
      outcome.state,
      outcome.errorCode,
      outcome.errorMessage,
      outcome.retryMs,
      outcome.isUnknown ? 1 : 0,
      outcome.isCounted ? 0 : 1,
    ],
  );
  return rows.length === 1;
}
