import { randomUUID } from "node:crypto";
import { pool, runSql, type ShopId, type Transaction } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { logger } from "~/logger.server";
import { attemptSend, deferralOf, recordPatiently, type SendAttempt } from "./attempt-send.server";
import { lockLane, noteAnswer } from "./lane.server";
import {
  beginLease,
  endLease,
  judgeFailure,
  leaseOf,
  type LeasedRow,
  type Outcome,
} from "./lease-row.server";
import { OutcomeUnknownError } from "./outcome-unknown-error";

/** Something to be sent that has no row of its own. */
export interface SendRequest {
  /** "transcript" */
  kind: string;
  /** What it is about, as ids: the same at every attempt. */
  key: string;
  /** Whose server it goes through; the shop's pause there holds for it too. */
  lane: string;
  maxAttempts: number;
  send(attempt: SendAttempt): Promise<void>;
  /** What else is written down in the transaction that says it was sent. */
  onSent?: (tx: Transaction) => Promise<void>;
  /** Whether a failure of `send` means that the server did not answer in time. */
  isSilence(error: unknown): boolean;
}

/** What became of it. `again`: not decided yet, to be asked for once more at that moment. */
export type SendResult =
  { state: "sent" } | { state: "failed"; reason: string } | { state: "again"; at: Date };

interface Row {
  state: string;
  attempts: number;
  unknownOutcomes: number;
  errorMessage: string | null;
  token: string | null;
  isHandedOver: boolean;
  busyUntil: Date | null;
  dueAt: Date | null;
}

const ADD = `INSERT INTO outbound_sends (shop_id, kind, key) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`;
const FIND = `SELECT state, attempts, unknown_outcomes AS "unknownOutcomes", error_message AS "errorMessage",
    lease_token::text AS token, handed_over_at IS NOT NULL AS "isHandedOver",
    CASE WHEN state = 'sending' AND lease_until > now() THEN lease_until END AS "busyUntil",
    CASE WHEN state = 'queued' AND next_attempt_at > now() THEN next_attempt_at END AS "dueAt"
  FROM outbound_sends WHERE shop_id = $1 AND kind = $2 AND key = $3`;

/** A shop may have this many of one kind under way, so that a slow server of one holds up no others. */
const MAX_UNDER_WAY = 2;
const LOOK_AGAIN_MS = 5_000;
const COUNT_UNDER_WAY = `SELECT count(*)::int AS count FROM outbound_sends
  WHERE shop_id = $1 AND kind = $2 AND state = 'sending' AND lease_until > now()`;

interface ClaimedSend {
  row: LeasedRow;
  token: string;
  attempts: number;
  unknownOutcomes: number;
  heldSince: number;
  /** The attempt belonged to a process that died. */
  isLost: boolean;
  isUnknown: boolean;
}

function rowOf(shopId: ShopId, { kind, key }: SendRequest): LeasedRow {
  return { shopId, table: "outbound_sends", where: "kind = $2 AND key = $3", values: [kind, key] };
}

function findObstacle(row: Row, pausedUntil: Date | null, underWay: number): SendResult | null {
  if (row.state === "sent") return { state: "sent" };
  if (row.state === "failed") return { state: "failed", reason: row.errorMessage ?? "" };
  const at = row.busyUntil ?? pausedUntil ?? row.dueAt;
  if (at) return { state: "again", at };
  if (underWay >= MAX_UNDER_WAY)
    return { state: "again", at: new Date(Date.now() + LOOK_AGAIN_MS) };
  return null;
}

async function claim(
  tx: Transaction,
  shopId: ShopId,
  request: SendRequest,
): Promise<SendResult | ClaimedSend> {
  const heldSince = performance.now();
  const { kind, key, lane, maxAttempts } = request;
  const pausedUntil = await lockLane(tx, shopId, lane);
  await runSql(tx, ADD, [shopId, kind, key]);
  const [found] = await runSql<Row>(tx, FIND, [shopId, kind, key]);
  const [underWay] = await runSql<{ count: number }>(tx, COUNT_UNDER_WAY, [shopId, kind]);
  if (!found) throw new Error("a row that was just added is not there");
  const obstacle = findObstacle(found, pausedUntil, underWay?.count ?? 0);
  if (obstacle) return obstacle;
  const { attempts, unknownOutcomes, isHandedOver: isUnknown } = found;
  const row = rowOf(shopId, request);
  const base = { row, unknownOutcomes, heldSince, isUnknown };
  const isOver = isUnknown || attempts >= maxAttempts;
  if (found.state === "sending" && found.token !== null && isOver)
    return { ...base, token: found.token, attempts, isLost: true };
  const token = randomUUID();
  await beginLease(tx, row, token);
  return { ...base, token, attempts: attempts + 1, isLost: false, isUnknown: false };
}

async function attempt(
  claimed: ClaimedSend,
  request: SendRequest,
): Promise<{ outcome: Outcome; isSilent: boolean }> {
  const sent = { errorCode: null, errorMessage: null, retryMs: 0 };
  const { attempts, unknownOutcomes, isLost } = claimed;
  let failure: unknown;
  try {
    if (isLost) throw claimed.isUnknown ? new OutcomeUnknownError(undefined) : interrupted();
    await attemptSend(leaseOf(claimed.row, claimed.token), claimed.heldSince, request.send);
    return {
      outcome: { ...sent, state: "sent", isUnknown: false, isCounted: true },
      isSilent: false,
    };
  } catch (error) {
    failure = error;
  }
  const error = expectable(failure, request.kind);
  const outcome = judgeFailure(
    {
      errorCode: error.code,
      errorMessage: error.userMessage,
      isTransient: error.isTransient,
      isUnknown: failure instanceof OutcomeUnknownError,
      deferMs: isLost ? null : deferralOf(failure),
    },
    { attempts, unknownOutcomes, maxAttempts: request.maxAttempts },
  );
  return { outcome, isSilent: !isLost && request.isSilence(failure) };
}

function expectable(failure: unknown, kind: string): AppError {
  if (failure instanceof AppError) return failure;
  logger.error({ err: failure, kind }, "sending met an unexpected error");
  const words = "Not sent yet: something went wrong on our side.";
  return new AppError("VENDOR_UNAVAILABLE", words, { cause: failure });
}

function interrupted(): AppError {
  return new AppError("VENDOR_UNAVAILABLE", "Not sent: it was interrupted again and again.");
}

/**
 * Sends something to the outside, one attempt at a time whoever asks: a row with a lease is claimed, `send` is called
 * under it, and the outcome is written down. What fails is tried again when it is asked for after `again`; what may have
 * been accepted, once. A kind that was sent or has failed stays so.
 */
export async function sendOnce(shopId: ShopId, request: SendRequest): Promise<SendResult> {
  const claimed = await withSqlTransaction((tx) => claim(tx, shopId, request));
  if ("state" in claimed) return claimed;
  const { outcome, isSilent } = await attempt(claimed, request);
  const { kind, key, lane } = request;
  await recordPatiently(() =>
    withSqlTransaction(async (tx) => {
      await lockLane(tx, shopId, lane);
      await noteAnswer(tx, shopId, { lane, isSilent });
      await endLease(tx, claimed.row, { token: claimed.token, outcome });
      if (outcome.state === "sent") await request.onSent?.(tx);
    }),
  );
  const { state, errorCode, errorMessage, isUnknown } = outcome;
  const facts = { shopId, kind, key, state, errorCode, attempts: claimed.attempts };
  if (isUnknown) logger.warn(facts, "nobody knows whether a mail was accepted");
  else logger.info(facts, "sending attempted");
  if (state === "sent") return { state };
  if (state === "failed") return { state, reason: errorMessage ?? "" };
  return { state: "again", at: new Date(Date.now() + outcome.retryMs) };
}

const IS_BEGUN = `SELECT FROM outbound_sends WHERE shop_id = $1 AND kind = $2 AND key = $3`;

/** Whether sending it was ever attempted. */
export async function isSendBegun(
  shopId: ShopId,
  { kind, key }: Pick<SendRequest, "kind" | "key">,
): Promise<boolean> {
  return (await pool.query(IS_BEGUN, [shopId, kind, key])).rowCount === 1;
}

const REOPEN = `UPDATE outbound_sends SET state = 'queued', attempts = 0, unknown_outcomes = 0, next_attempt_at = now(),
    error_code = NULL, error_message = NULL, created_at = now()
  WHERE shop_id = $1 AND kind = $2 AND key = $3 AND state = 'failed'`;

/** Lets what has failed be tried again, because somebody wants it to be. Nothing happens otherwise. */
export async function reopenSend(
  tx: Transaction,
  shopId: ShopId,
  { kind, key }: Pick<SendRequest, "kind" | "key">,
): Promise<void> {
  await runSql(tx, REOPEN, [shopId, kind, key]);
}
