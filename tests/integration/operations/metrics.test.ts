import { Logger, runOnce } from "graphile-worker";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { pool } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { defineJob } from "~/jobs/define-job";
import { enqueue } from "~/jobs/enqueue.server";
import { handleJob } from "~/jobs/handle-job.server";
import { countFreedJobs } from "~/metrics/job-metrics.server";
import { collectMetrics } from "~/operations/collect-metrics.server";
import { countStream } from "~/realtime/open-streams.server";
import { receiveTestMessage } from "tests/kit/factories/conversation";
import { addMirroredShop } from "tests/kit/factories/mirror";
import { truncateAll } from "tests/kit/setup/test-database";

const wait = defineJob({
  id: "test.wait",
  schema: z.object({ shopId: z.number().int(), outcome: z.enum(["done", "failed", "ended"]) }),
  maxAttempts: 3,
  async run({ outcome }) {
    if (outcome === "failed") throw new AppError("VENDOR_UNAVAILABLE", "Later.");
    if (outcome === "ended") throw new AppError("FORBIDDEN", "No.");
  },
});
const taskList = { [wait.id]: handleJob(wait) };

let shopId: number;

/** Moves the clock on, in every test further than in the one before. */
let offset = 0;
function later(): void {
  offset += 60_000;
  vi.setSystemTime(performance.timeOrigin + performance.now() + offset);
}

/** Values by "name{labels}", read anew: what is remembered for seconds is forgotten first. */
async function scrape(): Promise<(line: string) => number | undefined> {
  later();
  const text = await collectMetrics();
  const values = new Map(
    text
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => {
        const at = line.lastIndexOf(" ");
        return [line.slice(0, at), Number(line.slice(at + 1))] as const;
      }),
  );
  return (line) => values.get(line);
}

const add = (outcome: "done" | "failed" | "ended", runAt?: Date) =>
  withSqlTransaction((tx) => enqueue(tx, wait, { shopId, outcome }, runAt ? { runAt } : {}));

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  await truncateAll();
  shopId = await addMirroredShop("metrics.myshopify.com");
  await pool.query("DELETE FROM graphile_worker._private_jobs");
  return () => vi.useRealTimers();
});

describe("metrics", () => {
  it("tell what waits in the queue, how long, and how attempts end", async () => {
    for (const outcome of ["done", "failed", "ended"] as const) await add(outcome);
    await pool.query(
      "UPDATE graphile_worker._private_jobs SET run_at = now() - interval '90 seconds'",
    );
    await add("done", new Date(Date.now() + 36e6));
    const before = await scrape();
    expect(before('doorbell_queue_jobs{task="test.wait",state="due"}')).toBe(3);
    expect(before('doorbell_queue_jobs{task="test.wait",state="scheduled"}')).toBe(1);
    expect(before('doorbell_queue_age_seconds{task="test.wait"}')).toBeGreaterThanOrEqual(90);
    await runOnce({ pgPool: pool, taskList, logger: new Logger(() => () => undefined) });
    const after = await scrape();
    expect(after('doorbell_queue_jobs{task="test.wait",state="due"}')).toBeUndefined();
    expect(after('doorbell_queue_age_seconds{task="test.wait"}')).toBeUndefined();
    for (const outcome of ["done", "failed", "ended"])
      expect(after(`doorbell_job_attempts_total{task="test.wait",outcome="${outcome}"}`)).toBe(1);
    expect(after('doorbell_job_duration_seconds_count{task="test.wait"}')).toBe(3);
    expect(after('doorbell_ended_jobs{task="test.wait"}')).toBe(1);
  });

  it("tell of jobs that were freed, of streams and of the event loop", async () => {
    const before = await scrape();
    countFreedJobs(3);
    const leave = countStream("chat", () => undefined);
    const during = await scrape();
    expect(during("doorbell_jobs_freed_total")).toBe(
      (before("doorbell_jobs_freed_total") ?? 0) + 3,
    );
    expect(during('doorbell_streams{kind="chat"}')).toBe(1);
    leave();
    // Node measures from tick to tick; the first after a scrape has none before it.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const blockedUntil = performance.now() + 150;
    while (performance.now() < blockedUntil);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const after = await scrape();
    expect(after('doorbell_streams{kind="chat"}')).toBe(0);
    expect(after("nodejs_eventloop_lag_max_seconds")).toBeGreaterThan(0.1);
  });

  it("tell how long work waited for a database connection", async () => {
    const count = 'doorbell_pool_wait_seconds_count{pool="main"}';
    const before = (await scrape())(count) ?? 0;
    const max = pool.options.max ?? 10;
    const held = await Promise.all(Array.from({ length: max }, () => pool.connect()));
    const late = pool.query("SELECT 1");
    const during = await scrape();
    expect(during('doorbell_pool_connections{pool="main",state="waiting"}')).toBe(1);
    expect(during('doorbell_pool_connections{pool="main",state="busy"}')).toBe(max);
    for (const client of held) client.release();
    await late;
    expect((await scrape())(count)).toBe(before + 1);
  });

  it("tell of webhooks, deliveries and sweeps", async () => {
    await pool.query(
      `INSERT INTO webhook_deliveries (shop_id, webhook_id, topic, received_at, processed_at) VALUES
         ($1, 'a', 'orders/updated', now() - interval '2 minutes', NULL), ($1, 'b', 'orders/updated', now(), now())`,
      [shopId],
    );
    const { messageId } = await receiveTestMessage(shopId, { from: "a@example.net", text: "Hi" });
    await pool.query(
      `INSERT INTO outbound_deliveries (shop_id, message_id, channel, recipient) VALUES ($1, $2, 'email', 'a@example.net')`,
      [shopId, messageId],
    );
    await pool.query(
      `INSERT INTO inbound_deliveries (shop_id, id, channel, external_id, door, recipient, raw, state)
       VALUES ($1, gen_random_uuid(), 'email', 'x', 'smtp', 'x', 'x', 'failed')`,
      [shopId],
    );
    await pool.query("UPDATE sync_states SET last_sweep_at = now() - interval '2 hours'");
    const told = await scrape();
    expect(told("doorbell_webhooks_waiting")).toBe(1);
    expect(told("doorbell_webhook_lag_seconds")).toBeGreaterThanOrEqual(120);
    expect(told('doorbell_deliveries{direction="outbound",state="queued"}')).toBe(1);
    expect(told('doorbell_deliveries{direction="inbound",state="failed"}')).toBe(1);
    expect(told('doorbell_sweep_age_shops{bucket="6h"}')).toBe(1);
    expect(told('doorbell_sweep_age_shops{bucket="10m"}')).toBe(0);
    await pool.query("UPDATE outbound_deliveries SET state = 'failed', last_attempt_at = now()");
    await pool.query("UPDATE webhook_deliveries SET processed_at = now()");
    const moved = await scrape();
    expect(moved('doorbell_deliveries{direction="outbound",state="queued"}')).toBeUndefined();
    expect(moved('doorbell_deliveries{direction="outbound",state="failed"}')).toBe(1);
    expect(moved("doorbell_webhook_lag_seconds")).toBe(0);
  });

  it("are answered without what the database does not give in time", async () => {
    const holder = await pool.connect();
    await holder.query("BEGIN");
    await holder.query("LOCK TABLE ended_jobs IN ACCESS EXCLUSIVE MODE");
    const told = await scrape();
    await holder.query("ROLLBACK");
    holder.release();
    expect(told('doorbell_figures_failed_total{figure="doorbell_ended_jobs"}')).toBe(1);
    expect(told("doorbell_webhooks_waiting")).toBe(0);
  });

  it("name no shop, person or id", async () => {
    await add("done");
    later();
    const labels = [...(await collectMetrics()).matchAll(/[{,]([a-z_]+)="/g)].map(
      ([, name]) => name,
    );
    const allowed =
      "task state outcome kind pool direction bucket status figure le quantile version major minor patch space type";
    expect([...new Set(labels)].filter((name) => !allowed.split(" ").includes(name ?? ""))).toEqual(
      [],
    );
  });
});
