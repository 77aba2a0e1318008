import { runMigrations } from "graphile-worker";
import { pool } from "../db.server";

/** Creates or updates the job queue's tables. Safe to run at every deployment. */
export async function migrateQueue(): Promise<void> {
  await runMigrations({ pgPool: pool });
}
