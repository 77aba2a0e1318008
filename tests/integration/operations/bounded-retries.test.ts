import { randomUUID } from "node:crypto";
import type { Task } from "graphile-worker";
import { beforeEach, describe, expect, it } from "vitest";
import { scheduleSync } from "~/commerce/sweep/schedule-sync.server";
import { pool } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { collectDeadJobs } from "~/operations/collect-dead-jobs.server";
import { tendEndedJobsJob } from "~/operations/tend-ended-jobs.job";
import { installShop } from "~/shops/install-shop.server";
import { enqueuePublishCheck } from "~/storefront/publish/enqueue-publish.server";
import { cronItems } from "~/worker/cron.server";
import { taskList } from "~/worker/task-list.server";
import { receiveTestMessage } from "tests/kit/factories/conversation";
import { addMirroredShop } from "tests/kit/factories/mirror";
import { truncateAll } from "tests/kit/setup/test-database";

const DOMAIN = "bounded.myshopify.com";
let shopId: number;

/** Runs everything the clock starts, once. */
async function tick(): Promise<void> {
  for (const { task } of cronItems) {
    const run = taskList[task];
    if (!run) throw new Error(`the clock starts ${task}, which is no job`);
    const job = { id: "1", key: null, attempts: 1, max_attempts: 9 };
    await (run as (payload: unknown, helpers: unknown) => ReturnType<Task>)({}, { job });
  }
}

async function listJobs(): Promise<{ task: string; key: string; attempts: number }[]> {
  const { rows } = await pool.query<{ task: string; key: string; attempts: number }>(
    `SELECT t.identifier AS task, coalesce(j.key, j.payload::text) AS key, j.attempts
     FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id ORDER BY 1, 2`,
  );
  return rows;
}

/** Something of each kind that the clock takes care of, all of it waiting for two days. */
async function leaveEverythingUndone(): Promise<void> {
  const { conversationId } = await receiveTestMessage(shopId, {
    from: "a@example.net",
    text: "Hi",
  });
  const messageId = randomUUID();
  const ago = "now() - interval '2 days'";
  await pool.query(
    `INSERT INTO messages (shop_id, id, conversation_id, channel, kind, author_name, text, created_at)
     SELECT shop_id, $2, conversation_id, channel, 'reply', 'Agent', text, ${ago} FROM messages
     WHERE shop_id = $1 AND conversation_id = $3 LIMIT 1`,
    [shopId, messageId, conversationId],
  );
  await pool.query(
    `INSERT INTO outbound_deliveries (shop_id, message_id, channel, recipient, queued_at, next_attempt_at)
     VALUES ($1, $2, 'email', 'a@example.net', ${ago}, ${ago})`,
    [shopId, messageId],
  );
  await pool.query(
    `INSERT INTO inbound_deliveries (shop_id, id, channel, external_id, door, recipient, raw, received_at)
     VALUES ($1, gen_random_uuid(), 'email', 'x', 'smtp', 'x@in.doorbell.test', 'x', ${ago})`,
    [shopId],
  );
  await pool.query(
    `INSERT INTO webhook_deliveries (shop_id, webhook_id, topic, payload, received_at, processed_at)
     VALUES ($1, 'request', 'customers/data_request', '{}', ${ago}, ${ago}), ($1, 'hint', 'orders/updated', NULL, ${ago}, NULL)`,
    [shopId],
  );
  await pool.query(
    "INSERT INTO sync_states (shop_id, resource, phase) VALUES ($1, 'shop', 'live')",
    [shopId],
  );
  await pool.query(
    `UPDATE sync_states SET phase = CASE resource WHEN 'orders' THEN 'importing' ELSE 'live' END,
       last_sweep_at = ${ago} WHERE shop_id = $1`,
    [shopId],
  );
  await pool.query("DELETE FROM graphile_worker._private_jobs");
}

beforeEach(async () => {
  await truncateAll();
  shopId = await addMirroredShop(DOMAIN);
});

describe("what the clock starts", () => {
  it("makes no more attempts than its definition says", () => {
    expect(cronItems.length).toBeGreaterThan(0);
    for (const { task, options } of cronItems)
      expect(options?.maxAttempts ?? 25, task).toBeLessThanOrEqual(5);
  });

  it("is started once, keeps its pauses while it fails, and is not started anew when it ended", async () => {
    await leaveEverythingUndone();
    await tick();
    const started = await listJobs();
    const kinds = new Set(started.map(({ task }) => task));
    for (const task of [
      "channels.deliver-outbound",
      "channels.process-inbound",
      "commerce.import-resource",
      "commerce.sweep-resource",
      "privacy.export-customer",
      "storefront.publish",
      "webhooks.drain",
    ])
      expect(kinds).toContain(task);

    // Each has failed twice and waits for its next attempt, whatever the hour.
    await pool.query(
      "UPDATE graphile_worker._private_jobs SET attempts = 2, run_at = now() + interval '1 hour'",
    );
    for (let minute = 0; minute < 3; minute++) await tick();
    expect(await listJobs()).toEqual(started.map((job) => ({ ...job, attempts: 2 })));

    // Each has used up its attempts.
    await pool.query("UPDATE graphile_worker._private_jobs SET attempts = max_attempts");
    await pool.query("UPDATE sync_states SET failed_at = now(), failures = 40");
    expect(await collectDeadJobs()).toBe(started.length);
    for (let minute = 0; minute < 3; minute++) await tick();
    expect(await listJobs()).toEqual([]);

    // Only the rounds bring it back.
    await pool.query("UPDATE ended_jobs SET next_round_at = now() - interval '1 second'");
    await (taskList[tendEndedJobsJob.id] as (payload: unknown, helpers: unknown) => Promise<void>)(
      {},
      { job: { id: "1", key: null, attempts: 1, max_attempts: 1 } },
    );
    expect(await listJobs()).toHaveLength(started.length);
  });

  it("does not ask twice for a job that runs its last attempt", async () => {
    await pool.query("DELETE FROM graphile_worker._private_jobs");
    await pool.query("UPDATE sync_states SET last_sweep_at = now() - interval '1 day'");
    await scheduleSync();
    await pool.query(
      "UPDATE graphile_worker._private_jobs SET attempts = max_attempts, locked_at = now(), locked_by = 'w'",
    );
    const running = await listJobs();
    await scheduleSync();
    expect(await listJobs()).toEqual(running);
  });

  it("leaves a check of the theme that fails to its pauses", async () => {
    await pool.query("DELETE FROM graphile_worker._private_jobs");
    const inAnHour = new Date(Date.now() + 36e5);
    await withSqlTransaction((tx) => enqueuePublishCheck(tx, shopId, inAnHour));
    await pool.query("UPDATE graphile_worker._private_jobs SET attempts = 5");
    await tick();
    const publish = (await listJobs()).filter(({ task }) => task === "storefront.publish");
    expect(publish).toMatchObject([{ attempts: 5 }]);
  });
});

describe("a sync that fails again and again", () => {
  const fail = (minutesAgo: number) =>
    pool.query(
      `UPDATE sync_states SET failed_at = now() - make_interval(mins => $1), error_code = 'X', error_message = 'x'`,
      [minutesAgo],
    );
  const isSwept = async (): Promise<boolean> => {
    await pool.query("DELETE FROM graphile_worker._private_jobs");
    await scheduleSync();
    return (await listJobs()).length > 0;
  };

  beforeEach(async () => {
    await pool.query("UPDATE sync_states SET last_sweep_at = now() - interval '30 days'");
  });

  it("is tried after growing pauses, at last no more, and again once somebody opens the app", async () => {
    expect(await isSwept()).toBe(true);
    for (let failure = 1; failure <= 12; failure++) await fail(failure);
    expect(await isSwept()).toBe(false);
    await pool.query("UPDATE sync_states SET failed_at = now() - interval '22 minutes'");
    expect(await isSwept()).toBe(true);
    for (let failure = 1; failure <= 40; failure++) await fail(failure);
    await pool.query("UPDATE sync_states SET last_sweep_at = now() - interval '1 year'");
    expect(await isSwept()).toBe(false);
    await installShop(DOMAIN, []);
    expect(await isSwept()).toBe(true);
  });

  it("counts from the beginning after a success, and after a change could be read though it was given up", async () => {
    const failures = async () =>
      (await pool.query<{ failures: number }>("SELECT max(failures) AS failures FROM sync_states"))
        .rows[0]?.failures;
    for (let failure = 1; failure <= 3; failure++) await fail(failure);
    expect(await failures()).toBe(3);
    await pool.query("UPDATE sync_states SET last_refresh_at = now()");
    expect(await failures()).toBe(3);
    await pool.query("UPDATE sync_states SET failed_at = NULL");
    expect(await failures()).toBe(0);
    for (let failure = 1; failure <= 40; failure++) await fail(failure);
    await pool.query("UPDATE sync_states SET last_refresh_at = now()");
    expect(await failures()).toBe(0);
  });
});
