import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "@prisma/client";
import pg from "pg";
import { getEnvironment } from "./env.server";
import { toStorable } from "./lib/storable";
import { withoutLogContext } from "./log-context.server";
import { logger } from "./logger.server";
import { measurePool } from "./operations/pool-metrics.server";
import { releaseLostConnections } from "./release-lost-connections.server";
import { StorableClient } from "./storable-client.server";

/** Shop scope: the first argument of every domain function. */
export type ShopId = number;

/** A transaction of either kind: Prisma's for forms and threads, plain SQL for the mirror and hot paths. */
export type Transaction = Prisma.TransactionClient | pg.ClientBase;

/** pg.Pool of this process, shared by Prisma and by plain SQL. Bigint and numeric columns arrive as strings. */
export const pool = new pg.Pool({
  Client: StorableClient,
  connectionString: getEnvironment().DATABASE_URL,
  max: getEnvironment().DATABASE_POOL_SIZE,
  application_name: "doorbell",
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

/** Runs one statement inside `tx` with $1-style parameters and gives its rows, whichever kind `tx` is. */
export async function runSql<Row extends object>(
  tx: Transaction,
  text: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  if ("$queryRawUnsafe" in tx) return tx.$queryRawUnsafe<Row[]>(text, ...values);
  const result = await tx.query<Row>(text, [...values]);
  return result.rows;
}
