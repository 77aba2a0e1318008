import { beforeEach, describe, expect, it } from "vitest";
import { pool } from "~/database/db.server";
import { withSqlTransaction } from "~/database/transaction.server";
import { recordEvent } from "~/events/record-event.server";
import { packHints } from "~/realtime/publish-hint.server";
import { streamHints } from "~/realtime/stream-hints.server";
import { truncateAll } from "tests/kit/setup/test-database";

/** Collects what a page would receive until the stream is closed. */
function collect(response: Response): { text: () => string } {
  let text = "";
  void (async () => {
    if (!response.body) return;
    for await (const chunk of response.body) text += Buffer.from(chunk).toString();
  })();
  return { text: () => text };
}

describe("hints to open pages", () => {
  beforeEach(truncateAll);

  it("reach the pages of the shop after the commit, and no other shop's", async () => {
    const leave = new AbortController();
    const options = { signal: leave.signal, lastEventId: null };
    const ours = collect(await streamHints(1, options));
    const theirs = collect(await streamHints(2, options));
    await withSqlTransaction((tx) =>
      recordEvent(tx, 1, {
        type: "orders.changed",
        actor: { kind: "system" },
        payload: { orderIds: ["7"] },
      }),
    );
    await expect.poll(ours.text).toContain('"type":"orders.changed"');
    expect(theirs.text()).not.toContain("orders.changed");
    expect(ours.text()).not.toContain('"shopId"');
    leave.abort();
  });

  it("tell a page to look again when something changed while it was being loaded", async () => {
    const leave = new AbortController();
    const options = { signal: leave.signal, lastEventId: null };
    await withSqlTransaction((tx) =>
      recordEvent(tx, 1, {
        type: "orders.changed",
        actor: { kind: "system" },
        payload: { orderIds: ["7"] },
      }),
    );
    const ours = collect(await streamHints(1, options));
    const theirs = collect(await streamHints(2, options));
    await expect.poll(ours.text).toContain('"type":"resync"');
    await expect.poll(theirs.text).toContain("retry:");
    expect(theirs.text()).not.toContain("resync");
    leave.abort();
  });

  it("are not sent for what was rolled back", async () => {
    const leave = new AbortController();
    const page = collect(await streamHints(1, { signal: leave.signal, lastEventId: null }));
    const failing = withSqlTransaction(async (tx) => {
      await recordEvent(tx, 1, {
        type: "shop.uninstalled",
        actor: { kind: "system" },
        payload: {},
      });
      throw new Error("no");
    });
    await expect(failing).rejects.toThrow("no");
    await withSqlTransaction((tx) =>
      recordEvent(tx, 1, {
        type: "sync.completed",
        actor: { kind: "system" },
        payload: { resource: "orders" },
      }),
    );
    await expect.poll(page.text).toContain("sync.completed");
    expect(page.text()).not.toContain("shop.uninstalled");
    leave.abort();
  });

  it("tell a page that was away to look again at everything", async () => {
    const leave = new AbortController();
    const page = collect(await streamHints(1, { signal: leave.signal, lastEventId: "41" }));
    await expect.poll(page.text).toContain('"type":"resync"');
    leave.abort();
  });

  it("end quietly for a page that has left before or while it was being connected", async () => {
    const gone = AbortSignal.abort();
    const before = await streamHints(1, { signal: gone, lastEventId: null });
    expect(await before.text()).toBe("");

    const leaving = await streamHints(1, {
      signal: new AbortController().signal,
      lastEventId: null,
    });
    await leaving.body?.cancel();
    const leave = new AbortController();
    const page = collect(await streamHints(1, { signal: leave.signal, lastEventId: null }));
    await withSqlTransaction((tx) =>
      recordEvent(tx, 1, { type: "shop.uninstalled", actor: { kind: "system" }, payload: {} }),
    );
    // A hint written to a stream that is over would have thrown in the hub and taken the process with it.
    await expect.poll(page.text).toContain("shop.uninstalled");
    leave.abort();
  });

  it("go on after the listening connection was lost", async () => {
    const leave = new AbortController();
    const page = collect(await streamHints(1, { signal: leave.signal, lastEventId: null }));
    await pool.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'doorbell-hints'",
    );
    await expect.poll(page.text, { timeout: 10_000 }).toContain('"type":"resync"');
    await withSqlTransaction((tx) =>
      recordEvent(tx, 1, {
        type: "sync.failed",
        actor: { kind: "system" },
        payload: { resource: "orders", code: "X" },
      }),
    );
    await expect.poll(page.text).toContain("sync.failed");
    leave.abort();
  });
});

describe("packHints", () => {
  it("fits any number of hints into payloads that PostgreSQL takes, losing none", () => {
    const hints = Array.from({ length: 500 }, (_, index) => ({
      shopId: 1,
      topic: `conversation:${index}`,
      type: "t",
    }));
    const payloads = packHints(hints);
    expect(payloads.flatMap((payload) => JSON.parse(payload) as unknown[])).toEqual(hints);
    expect(Math.max(...payloads.map((payload) => Buffer.byteLength(payload)))).toBeLessThan(8_000);
  });
});
