import { expect, test } from "vitest";
import { closeQueuePool, openQueuePool } from "~/worker/queue-pool.server";

test("the queue's connections take an error's message whatever characters a stranger put into it", async () => {
  const queuePool = openQueuePool();
  try {
    // What the library notes of a failed job, in the library's own way.
    const { rows } = await queuePool.query<{ message: string }>(
      "SELECT $1::json ->> 'message' AS message",
      [JSON.stringify({ message: "Unexpected \0 or \ud83d" })],
    );
    expect(rows[0]?.message).toMatch(/^Unexpected .* or ./);
  } finally {
    await closeQueuePool(queuePool);
  }
});
