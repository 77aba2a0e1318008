import { pool } from "~/database/db.server";

/** Deletes every row of the test's database, the job queue's included. Numbers that were given are not given again. */
export async function truncateAll(): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE (schemaname = 'public' AND tablename <> '_prisma_migrations')
       OR (schemaname = 'graphile_worker' AND tablename IN ('_private_jobs', '_private_job_queues'))`);
  // As a replica, the database follows no foreign keys and fires no triggers: 3 ms instead of the 113 of a TRUNCATE.
  const statements = [
    "SET LOCAL session_replication_role = replica",
    ...rows.map(({ name }) => `DELETE FROM ${name}`),
  ];
  await pool.query(statements.join(";\n"));
}
