import { pool } from "~/database/db.server";

/** The database's clock, the one clock that all processes share; ISO with milliseconds, as `synced_at` keeps it. */
export async function readDatabaseTime(): Promise<string> {
  const { rows } = await pool.query<{ now: Date }>(
    "SELECT date_trunc('milliseconds', clock_timestamp()) AS now",
  );
  if (!rows[0]) throw new Error("the database gave no time");
  return rows[0].now.toISOString();
}
