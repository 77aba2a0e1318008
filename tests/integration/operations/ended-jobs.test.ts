import { Logger, runOnce } from "graphile-worker";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { pool } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { bucketQueue, defineJob } from "~/jobs/define-job";
import { MAX_ROUNDS, pauseAfter } from "~/jobs/ended-job";
import { enqueue } from "~/jobs/enqueue.server";
import { handleJob } from "~/jobs/handle-job.server";
import { collectDeadJobs } from "~/operations/collect-dead-jobs.server";
import { findEndedJobs } from "~/operations/find-ended-jobs.server";
import { pruneEndedJobs } from "~/operations/prune-ended-jobs.server";
import { startAgain } from "~/operations/start-again.server";
import { startNextRounds } from "~/operations/start-next-rounds.server";
import { installShop } from "~/shops/install-shop.server";
import { ADMIN } from "tests/kit/factories/staff";
import { truncateAll } from "tests/kit/setup/test-database";
import { waitUntil } from "tests/tools/demo/wait-until";

/** What the job does; null: it succeeds. */
let failure: Error | null = null;
let runs = 0;
/** Done while the job runs, before it succeeds or fails. */
let meanwhile: (() => Promise<unknown>) | null = null;

const greet = defineJob({
  id: "test.greet",
  schema: z.object({ shopId: z.number().int().optional(), name: z.string() }),
  maxAttempts: 3,
  queue: ({ name }) => bucketQueue("greet", name, 4),
  async run() {
    runs += 1;
    await meanwhile?.();
    if (failure) throw failure;
  },
});

const taskList = { [greet.id]: handleJob(greet) };

const quiet = new Logger(() => () => undefined);

const COUNT_ALIVE = `SELECT count(*)::int AS alive FROM graphile_worker._private_jobs
  WHERE attempts < max_attempts OR locked_at IS NOT NULL`;

/** Lets every job run until none is left that could, without its pauses. */
async function work(): Promise<void> {
  // The library does not wait until a failure is written, so that a pause may be set after we took it away.
  const isOver = async (): Promise<true | undefined> => {
    await pool.query("UPDATE graphile_worker._private_jobs SET run_at = now()");
    await runOnce({ pgPool: pool, taskList, logger: quiet });
    const { rows } = await pool.query<{ alive: number }>(COUNT_ALIVE);
    return rows[0]?.alive === 0 ? true : undefined;
  };
  await waitUntil("every job to be done or ended", isOver, 20_000, 5);
}

const add = (payload: z.infer<typeof greet.schema>, key?: string) =>
  withSqlTransaction((tx) => enqueue(tx, greet, payload, key === undefined ? {} : { key }));

async function countQueued(): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM graphile_worker._private_jobs",
  );
  return rows[0]?.count ?? -1;
}

// The column keeps milliseconds, and rounds up to one that may not have come yet.
const later = () =>
  pool.query(
    "UPDATE ended_jobs SET next_round_at = now() - interval '1 second' WHERE next_round_at IS NOT NULL",
  );

let shopId: number;
let otherId: number;

beforeEach(async () => {
  await truncateAll();
  shopId = await installShop("one.myshopify.com", []);
  otherId = await installShop("two.myshopify.com", []);
  await pool.query("DELETE FROM graphile_worker._private_jobs");
  runs = 0;
});

afterEach(() => {
  failure = null;
  meanwhile = null;
});

describe("a job that ends without being done", () => {
  it("stands with its reason among its shop's, and nowhere else, and leaves the queue", async () => {
    failure = new AppError("FORBIDDEN", "Shopify refuses this: accept the new permissions.");
    await add({ shopId, name: "Anna" });
    await work();
    expect(runs).toBe(1);
    expect(await countQueued()).toBe(0);
    expect(await findEndedJobs(shopId)).toMatchObject([
      {
        task: "test.greet",
        code: "FORBIDDEN",
        reason: "Shopify refuses this: accept the new permissions.",
        count: 1,
        nextRoundAt: null,
        isRunning: false,
      },
    ]);
    expect(await findEndedJobs(otherId)).toEqual([]);
  });

  it("says nothing of an unexpected error's own words", async () => {
    failure = new Error("duplicate key (email)=(anna@example.com)");
    await add({ shopId, name: "Anna" });
    await work();
    expect(runs).toBe(3);
    const [ended] = await findEndedJobs(shopId);
    expect(ended).toMatchObject({ code: "UNEXPECTED", count: 1 });
    expect(JSON.stringify(ended)).not.toContain("anna");
    expect(ended?.nextRoundAt).not.toBeNull();
  });

  it("is one row however it was asked for, and goes away when it is done after all", async () => {
    failure = new AppError("VENDOR_UNAVAILABLE", "Shopify does not answer.");
    await add({ shopId, name: "Anna" }, "greet-anna");
    await work();
    await add({ shopId, name: "Anna" }, "greet-anna");
    await work();
    expect(await findEndedJobs(shopId)).toMatchObject([{ count: 1 }]);
    failure = null;
    // Asked for by somebody else, under another key.
    await add({ shopId, name: "Anna" });
    await work();
    expect(await findEndedJobs(shopId)).toEqual([]);
  });

  it("of no shop stays in the queue for the operator, dead, and is pruned when it is old", async () => {
    failure = new Error("broken");
    await add({ name: "everybody" });
    await work();
    expect(runs).toBe(3);
    await collectDeadJobs();
    await pruneEndedJobs();
    expect(await countQueued()).toBe(1);
    await pool.query("ALTER TABLE graphile_worker._private_jobs DISABLE TRIGGER USER");
    await pool.query(
      "UPDATE graphile_worker._private_jobs SET updated_at = now() - interval '31 days'",
    );
    await pool.query("ALTER TABLE graphile_worker._private_jobs ENABLE TRIGGER USER");
    await pruneEndedJobs();
    expect(await countQueued()).toBe(0);
  });

  it("with a character that the database does not take is kept all the same", async () => {
    failure = new AppError("NOT_FOUND", "Gone.");
    await add({ shopId, name: "A\0B" });
    await work();
    expect(await findEndedJobs(shopId)).toMatchObject([{ code: "NOT_FOUND", count: 1 }]);
  });
});

describe("a job that is asked for anew while it runs, and fails", () => {
  it("leaves its work to the newer one, and is listed nowhere", async () => {
    failure = new AppError("VENDOR_UNAVAILABLE", "Shopify does not answer.");
    meanwhile = async () => {
      meanwhile = null;
      await add({ shopId, name: "Anna" }, "greet-anna");
      failure = null;
      throw new AppError("VENDOR_UNAVAILABLE", "Shopify does not answer.");
    };
    await add({ shopId, name: "Anna" }, "greet-anna");
    await work();
    expect(runs).toBe(2);
    expect(await collectDeadJobs()).toBe(0);
    expect(await findEndedJobs(shopId)).toEqual([]);
    expect(await countQueued()).toBe(0);
  });
});

describe("a job whose process was killed at the last attempt", () => {
  it("is found and listed; one that runs is left alone", async () => {
    await add({ shopId, name: "killed" });
    await add({ shopId, name: "running" });
    await add({ shopId: 4_711, name: "of a shop that was erased" });
    await pool.query(`UPDATE graphile_worker._private_jobs SET attempts = max_attempts,
      locked_at = CASE payload ->> 'name' WHEN 'running' THEN now() END, locked_by = 'worker'`);
    expect(await collectDeadJobs()).toBe(2);
    expect(await collectDeadJobs()).toBe(0);
    expect(await findEndedJobs(shopId)).toMatchObject([
      { code: "WORKER_LOST", count: 1, reason: expect.stringContaining("interrupted") as string },
    ]);
    expect(await countQueued()).toBe(1);
  });
});

describe("further rounds", () => {
  it("come with growing pauses and end; then only a person starts it again", async () => {
    failure = new AppError("VENDOR_UNAVAILABLE", "Shopify does not answer.");
    await add({ shopId, name: "Anna" });
    await work();
    const pauses: number[] = [];
    for (let round = 1; round < MAX_ROUNDS + 5; round++) {
      const [ended] = await findEndedJobs(shopId);
      if (!ended?.nextRoundAt) break;
      pauses.push(Math.round((Date.parse(ended.nextRoundAt) - Date.parse(ended.endedAt)) / 36e5));
      expect(await startNextRounds()).toBe(0);
      await later();
      expect(await startNextRounds()).toBe(1);
      expect(await findEndedJobs(shopId)).toMatchObject([{ isRunning: true, nextRoundAt: null }]);
      await work();
    }
    expect(pauses).toEqual([1, 4, 16, 64]);
    expect(pauseAfter(MAX_ROUNDS)).toBeNull();
    expect(runs).toBe(MAX_ROUNDS * 3);
    await later();
    expect(await startNextRounds()).toBe(0);
    failure = null;
    expect(
      await startAgain(shopId, ADMIN, { task: "test.greet", code: "VENDOR_UNAVAILABLE" }),
    ).toBe(1);
    await work();
    expect(runs).toBe(MAX_ROUNDS * 3 + 1);
    expect(await findEndedJobs(shopId)).toEqual([]);
  });

  it("do not give a job that waits already its attempts back", async () => {
    failure = new AppError("VENDOR_UNAVAILABLE", "Shopify does not answer.");
    await add({ shopId, name: "Anna" }, "greet-anna");
    await work();
    await add({ shopId, name: "Anna" }, "greet-anna");
    await pool.query("UPDATE graphile_worker._private_jobs SET attempts = 2");
    await later();
    expect(await startNextRounds()).toBe(0);
    const { rows } = await pool.query("SELECT attempts FROM graphile_worker._private_jobs");
    expect(rows).toEqual([{ attempts: 2 }]);
  });
});

describe("try again", () => {
  it("starts what was asked for with its queue and attempts, of the own shop only", async () => {
    failure = new AppError("FORBIDDEN", "No.");
    for (const name of ["a", "b", "c"]) await add({ shopId, name });
    await add({ shopId: otherId, name: "a" });
    await work();
    const group = { task: "test.greet", code: "FORBIDDEN" };
    await expect(startAgain(shopId, ADMIN, { ...group, code: "NOT_FOUND" })).rejects.toThrow(
      /nothing/,
    );
    expect(await startAgain(shopId, ADMIN, group)).toBe(3);
    await expect(startAgain(shopId, ADMIN, group)).rejects.toThrow(/nothing/);
    const { rows } = await pool.query<{ queue: string; max: number; name: string }>(
      `SELECT q.queue_name AS queue, j.max_attempts AS max, j.payload ->> 'name' AS name
       FROM graphile_worker._private_jobs j JOIN graphile_worker._private_job_queues q ON q.id = j.job_queue_id
       ORDER BY 3`,
    );
    expect(rows).toEqual(
      ["a", "b", "c"].map((name) => ({ name, max: 3, queue: bucketQueue("greet", name, 4) })),
    );
    expect(await findEndedJobs(otherId)).toHaveLength(1);
  });
});

describe("what is old", () => {
  it("is forgotten, except work that something still waits for", async () => {
    failure = new AppError("FORBIDDEN", "No.");
    await add({ shopId, name: "a" });
    await work();
    await pool.query(`INSERT INTO ended_jobs (shop_id, id, task, job_key, payload, max_attempts, code, reason)
      VALUES (${shopId}, gen_random_uuid(), 'privacy.erase-customer', 'k', '{}', 1, 'X', 'x')`);
    await pruneEndedJobs();
    expect(await findEndedJobs(shopId)).toHaveLength(2);
    await pool.query("UPDATE ended_jobs SET ended_at = now() - interval '31 days'");
    await pruneEndedJobs();
    expect(await findEndedJobs(shopId)).toMatchObject([{ task: "privacy.erase-customer" }]);
  });
});
