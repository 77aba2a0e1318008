import { EventEmitter } from "node:events";
import type { WorkerEvents } from "graphile-worker";
import pg from "pg";
import { pool } from "../db.server";
import { getEnvironment } from "../env.server";
import { logger } from "../logger.server";

const REVIVE_EVERY_MS = 5_000;
/** First key of our advisory locks, so that they cannot meet locks of others. */
const LOCK_CLASS = 0x646f6f72;

// graphile-worker frees the jobs of a killed worker after four hours. We free them within seconds: each worker holds
// an advisory lock under its own id for as long as its connection lives, so a job whose worker's lock can be taken
// belongs to nobody. Jobs taken a moment ago are left alone: their worker may still be asking for its lock.
const FIND_DEAD = `
  SELECT locked_by FROM (SELECT DISTINCT locked_by FROM graphile_worker.jobs 
    WHERE locked_by IS NOT NULL AND locked_at < now() - interval '2 seconds') AS holders
  WHERE NOT EXISTS (
    SELECT 1 FROM pg_locks
    WHERE locktype = 'advisory' AND classid = $1::int8::oid AND objid = (hashtext(locked_by)::int8 & 4294967295)::oid
      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
  )`;

const TAKE_LOCK = "SELECT pg_advisory_lock($1, hashtext($2))";

interface WorkerGuard {
  events: WorkerEvents;
  stop(): Promise<void>;
}

/** Frees jobs held by workers that died. Gives the number of dead workers found. */
export async function reviveOrphanedJobs(): Promise<number> {
  const { rows } = await pool.query<{ locked_by: string }>(FIND_DEAD, [LOCK_CLASS]);
  if (rows.length === 0) return 0;
  const dead = rows.map((row) => row.locked_by);
  await pool.query("SELECT graphile_worker.force_unlock_workers($1::text[])", [dead]);
  logger.warn({ workers: dead.length }, "freed the jobs of workers that died");
  return dead.length;
}

/** Marks this process's workers as alive and looks after the jobs of others that died, every few seconds. */
export async function guardWorkers(): Promise<WorkerGuard> {
  const client = new pg.Client({
    connectionString: getEnvironment().DATABASE_URL,
    application_name: "doorbell-worker-guard",
  });
  client.on("error", (error) => {
    // Without the locks another process may free our running jobs: better to end and be restarted.
    logger.fatal({ err: error }, "lost the connection that marks this worker as alive");
    process.exit(1);
  });
  await client.connect();
  const events: WorkerEvents = new EventEmitter();
  let locking = Promise.resolve();
  events.on("worker:create", ({ worker }) => {
    locking = locking.then(async () => {
      await client.query(TAKE_LOCK, [LOCK_CLASS, worker.workerId]);
    });
  });
  const timer = setInterval(() => {
    reviveOrphanedJobs().catch((error: unknown) =>
      logger.warn({ err: error }, "could not look for dead workers"),
    );
  }, REVIVE_EVERY_MS);
  return {
    events,
    async stop() {
      clearInterval(timer);
      await locking;
      await client.end();
    },
  };
}
