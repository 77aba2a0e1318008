import pg from "pg";
import { isDatabaseAway } from "~/database/database-away";
import { databaseOptions } from "~/database/database-options.server";
import { logger } from "~/logger.server";

/** First key of our advisory locks, so that they cannot meet locks of others. */
const LOCK_CLASS = 0x646f6f72;

/** SQL: whether somebody holds the lock called `name` (an SQL expression). */
export const isLockHeld = (name: string): string => `EXISTS (
  SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND classid = ${LOCK_CLASS}::oid AND granted
    AND objid = (hashtext(${name})::int8 & 4294967295)::oid
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))`;

// Tried, not waited for: after a lost connection the server may hold our own lock a moment longer.
const TAKE_LOCK = `SELECT pg_try_advisory_lock(${LOCK_CLASS}, hashtext($1)) AS taken`;
const GIVE_BACK = `SELECT pg_advisory_unlock(${LOCK_CLASS}, hashtext($1))`;

// A machine that loses its power says no goodbye: the server asks after us, and gives our locks up after 25 seconds.
const ASK_AFTER_US = `SELECT set_config('tcp_keepalives_idle', '10', false), set_config('tcp_keepalives_interval', '5', false),
  set_config('tcp_keepalives_count', '3', false)`;

const QUERY_TIMEOUT_MS = 10_000;

/** A connection that lives as long as the process, and holds advisory locks as a sign of that. */
export interface GuardConnection {
  /** Runs a statement; throws when the connection is down. */
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Connects again if need be and takes the locks that are missing. False while the database is away. */
  hold(names: readonly string[]): Promise<boolean>;
  /** Number of connections made so far: another one than before means that for a while nothing was held. */
  generation(): number;
  stop(): Promise<void>;
}

/** Gives back the locks that are no longer named and takes those that are missing; notes both in `held`. */
async function changeLocks(
  query: GuardConnection["query"],
  held: Set<string>,
  names: readonly string[],
): Promise<void> {
  for (const name of held) {
    if (names.includes(name)) continue;
    await query(GIVE_BACK, [name]);
    held.delete(name);
  }
  for (const name of names) {
    if (held.has(name)) continue;
    const [row] = await query<{ taken: boolean }>(TAKE_LOCK, [name]);
    if (row?.taken) held.add(name);
  }
}

/** Opens the connection. Throws when the first attempt fails: a process that starts should say what is wrong. */
export async function openGuardConnection(): Promise<GuardConnection> {
  let client: pg.Client | null = null;
  let generation = 0;
  let held = new Set<string>();

  function lose(lost: pg.Client, error: unknown): void {
    if (client !== lost) return;
    client = null;
    held = new Set();
    logger.warn({ err: error }, "lost the connection that marks this worker as alive");
    lost.end().catch(() => undefined);
  }

  async function connect(): Promise<void> {
    const next = new pg.Client({
      ...databaseOptions("doorbell-worker-guard"),
      connectionTimeoutMillis: QUERY_TIMEOUT_MS,
      query_timeout: QUERY_TIMEOUT_MS,
    });
    next.on("error", (error) => lose(next, error));
    await next.connect();
    client = next;
    generation += 1;
    await next.query(ASK_AFTER_US).catch(() => undefined);
  }

  async function query<Row extends pg.QueryResultRow>(
    text: string,
    values: unknown[] = [],
  ): Promise<Row[]> {
    const asked = client;
    if (!asked) throw new Error("Connection terminated: the worker’s guard is not connected");
    try {
      return (await asked.query<Row>(text, values)).rows;
    } catch (error) {
      if (isDatabaseAway(error)) lose(asked, error);
      throw error;
    }
  }

  await connect();
  return {
    query,
    async hold(names) {
      try {
        if (!client) await connect();
        await changeLocks(query, held, names);
        return true;
      } catch (error) {
        if (!isDatabaseAway(error)) throw error;
        return false;
      }
    },
    generation: () => generation,
    async stop() {
      const last = client;
      client = null;
      await last?.end().catch(() => undefined);
    },
  };
}
