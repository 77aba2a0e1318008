import type { Prisma } from "@prisma/client";
import type pg from "pg";
import {
  allowLongStatements,
  forgetLongStatements,
  pool,
  prisma,
  type Transaction,
} from "./db.server";

type AfterCommit = () => void;
const afterCommitCallbacks = new WeakMap<Transaction, AfterCommit[]>();

/** Runs `callback` once `tx` has committed, and never when it rolls back. For what must not happen too early: hints. */
export function afterCommit(tx: Transaction, callback: AfterCommit): void {
  const callbacks = afterCommitCallbacks.get(tx);
  if (!callbacks)
    throw new Error(
      "afterCommit needs a transaction made by withTransaction or withSqlTransaction",
    );
  callbacks.push(callback);
}

function runCallbacks(callbacks: AfterCommit[]): void {
  for (const callback of callbacks) callback();
}

/** Runs `work` in a Prisma transaction. `timeoutMs` bounds it, 15 s by default. */
export async function withTransaction<T>(
  work: (tx: Prisma.TransactionClient) => Promise<T>,
  timeoutMs = 15_000,
): Promise<T> {
  const callbacks: AfterCommit[] = [];
  const result = await prisma.$transaction(
    async (tx) => {
      afterCommitCallbacks.set(tx, callbacks);
      return work(tx);
    },
    { timeout: timeoutMs, maxWait: 10_000 },
  );
  runCallbacks(callbacks);
  return result;
}

/** Runs `work` in a transaction of plain SQL on one connection of the pool. */
export async function withSqlTransaction<T>(work: (tx: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const callbacks: AfterCommit[] = [];
  // A connection that failed to roll back must not return to the pool.
  let lost: Error | undefined;
  afterCommitCallbacks.set(client, callbacks);
  try {
    await client.query("BEGIN");
    const result = await work(client);
    await client.query("COMMIT");
    runCallbacks(callbacks);
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch((cause: unknown) => {
      lost = new Error("connection lost in a transaction", { cause });
    });
    throw error;
  } finally {
    afterCommitCallbacks.delete(client);
    client.release(lost);
  }
}

/**
 * The same for maintenance, whose statements may take up to 15 minutes each: imports, comparisons, erasure, exports of all
 * that is held about somebody. `work` runs them by `runSql`. Nothing that anybody waits for belongs here.
 */
export async function withLongTransaction<T>(work: (tx: pg.PoolClient) => Promise<T>): Promise<T> {
  return withSqlTransaction(async (tx) => {
    await allowLongStatements(tx);
    try {
      return await work(tx);
    } finally {
      forgetLongStatements(tx);
    }
  });
}
