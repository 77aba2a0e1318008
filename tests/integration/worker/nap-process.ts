import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { pool } from "~/database/db.server";
import { defineJob } from "~/jobs/define-job";
import { handleJob } from "~/jobs/handle-job.server";
import { startWorker } from "~/worker/start-worker.server";

// A worker whose only job takes as long as it is told, and notes in `job_runs` that it ran. In everything else it is
// the app's own.

const BEGIN = `INSERT INTO job_runs (id, name, pid) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
  RETURNING (SELECT count(*)::int FROM job_runs WHERE name = $2) AS earlier`;

/** Runs a statement, again and again while the database is away: what is recorded here must be the whole truth. */
async function record(text: string, values: unknown[]): Promise<{ earlier?: number }> {
  for (;;) {
    try {
      const { rows } = await pool.query<{ earlier: number }>(text, values);
      return rows[0] ?? {};
    } catch {
      await sleep(100);
    }
  }
}

const nap = defineJob({
  id: "test.nap",
  schema: z.object({ name: z.string(), ms: z.number() }),
  maxAttempts: 25,
  async run({ name, ms }) {
    const id = crypto.randomUUID();
    const { earlier = 0 } = await record(BEGIN, [id, name, process.pid]);
    await sleep(earlier === 0 ? ms : 0);
    await record("UPDATE job_runs SET ended_at = clock_timestamp() WHERE id = $1", [id]);
  },
});

const worker = await startWorker({
  tasks: { [nap.id]: handleJob(nap) },
  sendingTasks: { "test.nothing": () => Promise.resolve() },
  cronItems: [],
  guard: process.env["GUARD"] === "fast" ? { lookEveryMs: 100, graceMs: 1_000 } : {},
});
process.once("SIGTERM", () => {
  void worker.stop().then(() => process.exit(0));
});
