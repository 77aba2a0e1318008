import { beforeEach, expect, it } from "vitest";
import { processInbound } from "~/channels/inbound/process-inbound.server";
import { resumeInbound } from "~/channels/inbound/resume-inbound.server";
import { pool } from "~/database/db.server";
import { collectDeadJobs } from "~/operations/collect-dead-jobs.server";
import { installShop } from "~/shops/install-shop.server";
import { truncateAll } from "tests/kit/setup/test-database";

const STORE = `INSERT INTO inbound_deliveries (shop_id, id, channel, external_id, door, recipient, raw, state, received_at)
  VALUES ($1, gen_random_uuid(), 'email', $2, 'smtp', 'x@in.doorbell.test', 'x', $3, now() - $4::interval)`;

beforeEach(truncateAll);

it("leaves mail of a shop that has gone for the day it comes back", async () => {
  const shopId = await installShop("gone.myshopify.com", []);
  await pool.query("UPDATE shops SET uninstalled_at = now() WHERE id = $1", [shopId]);
  await pool.query(STORE, [shopId, "waiting", "received", "3 days"]);
  const { rows } = await pool.query<{ id: string }>("SELECT id FROM inbound_deliveries");
  const deliveryId = rows[0]?.id ?? "";
  const findState = async () =>
    (await pool.query<{ state: string }>("SELECT state FROM inbound_deliveries")).rows;
  await processInbound(shopId, deliveryId);
  expect(await findState()).toEqual([{ state: "received" }]);
  await pool.query("UPDATE shops SET uninstalled_at = NULL");
  expect(await resumeInbound()).toBe(1);
  await processInbound(shopId, deliveryId);
  expect(await findState()).not.toEqual([{ state: "received" }]);
});

it("takes up mail whose attempts were used up, however old, and nothing else", async () => {
  const shopId = await installShop("one.myshopify.com", []);
  const goneId = await installShop("gone.myshopify.com", []);
  await pool.query("UPDATE shops SET uninstalled_at = now() WHERE id = $1", [goneId]);
  await pool.query("DELETE FROM graphile_worker._private_jobs");
  await pool.query(STORE, [shopId, "old", "received", "3 days"]);
  await pool.query(STORE, [shopId, "ancient", "received", "400 days"]);
  await pool.query(STORE, [shopId, "fresh", "received", "1 hour"]);
  await pool.query(STORE, [shopId, "done", "processed", "3 days"]);
  await pool.query(STORE, [goneId, "gone", "received", "3 days"]);

  expect(await resumeInbound()).toBe(2);
  // What has a job is left to it.
  expect(await resumeInbound()).toBe(0);

  const { rows } = await pool.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE task_identifier = 'channels.process-inbound'",
  );
  expect(rows[0]?.count).toBe(2);

  // Once the jobs have ended it is theirs to be tried again, with growing pauses, and no longer ours.
  await pool.query("UPDATE graphile_worker._private_jobs SET attempts = max_attempts");
  expect(await collectDeadJobs()).toBe(2);
  expect(await resumeInbound()).toBe(0);
});
