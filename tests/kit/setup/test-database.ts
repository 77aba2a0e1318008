import { pool } from "~/database/db.server";

/** Empties every table of the test's database, the job queue's included. */
export async function truncateAll(): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE (schemaname = 'public' AND tablename <> '_prisma_migrations')
       OR (schemaname = 'graphile_worker' AND tablename IN ('_private_jobs', '_private_job_queues'))`);
  await pool.query(`TRUNCATE ${rows.map((row) => row.name).join(", ")} RESTART IDENTITY CASCADE`);
}
