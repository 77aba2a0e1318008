import pg from "pg";
import { logger } from "~/logger.server";
import { measurePool } from "~/metrics/pool-metrics.server";
import { databaseOptions } from "./database-options.server";
import { StorableClient } from "./storable-client.server";

/** Transactions that travel at the same time; each has a connection of its own. */
export const PIPELINES = 2;

/** A prepared statement: the same `name` always has the same `text`. */
export interface PipelinedStatement {
  name: string;
  text: string;
  values: unknown[];
}

// Everything that travels here finds a few rows by their keys, whatever a table holds. Left to itself the planner would
// plan it anew each time, because it cannot tell how many rows a JSON parameter brings, and read through small tables.
const GO_BY_KEY = `SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET enable_hashjoin = off;
  SET enable_mergejoin = off; SET jit = off`;

let pipelines: pg.Pool | undefined;

/** Gives the database back the connections, when nothing travels any more. */
export async function endPipelines(): Promise<void> {
  await pipelines?.end();
}

function getPipelines(): pg.Pool {
  if (pipelines) return pipelines;
  pipelines = new pg.Pool({
    Client: StorableClient,
    ...databaseOptions("doorbell-pipeline"),
    max: PIPELINES,
    pipeline: true,
    // They stay: a new one has everything to plan anew. A process that has nothing else to do ends all the same.
    idleTimeoutMillis: 0,
    // Soon given up: what waited on it takes the ordinary way.
    statement_timeout: 4_000,
    query_timeout: 5_000,
    allowExitOnIdle: true,
  });
  measurePool("pipeline", pipelines);
  pipelines.on("error", (error) => logger.warn({ err: error }, "idle database connection lost"));
  pipelines.on("connect", (client) => {
    client.on("error", (error) => logger.warn({ err: error }, "database connection lost"));
    client.query(GO_BY_KEY).catch((error: unknown) => {
      logger.warn({ err: error }, "a database connection plans as it likes");
    });
  });
  return pipelines;
}

const isLost = (outcome: PromiseSettledResult<unknown>): boolean =>
  outcome.status === "rejected" && !(outcome.reason instanceof pg.DatabaseError);

/**
 * Runs statements as one transaction that takes one trip to the database and back: none waits for the answer to the one
 * before, so none can use it. Gives the rows of each. For hot paths; throws the first error, and then nothing happened.
 */
export async function runPipelined(
  statements: readonly PipelinedStatement[],
): Promise<unknown[][]> {
  const client = await getPipelines().connect();
  // They leave in one packet: each that left by itself would wake the database for it.
  const socket = client instanceof pg.Client ? client.connection.stream : undefined;
  socket?.cork();
  const begin = client.query("BEGIN");
  const work = statements.map((statement) => client.query<Record<string, unknown>>(statement));
  // After an error the database makes a ROLLBACK of it.
  const commit = client.query("COMMIT");
  socket?.uncork();
  const outcomes = await Promise.allSettled([begin, ...work, commit]);
  client.release(outcomes.some(isLost));
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
  const results = await Promise.all(work);
  return results.map(({ rows }) => rows);
}
