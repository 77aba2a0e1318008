import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { pool, type Transaction } from "~/database/db.server";
import { afterCommit } from "~/database/transaction.server";
import { withoutLogContext } from "~/log-context.server";
import { logger } from "~/logger.server";
import type { Hint } from "./hint";

export const HINT_CHANNEL = "doorbell_hints";

/** Tells a process its own notifications from others'. */
export const PROCESS_ID = randomUUID();

/** Emits "hint" with what this process publishes, at the moment it does; other processes hear of it by NOTIFY. */
export const localHints = new EventEmitter();

// PostgreSQL refuses payloads of 8,000 bytes and more.
const MAX_PAYLOAD_BYTES = 7_400;
const COALESCE_MS = 20;

let waiting = new Map<string, Hint>();
let timer: NodeJS.Timeout | undefined;

/** Splits hints into JSON arrays that each fit one NOTIFY. */
export function packHints(hints: readonly Hint[]): string[] {
  const payloads: string[] = [];
  let current: string[] = [];
  let size = 2;
  for (const hint of hints) {
    const json = JSON.stringify(hint);
    const bytes = Buffer.byteLength(json) + 1;
    if (size + bytes > MAX_PAYLOAD_BYTES && current.length > 0) {
      payloads.push(`[${current.join(",")}]`);
      current = [];
      size = 2;
    }
    current.push(json);
    size += bytes;
  }
  if (current.length > 0) payloads.push(`[${current.join(",")}]`);
  return payloads;
}

async function flush(): Promise<void> {
  const hints = [...waiting.values()];
  waiting = new Map();
  timer = undefined;
  try {
    for (const payload of packHints(hints)) {
      const notification = `{"from":"${PROCESS_ID}","hints":${payload}}`;
      await pool.query("SELECT pg_notify($1, $2)", [HINT_CHANNEL, notification]);
    }
  } catch (error) {
    // A lost hint costs freshness, not data: pages also revalidate when they reconnect or regain focus.
    logger.warn({ err: error, hints: hints.length }, "hints were not published");
  }
}

/**
 * Tells open pages about a change once `tx` has committed. Hints of the same topic and type within 20 ms travel as
 * one, and never inside the writing transaction, whose commits NOTIFY would serialise.
 */
export function publishHint(tx: Transaction, hint: Hint): void {
  afterCommit(tx, () => publishHintNow(hint));
}

/** The same for what no transaction writes: typing, presence. */
export function publishHintNow(hint: Hint): void {
  localHints.emit("hint", hint);
  waiting.set(`${hint.shopId}/${hint.topic}/${hint.type}`, hint);
  // Hints of many requests travel together.
  timer ??= withoutLogContext(() => setTimeout(() => void flush(), COALESCE_MS));
}
