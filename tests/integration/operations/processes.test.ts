import { Agent } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { signSession } from "~/storefront/chat/door/sign-session.server";
import { createToken, signIn } from "tests/authorization/sessions";
import { addChat } from "tests/kit/factories/visitor";
import { addShop } from "tests/kit/mail/add-shop";
import { buildApp } from "tests/kit/setup/build-app";
import { truncateAll } from "tests/kit/setup/test-database";
import { waitUntil } from "tests/tools/demo/wait-until";
import { ask, postMail, running, start } from "./processes-kit";

const METRICS_TOKEN = "metrics-token-of-the-test";

let releaseMail = async (): Promise<void> => undefined;

/** Holds up whoever stores mail until `releaseMail` is called. */
async function holdUpMail(): Promise<void> {
  const client = await pool.connect();
  await client.query("BEGIN");
  await client.query("LOCK TABLE inbound_deliveries IN ACCESS EXCLUSIVE MODE");
  releaseMail = async () => {
    releaseMail = async () => undefined;
    await client.query("ROLLBACK");
    client.release();
  };
}

const waitForHeldUp = (count: number) =>
  waitUntil("requests to be under way", async () => {
    const { rows } = await pool.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM pg_locks WHERE relation = 'inbound_deliveries'::regclass AND NOT granted",
    );
    return (rows[0]?.count ?? 0) >= count ? true : undefined;
  });

beforeAll(async () => void (await buildApp()), 600_000);

beforeEach(truncateAll);

afterEach(async () => {
  await releaseMail();
  for (const { child } of running.splice(0)) child.kill("SIGKILL");
});

describe("probes of the web process", () => {
  it("tell that it lives, that it is ready, and why it is not", async () => {
    const app = await start("build/server.js");
    const ready = await ask(`${app.url}/readyz`);
    expect(ready.status).toBe(200);
    expect(JSON.parse(ready.body)).toEqual({
      status: "ok",
      database: "ok",
      migrations: "ok",
      jobsWaiting: 0,
      jobsEnded: 0,
    });
    expect((await ask(`${app.url}/healthcheck`)).body).toBe(ready.body);
    expect((await ask(`${app.url}/metrics`)).status).toBe(404);

    await pool.query(
      "UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name LIKE '%_operations'",
    );
    const late = await start("build/server.js");
    const missing = await ask(`${late.url}/readyz`);
    expect(missing.status).toBe(503);
    expect(missing.body).toContain("_operations");
    await pool.query("UPDATE _prisma_migrations SET finished_at = now() WHERE finished_at IS NULL");
    expect((await ask(`${late.url}/readyz`)).status).toBe(200);
  });

  it("do not need the database to say that it lives", async () => {
    const app = await start("build/server.js", {
      DATABASE_URL: "postgresql://nobody@127.0.0.1:9/nothing",
    });
    const ready = await ask(`${app.url}/readyz`);
    expect(ready.status).toBe(503);
    expect(JSON.parse(ready.body)).toMatchObject({ status: "failed", database: "failed" });
    expect((await ask(`${app.url}/livez`)).status).toBe(200);
  });
});

describe("a web process that is told to stop", () => {
  it("ends within five seconds when it is idle, with connections that are kept open", async () => {
    const app = await start("build/server.js");
    const agent = new Agent({ keepAlive: true });
    for (let number = 0; number < 5; number++) await ask(`${app.url}/livez`, { agent });
    app.child.kill("SIGTERM");
    const { code, ms } = await app.ended();
    expect(code).toBe(0);
    expect(ms).toBeLessThan(5_000);
  });

  it("says so first, cuts no request, and ends streams properly", async () => {
    const shop = await addShop();
    await signIn("demo.myshopify.com");
    await pool.query("UPDATE shops SET domain = 'demo.myshopify.com' WHERE id = $1", [shop.id]);
    const { visitorId } = await addChat(shop.id, { text: "Hello" });
    const { token } = signSession(shop.id, { id: visitorId, customerId: null } as never, "");
    const app = await start("build/server.js", { METRICS_TOKEN });

    // Streams: whatever comes, then a proper end. `ask` fails when the connection is cut.
    const streams = [
      ask(`${app.url}/storefront/chat/stream`, { headers: { "X-Doorbell-Token": token } }),
      ask(`${app.url}/sse`, {
        headers: { Authorization: `Bearer ${createToken("demo.myshopify.com")}` },
      }),
    ];
    const metrics = () =>
      ask(`${app.url}/metrics`, { headers: { Authorization: `Bearer ${METRICS_TOKEN}` } });
    await waitUntil("both streams to be open", async () => {
      const { body } = await metrics();
      const isOpen = /kind="chat"\} 1/.test(body) && /kind="hints"\} 1/.test(body);
      return isOpen ? true : undefined;
    });

    // Requests that take longer than the draining.
    await holdUpMail();
    const slow = Array.from({ length: 4 }, () => postMail(app, shop.address));
    await waitForHeldUp(4);

    // Clients behind a load balancer, which stops sending once the process is not ready.
    let isReady = true;
    const clients = Array.from({ length: 8 }, async () => {
      const agent = new Agent({ keepAlive: true, maxSockets: 1 });
      const statuses = new Set<number>();
      while (isReady) {
        statuses.add((await ask(`${app.url}/livez`, { agent })).status);
        await sleep(5);
      }
      return statuses;
    });
    await sleep(200);
    app.child.kill("SIGTERM");
    const probe = await waitUntil("it to say that it stops", async () => {
      const answer = await ask(`${app.url}/readyz`);
      return answer.status === 503 ? answer : undefined;
    });
    isReady = false;
    expect(JSON.parse(probe.body)).toMatchObject({ status: "stopping", database: "ok" });
    // The first may have been asked a moment before.
    expect((await ask(`${app.url}/readyz`)).headers.connection).toBe("close");
    for (const statuses of await Promise.all(clients)) expect(statuses).toEqual(new Set([200]));

    for (const { status, headers } of await Promise.all(streams)) {
      expect(status).toBe(200);
      expect(headers["content-type"]).toContain("text/event-stream");
    }
    // The streams are over, so it takes no connection any more; what was asked before is answered all the same.
    await expect.poll(() => ask(`${app.url}/livez`).then(String, String)).toContain("ECONNREFUSED");
    expect(app.child.exitCode).toBeNull();
    await releaseMail();
    for (const { status, headers } of await Promise.all(slow)) {
      expect(status).toBe(202);
      expect(headers["x-request-id"]).toBeTruthy();
    }
    expect((await app.ended()).code).toBe(0);
    const { rows } = await pool.query("SELECT FROM inbound_deliveries");
    expect(rows).toHaveLength(4);
  });

  it("cuts what takes longer than it was given, and says how many", async () => {
    const shop = await addShop();
    const app = await start("build/server.js", {
      SHUTDOWN_DRAIN_SECONDS: "0",
      SHUTDOWN_TIMEOUT_SECONDS: "1",
    });
    await holdUpMail();
    const slow = postMail(app, shop.address).then(
      () => "answered",
      () => "cut",
    );
    await waitForHeldUp(1);
    app.child.kill("SIGTERM");
    expect(await slow).toBe("cut");
    await releaseMail();
    expect((await app.ended()).code).toBe(0);
    expect(app.log()).toContainEqual(expect.objectContaining({ level: "warn", requests: 1 }));
  });
});

describe("a web process whose database connections are all in use", () => {
  it("asks everybody to come back, keeps its probes, and goes on once they are free", async () => {
    const shop = await addShop();
    await signIn("demo.myshopify.com");
    const app = await start("build/server.js", { DATABASE_POOL_SIZE: "2" });
    await holdUpMail();
    const slow = [postMail(app, shop.address), postMail(app, shop.address)];
    await waitForHeldUp(2);
    const authorization = `Bearer ${createToken("demo.myshopify.com")}`;
    const refused = [
      postMail(app, shop.address),
      ask(`${app.url}/app/inbox.data`, { headers: { Authorization: authorization } }),
    ];
    for (const { status, headers } of await Promise.all(refused)) {
      expect(status).toBe(503);
      expect(Number(headers["retry-after"])).toBeGreaterThan(0);
    }
    for (const probe of ["livez", "readyz"])
      expect((await ask(`${app.url}/${probe}`)).status).toBe(200);
    await releaseMail();
    for (const { status } of await Promise.all(slow)) expect(status).toBe(202);
    expect((await postMail(app, shop.address)).status).toBe(202);
  });
});

describe("the worker process", () => {
  it("answers the same probes on its port, and ends within five seconds when it is idle", async () => {
    const worker = await start("build/worker.js", { METRICS_TOKEN, INBOUND_SMTP_PORT: "" });
    await waitUntil("the worker to be ready", async () =>
      worker.log().some(({ msg }) => msg === "worker started") ? true : undefined,
    );
    expect((await ask(`${worker.url}/readyz`)).status).toBe(200);
    expect((await ask(`${worker.url}/anything`)).status).toBe(404);
    expect((await ask(`${worker.url}/metrics`)).status).toBe(401);
    const wrong = { Authorization: `Bearer ${METRICS_TOKEN}x` };
    expect((await ask(`${worker.url}/metrics`, { headers: wrong })).status).toBe(401);
    const right = { Authorization: `Bearer ${METRICS_TOKEN}` };
    const { body } = await ask(`${worker.url}/metrics`, { headers: right });
    expect(body).toContain("nodejs_eventloop_lag_p99_seconds");
    worker.child.kill("SIGTERM");
    const { code, ms } = await worker.ended();
    expect(code).toBe(0);
    expect(ms).toBeLessThan(5_000);
  });
});
