import pg from "pg";
import { databaseOptions } from "~/database/database-options.server";
import { releaseLostConnections } from "~/database/release-lost-connections.server";
import { StorableClient } from "~/database/storable-client.server";
import { logger } from "~/logger.server";
import { measurePool } from "~/metrics/pool-metrics.server";

/** Searches of a process at a time; the others wait, rather than take the database from everybody. */
const CONNECTIONS = 4;
/** How long one statement of a search may take, ms. Whoever searched has long gone elsewhere by then. */
const PATIENCE_MS = 3_000;
const IDLE_MS = 60_000;

// Everything goes by keys and by the index of words, whatever the planner makes of how frequent a word is.
const GO_BY_INDEX = `SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off; SET enable_hashjoin = off;
  SET enable_mergejoin = off; SET jit = off`;

let searchPool: pg.Pool | undefined;

/** Gives the database back the connections, when nobody searches any more. */
export async function endSearches(): Promise<void> {
  await searchPool?.end();
}

function getSearchPool(): pg.Pool {
  if (searchPool) return searchPool;
  searchPool = new pg.Pool({
    Client: StorableClient,
    ...databaseOptions("doorbell-search"),
    max: CONNECTIONS,
    statement_timeout: PATIENCE_MS,
    idleTimeoutMillis: IDLE_MS,
    allowExitOnIdle: true,
  });
  measurePool("search", searchPool);
  searchPool.on("error", (error) => logger.warn({ err: error }, "idle database connection lost"));
  searchPool.on("connect", (client) => {
    client.on("error", (error) => logger.warn({ err: error }, "database connection lost"));
    client.query(GO_BY_INDEX).catch((error: unknown) => {
      logger.warn({ err: error }, "a database connection plans as it likes");
    });
  });
  releaseLostConnections(searchPool);
  return searchPool;
}

/** Runs one statement of a search. It is planned once for each `text`, and short, or ended by the server. */
export async function runSearch<Row extends object>(
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Row[]> {
  const { rows } = await getSearchPool().query<Row>({ name, text, values: [...values] });
  return rows;
}
