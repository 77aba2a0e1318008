import { readdir } from "node:fs/promises";
import { getProbePool } from "./probe-pool.server";
import { isStopping } from "./process-state";

type Part = "ok" | "failed";

export interface Readiness {
  /** "stopping": all is well, and the process takes leave. */
  status: Part | "stopping";
  database: Part;
  /** "ok", or the names of migrations that the database still lacks. */
  migrations: "ok" | string[];
  /** Jobs that wait although their time has come; grows when no worker runs. Null when they could not be counted. */
  jobsWaiting: number | null;
  /** Shops' jobs that ended without being done. */
  jobsEnded: number | null;
}

const FIND_APPLIED = `SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
const COUNT = `SELECT
  (SELECT count(*)::int FROM (SELECT FROM graphile_worker._private_jobs
    WHERE is_available AND run_at < now() LIMIT 10000) AS due) AS "jobsWaiting",
  (SELECT count(*)::int FROM (SELECT FROM ended_jobs LIMIT 10000) AS ended) AS "jobsEnded"`;

/** Once all are there they stay: the process need not look again. */
let hasAllMigrations = false;

async function findMissingMigrations(): Promise<string[]> {
  if (hasAllMigrations) return [];
  const entries = await readdir("prisma/migrations", { withFileTypes: true });
  const { rows } = await getProbePool().query<{ migration_name: string }>(FIND_APPLIED);
  const applied = new Set(rows.map((row) => row.migration_name));
  const missing = entries
    .filter((entry) => entry.isDirectory() && !applied.has(entry.name))
    .map((entry) => entry.name);
  hasAllMigrations = missing.length === 0;
  return missing;
}

type Counts = Pick<Readiness, "jobsWaiting" | "jobsEnded">;

async function count(): Promise<Counts> {
  const { rows } = await getProbePool().query<Counts>(COUNT);
  return rows[0] ?? { jobsWaiting: null, jobsEnded: null };
}

async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    // What failed is the answer here, and the reason is in the log of whoever needed it.
    return undefined;
  }
}

async function look(): Promise<Omit<Readiness, "status">> {
  const isDatabaseUp = (await attempt(() => getProbePool().query("SELECT 1"))) !== undefined;
  // A database that does not answer is not asked again, and again waited for.
  const missing = isDatabaseUp ? await attempt(findMissingMigrations) : undefined;
  const counts = isDatabaseUp ? await attempt(count) : undefined;
  return {
    database: isDatabaseUp ? "ok" : "failed",
    migrations: missing?.length === 0 ? "ok" : (missing ?? ["unknown"]),
    jobsWaiting: counts?.jobsWaiting ?? null,
    jobsEnded: counts?.jobsEnded ?? null,
  };
}

let underWay: Promise<Omit<Readiness, "status">> | undefined;

/**
 * Whether this process can take work: the database answers and has every migration, and nobody asked the process to
 * stop. Takes about four seconds when the database does not answer. Many who ask at once share one look.
 */
export async function checkReadiness(): Promise<Readiness> {
  underWay ??= look().finally(() => (underWay = undefined));
  const parts = await underWay;
  const isWell = parts.database === "ok" && parts.migrations === "ok";
  // The queue's tables are part of the migrations: without them nothing could be counted.
  const isQueueThere = parts.jobsWaiting !== null;
  const status = isWell && isQueueThere ? (isStopping() ? "stopping" : "ok") : "failed";
  return { status, ...parts };
}
