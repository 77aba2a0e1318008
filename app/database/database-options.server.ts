import type pg from "pg";
import { getEnvironment } from "~/env.server";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/**
 * How long anything may take at the database. What a person or a job waits for is done in milliseconds; what is not after
 * half a minute is a mistake or somebody else's lock, and would keep a connection from everybody.
 */
export const DATABASE_TIMEOUTS = {
  /** For a connection: until one of the pool is free, or a new one is there. */
  connectMs: 5 * SECOND,
  /** For a statement, waiting for locks included; the server ends it. */
  statementMs: 30 * SECOND,
  /** For the next statement of a transaction, which meanwhile holds its locks; the server ends the connection. */
  idleInTransactionMs: MINUTE,
  /** For a server that has gone without a word: longer than it would take it to end the statement itself. */
  answerMs: 45 * SECOND,
  /** For each of these in transactions of maintenance (see `withLongTransaction`). */
  longMs: 15 * MINUTE,
} as const;

/** Options of every pool and client of this process; `name` is what pg_stat_activity shows. */
export function databaseOptions(name: string): pg.ClientConfig {
  return {
    connectionString: getEnvironment().DATABASE_URL,
    application_name: name,
    connectionTimeoutMillis: DATABASE_TIMEOUTS.connectMs,
    statement_timeout: DATABASE_TIMEOUTS.statementMs,
    idle_in_transaction_session_timeout: DATABASE_TIMEOUTS.idleInTransactionMs,
    query_timeout: DATABASE_TIMEOUTS.answerMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10 * SECOND,
  };
}
