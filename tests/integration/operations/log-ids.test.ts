import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { addShop } from "tests/kit/mail/add-shop";
import { buildApp } from "tests/kit/setup/build-app";
import { truncateAll } from "tests/kit/setup/test-database";
import { waitUntil } from "tests/tools/demo/wait-until";
import { postMail, running, start } from "./processes-kit";

beforeAll(async () => void (await buildApp()), 600_000);

beforeEach(truncateAll);

afterEach(() => {
  for (const { child } of running.splice(0)) child.kill("SIGKILL");
});

describe("ids in the log", () => {
  it("a request's own id is in its answer, in every line, and in those of the jobs that follow", async () => {
    const shop = await addShop();
    const requestId = "trace-0123456789";
    const web = await start("build/server.js");
    const answer = await postMail(web, shop.address, { headers: { "X-Request-Id": requestId } });
    expect(answer.status).toBe(202);
    expect(answer.headers["x-request-id"]).toBe(requestId);
    const refused = await postMail(web, "nobody@in.doorbell.test", {
      headers: { "X-Request-Id": 'two words"' },
    });
    expect(refused.headers["x-request-id"]).toMatch(/^[\da-f-]{36}$/);

    const worker = await start("build/worker.js", { INBOUND_SMTP_PORT: "" });
    const lines = await waitUntil("its jobs to be done", async () => {
      const done = worker.log().filter(({ requestId: id }) => id === requestId);
      return done.some(({ job }) => job === "conversations.match-message") ? done : undefined;
    });
    expect(new Set(lines.map(({ job }) => job))).toContain("channels.process-inbound");
    for (const line of worker.log())
      // "job queue" lines are of the queue itself.
      if (typeof line["msg"] === "string" && /^job (?!queue)/.test(line["msg"]))
        expect(line).toMatchObject({
          job: expect.any(String) as string,
          jobId: expect.any(String) as string,
          attempt: 1,
        });
  });

  it("stands in what is logged when a request fails", async () => {
    const shop = await addShop();
    const app = await start("build/server.js");
    await pool.query("ALTER TABLE inbound_deliveries RENAME TO away");
    try {
      const failed = await postMail(app, shop.address, {
        headers: { "X-Request-Id": "fails-0001" },
      });
      expect(failed.status).toBe(503);
    } finally {
      await pool.query("ALTER TABLE away RENAME TO inbound_deliveries");
    }
    const lines = app.log().filter(({ level }) => level === "error");
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line["requestId"]).toBe("fails-0001");
  });
});
