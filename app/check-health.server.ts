import { readdir } from "node:fs/promises";
import { pool } from "./db.server";

type Part = "ok" | "failed";

export interface Health {
  status: Part;
  database: Part;
  queue: Part;
  /** "ok", or the names of migrations that the database still lacks. */
  migrations: "ok" | string[];
  /** Jobs that wait although their time has come; grows when no worker runs. */
  jobsWaiting: number | null;
}

const FIND_APPLIED = `SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
const COUNT_WAITING = `SELECT count(*)::int AS waiting FROM (
  SELECT 1 FROM graphile_worker.jobs WHERE run_at < now() AND locked_at IS NULL AND attempts < max_attempts LIMIT 10000) AS due`;

async function findMissingMigrations(): Promise<string[]> {
  const entries = await readdir("prisma/migrations", { withFileTypes: true });
  const { rows } = await pool.query<{ migration_name: string }>(FIND_APPLIED);
  const applied = new Set(rows.map((row) => row.migration_name));
  return entries
    .filter((entry) => entry.isDirectory() && !applied.has(entry.name))
    .map((entry) => entry.name);
}

async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    // What failed is the answer here, and the reason is in the log of whoever needed it.
    return undefined;
  }
}

/** State of what the process depends on, for load balancers and people. */
export async function checkHealth(): Promise<Health> {
  const isDatabaseUp = (await attempt(() => pool.query("SELECT 1"))) !== undefined;
  const missing = await attempt(findMissingMigrations);
  const waiting = await attempt(async () => {
    const { rows } = await pool.query<{ waiting: number }>(COUNT_WAITING);
    return rows[0]?.waiting ?? 0;
  });
  const isWell = isDatabaseUp && waiting !== undefined && missing?.length === 0;
  return {
    status: isWell ? "ok" : "failed",
    database: isDatabaseUp ? "ok" : "failed",
    queue: waiting === undefined ? "failed" : "ok",
    migrations: missing?.length === 0 ? "ok" : (missing ?? ["unknown"]),
    jobsWaiting: waiting ?? null,
  };
}
