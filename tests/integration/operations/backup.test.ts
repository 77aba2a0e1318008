import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { ADMIN } from "tests/kit/factories/staff";
import { buildApp } from "tests/kit/setup/build-app";
import { runAdminSql } from "tests/kit/setup/database-server";
import { migrateDatabase } from "tests/kit/setup/migrate-database";
import {
  findPostgresTools,
  startServerWithTools,
  type ServerWithTools,
} from "tests/kit/setup/postgres-tools";
import { waitUntil } from "tests/tools/demo/wait-until";
import { startApp, type AppUnderTest } from "./app-under-test";

// What OPERATIONS.md says of backups, done: dump, restore, start.

let server: ServerWithTools;
let folder: string;
const started: AppUnderTest[] = [];

beforeAll(async () => {
  await buildApp();
  folder = await mkdtemp(join(tmpdir(), "doorbell-dump-"));
  server = await startServerWithTools(findPostgresTools());
}, 900_000);

afterAll(async () => {
  for (const { child } of started) child.kill("SIGKILL");
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function query<Row extends object>(database: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: server.urlOf(database) });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

/** One line a table of ours and of the queue's, which changes when any row of it does. */
async function fingerprint(database: string): Promise<string[]> {
  const tables = await query<{ name: string }>(
    database,
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname IN ('public', 'graphile_worker') ORDER BY 1`,
  );
  const lines: string[] = [];
  for (const { name } of tables) {
    const [row] = await query<{ sum: string }>(
      database,
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, ',' ORDER BY t::text)), '') AS sum FROM ${name} t`,
    );
    lines.push(`${name} ${row?.sum ?? ""}`);
  }
  return lines;
}

/** Fills the database at `url` with a shop, its shoppers, a sealed password and a job that waits. */
async function fill(url: string): Promise<void> {
  vi.resetModules();
  process.env["DATABASE_URL"] = url;
  const [{ addShopWithPerson }, { saveEmailSettings }, { resealValuesJob }, jobs, database] =
    await Promise.all([
      import("tests/kit/factories/person"),
      import("~/channels/email/settings/save-email-settings.server"),
      import("~/operations/reseal-values.job"),
      import("~/jobs/enqueue.server"),
      import("~/database/db.server"),
    ]);
  const { withSqlTransaction } = await import("~/database/transaction.server");
  const { shopId } = await addShopWithPerson("backup.myshopify.com");
  await saveEmailSettings(shopId, ADMIN, {
    host: "mail.example.com",
    port: 465,
    user: "shop",
    fromAddress: "help@example.com",
    password: "secret",
  } as never);
  await database.pool.query("DELETE FROM graphile_worker._private_jobs");
  await withSqlTransaction((tx) => jobs.enqueue(tx, resealValuesJob, {}));
  await database.pool.end();
}

it("a dump restores to the last row, and the app starts over it and goes on", async () => {
  await runAdminSql(server.urlOf("postgres"), "CREATE DATABASE doorbell");
  await migrateDatabase(server.urlOf("doorbell"));
  await fill(server.urlOf("doorbell"));
  const before = await fingerprint("doorbell");
  expect(before.filter((line) => !line.endsWith(" 0 ")).length).toBeGreaterThan(15);

  const dump = join(folder, "doorbell.dump");
  server.run(
    "pg_dump",
    "--format=custom",
    "--no-owner",
    `--file=${dump}`,
    server.urlOf("doorbell"),
  );
  await runAdminSql(server.urlOf("postgres"), "DROP DATABASE doorbell");
  await runAdminSql(server.urlOf("postgres"), "CREATE DATABASE restored");
  const target = server.urlOf("restored");
  server.run("pg_restore", "--no-owner", "--exit-on-error", `--dbname=${target}`, dump);
  expect(await fingerprint("restored")).toEqual(before);

  // Nothing is left to migrate, both processes are ready, and the job that waited is done.
  await migrateDatabase(target);
  const environment = { DATABASE_URL: target, INBOUND_SMTP_PORT: "" };
  for (const script of ["build/server.js", "build/worker.js"]) {
    const app = await startApp(script, environment);
    started.push(app);
    const ready = await fetch(`${app.url}/readyz`);
    expect(await ready.json()).toMatchObject({ status: "ok", migrations: "ok" });
  }
  await waitUntil("the waiting job to be done", async () => {
    const jobs = await query(
      "restored",
      "SELECT FROM graphile_worker.jobs WHERE task_identifier = 'operations.reseal-values'",
    );
    return jobs.length === 0 ? true : undefined;
  });
  const resealed = started
    .flatMap((app) => app.log())
    .find(({ msg }) => /sealed value/.test(String(msg)));
  expect(resealed).toMatchObject({ unreadable: 0 });
}, 240_000);
