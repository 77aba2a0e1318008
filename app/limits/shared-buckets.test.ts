import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import { SharedBuckets, type ReportUse } from "./shared-buckets";

const SIZE = { burst: 40, perMinute: 60 };
const KEY = { shopId: 1, name: "message v a" };

/** What the database does, in memory. */
function createStore() {
  const fullAt = new Map<string, number>();
  let reports = 0;
  const report: ReportUse = async (uses) => {
    reports += 1;
    const now = Date.now();
    return uses.map(({ shopId, name, ms }) => {
      const id = `${shopId} ${name}`;
      const at = Math.max(fullAt.get(id) ?? now, now) + ms;
      fullAt.set(id, at);
      return at - now;
    });
  };
  return { report, countReports: () => reports };
}

const ignore = () => undefined;

async function takeMany(buckets: SharedBuckets, count: number): Promise<number> {
  let taken = 0;
  for (let index = 0; index < count; index++) if ((await buckets.take(KEY, SIZE)) === 0) taken++;
  return taken;
}

describe("a limit that many processes keep together", () => {
  test("is one limit, whatever they do at once", async () => {
    const store = createStore();
    const processes = Array.from(
      { length: 6 },
      () => new SharedBuckets({ report: store.report, onFailure: ignore }),
    );
    const taken = await Promise.all(processes.map((buckets) => takeMany(buckets, 60)));
    const sum = taken.reduce((all, own) => all + own, 0);
    // One for each second that passes, and a twentieth of the burst for each process.
    expect(sum).toBeGreaterThanOrEqual(38);
    expect(sum).toBeLessThanOrEqual(40 + 6 * 2 + 3);
    for (const buckets of processes) expect(await buckets.take(KEY, SIZE)).toBeGreaterThan(0);
  });

  test("lets a few through without asking, and tells of them together", async () => {
    const store = createStore();
    const buckets = new SharedBuckets({ report: store.report, onFailure: ignore });
    for (let index = 0; index < 50; index++)
      expect(await buckets.take({ shopId: 1, name: `v ${index}` }, SIZE)).toBe(0);
    expect(store.countReports()).toBe(0);
    await vi.waitFor(() => expect(store.countReports()).toBe(1));
  });

  test("comes back with time", async () => {
    const store = createStore();
    const buckets = new SharedBuckets({ report: store.report, onFailure: ignore });
    const size = { burst: 2, perMinute: 6_000 };
    const take = () => buckets.take(KEY, size);
    while ((await take()) === 0);
    await delay(60);
    expect(await take()).toBe(0);
  });

  test("goes on in each process alone when the others cannot be told", async () => {
    const failures: unknown[] = [];
    const buckets = new SharedBuckets({
      report: () => Promise.reject(new Error("no database")),
      onFailure: (error) => failures.push(error),
    });
    const taken = await takeMany(buckets, 200);
    expect(taken).toBeGreaterThanOrEqual(40);
    expect(taken).toBeLessThan(60);
    expect(failures.length).toBeGreaterThan(0);
  });

  test("knows how far it was exceeded by those who were let in anyway", async () => {
    const store = createStore();
    const buckets = new SharedBuckets({ report: store.report, onFailure: ignore });
    await takeMany(buckets, 60);
    for (let index = 0; index < 500; index++) buckets.takeAnyway(KEY, SIZE, 3);
    expect(buckets.debt(KEY, SIZE)).toBeGreaterThan(2.8);
    expect(buckets.debt(KEY, SIZE)).toBeLessThan(3.2);
  });
});
