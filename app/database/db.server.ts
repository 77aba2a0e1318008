import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient, type Prisma } from "@prisma/client";
import pg from "pg";
import { getEnvironment } from "~/env.server";
import { toStorable } from "~/lib/storable";
import { withoutLogContext } from "~/log-context.server";
import { logger } from "~/logger.server";
import { measurePool } from "~/metrics/pool-metrics.server";
import { DATABASE_TIMEOUTS, databaseOptions } from "./database-options.server";
import { releaseLostConnections } from "./release-lost-connections.server";
import { StorableClient } from "./storable-client.server";

/** Shop scope: the first argument of every domain function. */
export type ShopId = number;

/** A transaction of either kind: Prisma's for forms and threads, plain SQL for the mirror and hot paths. */
export type Transaction = Prisma.TransactionClient | pg.ClientBase;

/** pg.Pool of this process, shared by Prisma and by plain SQL. Bigint and numeric columns arrive as strings. */
export const pool = new pg.Pool({
  Client: StorableClient,
  ...databaseOptions("doorbell"),
  max: getEnvironment().DATABASE_POOL_SIZE,
});

measurePool("main", pool);

// An idle connection that breaks is replaced by the pool; without a listener it would end the process.
// Whichever request opened it has long been answered, and has nothing to do with it.
pool.on("error", (error) =>
  withoutLogContext(() => logger.warn({ err: error }, "idle database connection lost")),
);

// The same for one that breaks while somebody holds it: the holder's own query fails, which is enough.
pool.on("connect", (client) => {
  client.on("error", (error) =>
    withoutLogContext(() => logger.warn({ err: error }, "database connection lost")),
  );
});

releaseLostConnections(pool);

// Prisma writes its arguments as JSON for its own engine, which refuses half a surrogate pair before any statement is.
const storing = new PrismaClient({ adapter: new PrismaPg(pool) }).$extends({
  query: {
    $allOperations: ({ args, query }) => query(toStorable(args) as typeof args),
  },
});

// The same client: an extension of queries adds nothing to its type.
export const prisma = storing as unknown as PrismaClient;

// Transactions whose statements may take long, and are waited for as long.
const longTransactions = new WeakSet<Transaction>();

/** Lets the statements of `tx` take up to 15 minutes each. Only for maintenance; see `withLongTransaction`. */
export async function allowLongStatements(tx: pg.ClientBase): Promise<void> {
  const { longMs } = DATABASE_TIMEOUTS;
  await tx.query(
    `SET LOCAL statement_timeout = ${longMs}; SET LOCAL idle_in_transaction_session_timeout = ${longMs}`,
  );
  longTransactions.add(tx);
}

/** Ends what `allowLongStatements` began: the connection goes back to the pool. */
export function forgetLongStatements(tx: pg.ClientBase): void {
  longTransactions.delete(tx);
}

/** Runs one statement inside `tx` with $1-style parameters and gives its rows, whichever kind `tx` is. */
export async function runSql<Row extends object>(
  tx: Transaction,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  if ("$queryRawUnsafe" in tx) return tx.$queryRawUnsafe<Row[]>(text, ...values);
  const patience = longTransactions.has(tx) ? { query_timeout: DATABASE_TIMEOUTS.longMs } : {};
  const result = await tx.query<Row>({ text, values: [...values], ...patience });
  return result.rows;
}
