import { createServer, type AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendRaw } from "tests/kit/mail/send-raw";
import { waitFor } from "./nap-desk";
import { startOwnServer, type OwnDatabase, type OwnServer } from "./own-server";
import { killProcesses, spawnProcess } from "./worker-process-kit";

let server: OwnServer;
let database: OwnDatabase;

beforeAll(async () => {
  server = await startOwnServer();
  database = await server.addDatabase("restarted");
  // The app's modules read it when they are loaded.
  process.env["DATABASE_URL"] = database.url;
}, 120_000);
afterAll(async () => {
  await killProcesses();
  const { pool } = await import("~/database/db.server");
  await pool.end();
  await server.stop();
});

async function findFreePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", () => resolve()));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

test("transactions that a restart interrupts take no place of the pool with them", async () => {
  const { pool } = await import("~/database/db.server");
  const { withSqlTransaction, withTransaction } = await import("~/database/transaction.server");
  let isOver = false;
  let failures = 0;
  const keepBusy = async (work: () => Promise<unknown>) => {
    while (!isOver) await work().catch(() => (failures += 1));
  };
  const nap = "SELECT 1 AS one FROM pg_sleep(0.1)";
  const busy = [0, 1, 2].flatMap(() => [
    keepBusy(() => withTransaction((tx) => tx.$queryRawUnsafe(nap))),
    keepBusy(() => withSqlTransaction((tx) => tx.query(nap))),
  ]);
  for (let restarts = 0; restarts < 3; restarts += 1) {
    await sleep(500);
    await server.restart();
  }
  isOver = true;
  await Promise.all(busy);
  expect(failures).toBeGreaterThan(0);
  expect(pool.totalCount - pool.idleCount).toBe(0);
}, 120_000);

test("the SMTP door is a process of its own, asks to try later while the database is away, and goes on", async () => {
  const { addShop } = await import("tests/kit/mail/add-shop");
  process.env["INBOUND_MAIL_DOMAIN"] = "in.doorbell.test";
  const shop = await addShop();
  const port = await findFreePort();
  const door = await spawnProcess("smtp.ts", {
    databaseUrl: database.url,
    environment: { INBOUND_SMTP_PORT: String(port), INBOUND_SMTP_HOST: "127.0.0.1" },
    startedWords: '"SMTP door open"',
  });
  let count = 0;
  const send = async (): Promise<number> => {
    count += 1;
    const raw = `From: aino@example.com\r\nMessage-ID: <${count}@x>\r\n\r\nHei ${count}`;
    return sendRaw({ port, from: "aino@example.com", to: shop.address, raw }).then(
      (answer) => Number(answer.slice(0, 3)),
      (error: unknown) => Number(Reflect.get(error as object, "responseCode")),
    );
  };
  expect(await send()).toBe(250);
  const restarting = server.restart(4_000);
  await waitFor("it asks to try later", async () => (await send()) === 451);
  await restarting;
  await waitFor("it takes mail again", async () => (await send()) === 250);
  expect(door.isRunning()).toBe(true);
  const [stored] = await database.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM inbound_deliveries",
  );
  expect(stored?.count).toBeGreaterThanOrEqual(2);
  await door.kill("SIGTERM");
}, 120_000);
