import type pg from "pg";
import { withSqlTransaction } from "~/database/transaction.server";

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const DEADLOCK = "40P01";

const isDeadlock = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === DEADLOCK;

/**
 * `withSqlTransaction` for what a shopper does. A page that opens locks the visitor before the conversation, one that
 * writes the conversation before the visitor: where two of them meet, PostgreSQL ends one, which is done again.
 */
export async function withChatTransaction<T>(work: (tx: pg.PoolClient) => Promise<T>): Promise<T> {
  try {
    return await withSqlTransaction(work);
  } catch (error) {
    if (!isDeadlock(error)) throw error;
    return withSqlTransaction(work);
  }
}
