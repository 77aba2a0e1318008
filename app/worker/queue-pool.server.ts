import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { isDatabaseAway } from "~/database/database-away";
import { databaseOptions } from "~/database/database-options.server";
import { StorableClient } from "~/database/storable-client.server";
import { logger } from "~/logger.server";

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 1_000;
const MAX_CONNECTIONS = 7;

/**
 * graphile-worker 0.18 repeats its bookkeeping (taking, completing and failing a job) only for errors whose code it
 * knows, and does not await it: any other error is an unhandled rejection, which ends the process. A database that
 * restarts answers with several others, so they are given the code that asks for a repetition. All of its statements
 * can be repeated: they name the job and its holder.
 */
function asRepeatable(error: unknown): unknown {
  if (!isDatabaseAway(error)) return error;
  const repeatable = new Error("the job queue's connection was lost", { cause: error });
  return Object.assign(repeatable, { code: "40001" });
}

class QueueClient extends StorableClient {
  constructor(config?: pg.ClientConfig) {
    super(config);
    const query = this.query.bind(this) as (...values: unknown[]) => unknown;
    const translated = (...values: unknown[]) => {
      const result = query(...values);
      if (!(result instanceof Promise)) return result;
      return result.catch((error: unknown) => {
        throw asRepeatable(error);
      });
    };
    this.query = translated as typeof this.query;
  }
}

type ConnectCallback = Parameters<pg.Pool["connect"]>[0];

/** A pool whose `connect` waits for a database that is away instead of failing. */
class QueuePool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: ConnectCallback): void;
  override connect(callback?: ConnectCallback): Promise<pg.PoolClient> | void {
    const connecting = this.#connectPatiently();
    if (!callback) return connecting;
    void this.#tell(connecting, callback);
  }

  async #tell(connecting: Promise<pg.PoolClient>, callback: ConnectCallback): Promise<void> {
    let client: pg.PoolClient;
    try {
      client = await connecting;
    } catch (error) {
      return callback(error as Error, undefined, () => undefined);
    }
    callback(undefined, client, (failure) => client.release(failure));
  }

  async #connectPatiently(): Promise<pg.PoolClient> {
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(LONGEST_PAUSE_MS, pause * 2)) {
      try {
        return await super.connect();
      } catch (error) {
        if (this.ending || !isDatabaseAway(error)) throw error;
        if (pause === LONGEST_PAUSE_MS)
          logger.warn({ err: error }, "the job queue waits for its database");
      }
      await sleep(pause);
    }
  }
}

/** Connections for the job queue alone: its bookkeeping never waits for one that a job holds. */
export function openQueuePool(): pg.Pool {
  const queuePool = new QueuePool({
    ...databaseOptions("doorbell-queue"),
    max: MAX_CONNECTIONS,
    Client: QueueClient,
  });
  queuePool.on("error", (error) => logger.warn({ err: error }, "idle queue connection lost"));
  queuePool.on("connect", (client) => {
    client.on("error", (error) => logger.warn({ err: error }, "queue connection lost"));
  });
  return queuePool;
}

const QUIET_WITHIN_MS = 5_000;

/** Ends the pool once nothing is under way: graphile-worker does not wait for the note that its last jobs are done. */
export async function closeQueuePool(queuePool: pg.Pool): Promise<void> {
  const isBusy = () => queuePool.waitingCount > 0 || queuePool.totalCount > queuePool.idleCount;
  for (const until = Date.now() + QUIET_WITHIN_MS; isBusy() && Date.now() < until;) await sleep(20);
  await queuePool.end();
}
