import pg from "pg";
import { databaseOptions } from "~/database/database-options.server";
import { pool } from "~/database/db.server";
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

const CANCEL = "SELECT pg_cancel_backend($1) AS is_ended";

interface SearchStatement {
  /** The same name always has the same text: it is planned once. */
  name: string;
  text: string;
  values: unknown[];
}

/** Runs one statement of a search. It is short, or ended: by the server, or when `signal` says that nobody waits any more. */
export async function runSearch<Row extends object>(
  statement: SearchStatement,
  signal?: AbortSignal,
): Promise<Row[]> {
  const client = await getSearchPool().connect();
  // Its types leave it out.
  const { processID } = client as pg.PoolClient & { processID?: number };
  let ending: Promise<unknown> | undefined;
  const end = () => {
    // Its own connection is busy. Should the word not arrive, the statement ends by itself.
    ending = pool.query(CANCEL, [processID]).catch(() => undefined);
  };
  signal?.addEventListener("abort", end, { once: true });
  try {
    signal?.throwIfAborted();
    const { rows } = await client.query<Row>(statement);
    return rows;
  } finally {
    signal?.removeEventListener("abort", end);
    // Else it could end the next one's.
    await ending;
    client.release();
  }
}
