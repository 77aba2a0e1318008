import { beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { pool } from "~/database/db.server";
import { withSqlTransaction, withTransaction } from "~/database/transaction.server";
import { AppError } from "~/errors";
import { defineJob } from "~/jobs/define-job";
import { enqueue } from "~/jobs/enqueue.server";
import { handleJob } from "~/jobs/handle-job.server";
import { truncateAll } from "tests/kit/setup/test-database";

const greet = defineJob({
  id: "test.greet",
  schema: z.object({ name: z.string() }),
  maxAttempts: 3,
  run: () => Promise.resolve(),
});

async function listJobs() {
  const { rows } = await pool.query<{
    task_identifier: string;
    key: string | null;
    run_at: Date;
  }>("SELECT task_identifier, key, run_at FROM graphile_worker.jobs ORDER BY id");
  return rows;
}

describe("enqueue", () => {
  beforeEach(truncateAll);

  it("adds a job exactly when its transaction commits, in both kinds of transaction", async () => {
    await withSqlTransaction((tx) => enqueue(tx, greet, { name: "sql" }));
    await withTransaction((tx) => enqueue(tx, greet, { name: "prisma" }));
    const failing = withSqlTransaction(async (tx) => {
      await enqueue(tx, greet, { name: "never" });
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await listJobs()).toHaveLength(2);
  });

  it("refuses a malformed payload at the caller", async () => {
    const malformed = { name: 7 } as unknown as { name: string };
    await expect(withSqlTransaction((tx) => enqueue(tx, greet, malformed))).rejects.toThrow(/name/);
    expect(await listJobs()).toEqual([]);
  });

  it("makes one job of many with the same key", async () => {
    for (const name of ["a", "b", "c"]) {
      await withSqlTransaction((tx) => enqueue(tx, greet, { name }, { key: "greet-all" }));
    }
    expect(await listJobs()).toMatchObject([{ key: "greet-all" }]);
  });
});

describe("handleJob", () => {
  beforeEach(truncateAll);

  const helpers = { job: { id: "1", attempts: 1 } } as unknown as Parameters<
    ReturnType<typeof handleJob>
  >[1];

  it("lets a transient failure be tried again and ends a permanent one", async () => {
    const failWith = (error: Error) =>
      handleJob({ ...greet, run: () => Promise.reject(error) })({ name: "x" }, helpers);
    await expect(failWith(new AppError("VENDOR_UNAVAILABLE", "Try later."))).rejects.toThrow(
      "Try later.",
    );
    await expect(failWith(new Error("a bug"))).rejects.toThrow("a bug");
    await expect(failWith(new AppError("NOT_FOUND", "Gone."))).resolves.toBeUndefined();
  });

  it("adds the job again for the moment it asks for, once however many ask", async () => {
    const runAt = new Date(Date.now() + 60_000);
    const nap = defineJob({
      ...greet,
      id: "test.nap",
      run: () => Promise.resolve(runAt),
      repeatKey: ({ name }) => `nap ${name}`,
    });
    for (let count = 0; count < 2; count++) await handleJob(nap)({ name: "x" }, helpers);
    expect(await listJobs()).toMatchObject([{ key: "nap x", run_at: runAt }]);
  });
});
