import { setTimeout as sleep } from "node:timers/promises";
import { AppError } from "~/errors";
import { logger } from "~/logger.server";
import { NotNowError } from "./not-now-error";
import { sendingTimes } from "./sending-times";

/** One attempt to send something, as whoever sends it sees it. */
export interface SendAttempt {
  /** Aborted when the attempt must be broken off: its lease runs out, or the process stops. Never after `handOver`. */
  readonly signal: AbortSignal;
  /**
   * To be awaited directly before the step from which on the other side may have taken the thing without our knowing.
   * Throws when the lease could not be made longer: then that step must not be taken.
   */
  handOver(): Promise<void>;
}

/** The lease of a row. Both give false when it is not ours any more, and throw while the database is away. */
export interface Lease {
  /** Makes it last `ms` from now. */
  renew(ms: number): Promise<boolean>;
  /** The same, and notes that the outcome can be unknown from here on. */
  handOver(ms: number): Promise<boolean>;
}

const stopping = new AbortController();

/** Breaks off the attempts of this process that have not been handed over, for good: it is about to stop. */
export function endSendAttempts(): void {
  stopping.abort();
}

const NOT_NOW_MS = 5_000;

/** For a failure that is our own doing: after how long it is tried again, uncounted. Null for any other. */
export function deferralOf(error: unknown): number | null {
  if (error instanceof NotNowError) return NOT_NOW_MS;
  if (error instanceof AppError && error.retryAt)
    return Math.max(NOT_NOW_MS, error.retryAt.getTime() - Date.now());
  return stopping.signal.aborted ? 0 : null;
}

function leaseLost(): AppError {
  return new AppError(
    "VENDOR_UNAVAILABLE",
    "Not sent yet: it was interrupted on our side, before the mail server had it.",
  );
}

/**
 * Makes an attempt under a lease that began at `heldSince` (by performance.now, taken before the row was claimed).
 * Nobody else may try before the lease is over, so it is renewed while `send` works; should that fail for so long that
 * it would run out, the attempt is broken off first. From the hand-over on nothing can be broken off any more, and the
 * lease lasts longer than the answer may take.
 */
export async function attemptSend(
  lease: Lease,
  heldSince: number,
  send: (attempt: SendAttempt) => Promise<void>,
): Promise<void> {
  const { leaseMs, renewEveryMs, leaseMarginMs, handedOverMs } = sendingTimes;
  const breakOff = new AbortController();
  const abort = () => breakOff.abort(leaseLost());
  let lastCall: NodeJS.Timeout | undefined;
  const lastsFrom = (moment: number) => {
    clearTimeout(lastCall);
    lastCall = setTimeout(abort, moment + leaseMs - leaseMarginMs - performance.now());
  };
  const renew = async () => {
    const asked = performance.now();
    try {
      if (!(await lease.renew(leaseMs))) abort();
      else if (!breakOff.signal.aborted && renewing) lastsFrom(asked);
    } catch (error) {
      logger.warn({ err: error }, "a lease could not be renewed");
    }
  };
  let renewing: NodeJS.Timeout | undefined = setInterval(() => void renew(), renewEveryMs);
  const stopTimers = () => {
    clearInterval(renewing);
    renewing = undefined;
    clearTimeout(lastCall);
    stopping.signal.removeEventListener("abort", abort);
  };
  lastsFrom(heldSince);
  stopping.signal.addEventListener("abort", abort);
  if (stopping.signal.aborted) abort();
  try {
    await send({
      signal: breakOff.signal,
      async handOver() {
        const isOurs = await lease.handOver(handedOverMs);
        if (!isOurs || breakOff.signal.aborted) throw leaseLost();
        stopTimers();
      },
    });
  } finally {
    stopTimers();
  }
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Writes down how an attempt ended, again and again while the database is away: an answer that is forgotten would be
 * asked for twice. Gives up, throwing the last error, when the longest lease is over.
 */
export async function recordPatiently(record: () => Promise<void>): Promise<void> {
  const until = performance.now() + sendingTimes.handedOverMs;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 2)) {
    try {
      return await record();
    } catch (error) {
      if (performance.now() > until) throw error;
      logger.warn({ err: error }, "how an attempt to send ended could not be written down yet");
    }
    await sleep(pause);
  }
}
