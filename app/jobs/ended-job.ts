import { createHash } from "node:crypto";
import { AppError } from "~/errors";

/** Rounds of attempts that work gets by itself before only a person can start it again. */
export const MAX_ROUNDS = 5;

/** Hours until the next round of attempts after the `times`-th ended: 1, 4, 16, 64; null when that was the last. */
export function pauseAfter(times: number): number | null {
  return times < MAX_ROUNDS ? 4 ** (times - 1) : null;
}

/** What failed, as it may be stored: never an unexpected error's own text, which can hold anything. */
export interface EndReason {
  code: string;
  /** In words for the merchant. */
  reason: string;
  /** No repetition can mend it; only whoever removes the cause can. */
  isPermanent: boolean;
}

const MAX_REASON = 500;

/** The reason for an error that ended a job. */
export function describeEnd(error: unknown): EndReason {
  if (error instanceof AppError) {
    const reason = error.userMessage.slice(0, MAX_REASON);
    return { code: error.code, reason, isPermanent: !error.isTransient };
  }
  const reason = "Something unexpected went wrong on our side.";
  return { code: "UNEXPECTED", reason, isPermanent: false };
}

/** The reason for a job that has no attempt left and no error: its process was killed each time. */
export const WORKER_LOST: EndReason = {
  code: "WORKER_LOST",
  reason: "The work was interrupted each time it was tried.",
  isPermanent: false,
};

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What tells the same work from other work of its kind: the job's key, else a hash of its payload. */
export function identityOf(key: string | null, payload: unknown): string {
  if (key !== null) return key;
  const json = JSON.stringify(payload, sortKeys) ?? "";
  return `#${createHash("sha256").update(json).digest("base64url").slice(0, 27)}`;
}

/** Id of the shop a payload concerns; null for work of the whole installation. */
export function shopOf(payload: unknown): number | null {
  if (typeof payload !== "object" || payload === null || !("shopId" in payload)) return null;
  return Number.isInteger(payload.shopId) ? (payload.shopId as number) : null;
}
