import { setTimeout as sleep } from "node:timers/promises";
import type { OwnDatabase, OwnServer } from "./own-server";
import { spawnProcess, type WorkerProcess } from "./worker-process-kit";

interface Run {
  name: string;
  pid: number;
  startedAt: Date;
  endedAt: Date | null;
}

const FIND_RUNS = `SELECT name, pid, started_at AS "startedAt", ended_at AS "endedAt" FROM job_runs ORDER BY started_at`;

/** Resolves with what `find` gives once it gives something. */
export async function waitFor<T>(
  what: string,
  find: () => Promise<T | false>,
  ms = 60_000,
): Promise<T> {
  for (const until = Date.now() + ms; Date.now() < until;) {
    const found = await find();
    if (found !== false) return found;
    await sleep(50);
  }
  throw new Error(`did not happen within ${ms} ms: ${what}`);
}

/** A database whose workers only take naps, and a record of every nap. */
export class NapDesk {
  private constructor(private readonly database: OwnDatabase) {}

  static async open(server: OwnServer, name: string): Promise<NapDesk> {
    const database = await server.addDatabase(name);
    await database.query(`CREATE TABLE job_runs (id uuid PRIMARY KEY, name text NOT NULL, pid int NOT NULL,
      started_at timestamptz NOT NULL DEFAULT clock_timestamp(), ended_at timestamptz)`);
    return new NapDesk(database);
  }

  /** `guard` "fast" looks ten times a second and has a second of patience. */
  startWorker(guard: "fast" | "production" = "production"): Promise<WorkerProcess> {
    const script = "tests/integration/worker/nap-process.ts";
    return spawnProcess(script, { databaseUrl: this.database.url, environment: { GUARD: guard } });
  }

  /** A job that sleeps for `ms` at its first run, and not at later ones. */
  async addJob(name: string, ms: number, queue: string | null = null): Promise<void> {
    await this.addJobs([name], ms, queue);
  }

  async addJobs(names: readonly string[], ms: number, queue: string | null = null): Promise<void> {
    await this.database.query(
      `SELECT graphile_worker.add_job('test.nap', json_build_object('name', name, 'ms', $2::int), queue_name => $3::text)
       FROM unnest($1::text[]) AS name`,
      [names, ms, queue],
    );
  }

  /** A job that stands as locked by `holder` and that nobody there knows of. */
  async addGhost(name: string, holder: string): Promise<void> {
    await this.database.query(
      `SELECT graphile_worker.add_job('test.nap', json_build_object('name', $1::text, 'ms', 0), run_at => now() + interval '1 hour')`,
      [name],
    );
    await this.database.query(
      `UPDATE graphile_worker._private_jobs SET locked_by = $2, locked_at = now(), attempts = 1, run_at = now()
       WHERE payload ->> 'name' = $1`,
      [name, holder],
    );
  }

  findRuns(): Promise<Run[]> {
    return this.database.query<Run & { [column: string]: unknown }>(FIND_RUNS);
  }

  /** Names of the runs so far, in the order in which they began. */
  async findNames(): Promise<string[]> {
    return (await this.findRuns()).map(({ name }) => name);
  }

  findJobs(): Promise<{ attempts: number; holder: string | null }[]> {
    return this.database.query("SELECT attempts, locked_by AS holder FROM graphile_worker.jobs");
  }

  waitForStart(name: string): Promise<Run> {
    return waitFor(`${name} starts`, async () => {
      const runs = await this.findRuns();
      return runs.find((run) => run.name === name) ?? false;
    });
  }

  async waitForRuns(count: number): Promise<void> {
    await waitFor(`${count} runs`, async () => (await this.findRuns()).length >= count);
  }

  async waitUntilDone(): Promise<void> {
    await waitFor("no job is left", async () => (await this.findJobs()).length === 0);
  }

  async cutGuards(): Promise<void> {
    await this.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE application_name = 'doorbell-worker-guard' AND datname = current_database()`,
    );
  }
}
