import { createHash } from "node:crypto";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { pool } from "~/database/db.server";
import type { Patience } from "~/limits/admit-when-busy.server";
import { BusyError } from "~/limits/busy-error";
import { FloodError } from "~/limits/flood-error";
import { limitFlood } from "~/limits/limit-flood.server";
import { limitShopper } from "~/limits/limit-rate.server";
import { reportUse } from "~/limits/report-use.server";
import { SharedBuckets } from "~/limits/shared-buckets";
import { addMirroredShop } from "tests/kit/factories/mirror";
import { truncateAll } from "tests/kit/setup/test-database";

let shop = 0;
beforeEach(async () => {
  await truncateAll();
  shop = await addMirroredShop(`limits-${Math.random().toString(36).slice(2)}.myshopify.com`);
});

afterEach(() => vi.useRealTimers());

const patience = (rest: Partial<Patience> = {}): Patience => ({
  who: "visitor",
  way: "work",
  proof: null,
  ...rest,
});
const search = (visitorId: string | null, client: string, own = patience()) =>
  limitFlood(shop, "search", { visitorId, client, patience: own }, () => "Too often");

async function countAllowed(attempts: number, attempt: (index: number) => Promise<void>) {
  let allowed = 0;
  const errors: unknown[] = [];
  for (let index = 0; index < attempts; index++)
    await attempt(index).then(
      () => (allowed += 1),
      (error: unknown) => errors.push(error),
    );
  return { allowed, errors };
}

function solve({ seed, bits }: { seed: string; bits: number }): number {
  for (let counter = 0; ; counter++) {
    const hash = createHash("sha256").update(`${seed}.${counter}`).digest();
    if (hash.readUInt32BE() >>> (32 - bits) === 0) return counter;
  }
}

const proofOf = (error: unknown): string => {
  if (!(error instanceof BusyError)) throw error;
  const { puzzle, ticket } = error;
  return puzzle ? `${puzzle.token}.${solve(puzzle)}` : (ticket ?? "");
};

describe("what many processes count together", () => {
  test("is one limit: of five processes at the same database", async () => {
    const processes = Array.from(
      { length: 5 },
      () =>
        new SharedBuckets({ report: reportUse, onFailure: (error) => expect(error).toBe(null) }),
    );
    const size = { burst: 100, perMinute: 60 };
    const key = { shopId: shop, name: "message v a" };
    const started = Date.now();
    const taken = await Promise.all(
      processes.map(async (buckets) => {
        let own = 0;
        for (let index = 0; index < 80; index++) if ((await buckets.take(key, size)) === 0) own++;
        return own;
      }),
    );
    const sum = taken.reduce((all, own) => all + own, 0);
    const seconds = (Date.now() - started) / 1_000;
    expect(sum).toBeGreaterThanOrEqual(95);
    // A twentieth of the burst for each process, and what came back meanwhile.
    expect(sum).toBeLessThanOrEqual(100 + 5 * 5 + Math.ceil(seconds));
    // What was too much is missing afterwards: a sixth process finds nothing.
    const late = new SharedBuckets({ report: reportUse, onFailure: () => undefined });
    await late.take(key, size);
    for (let index = 0; index < 5; index++) await late.take(key, size);
    expect(await late.take(key, size)).toBeGreaterThan(0);
  });

  test("is forgotten with the shop, and nothing fails for one that is gone", async () => {
    expect(await reportUse([{ shopId: 2_000_000_000, name: "x", ms: 5 }])).toEqual([null]);
  });
});

describe("a shop's shoppers", () => {
  test("are not refused for what one visitor or address does", async () => {
    const one = await countAllowed(500, () => search("flooder", "10.0.0.1"));
    expect(one.allowed).toBeLessThan(60);
    for (const error of one.errors) {
      expect(error).toBeInstanceOf(FloodError);
      expect(error).not.toBeInstanceOf(BusyError);
    }
    const other = await countAllowed(500, () => search(null, "10.0.0.2"));
    expect(other.allowed).toBeLessThan(100);
    await expect(search("somebody", "10.0.0.3")).resolves.toBeUndefined();
  });

  test("are asked for work when all together do too much, and let in for it, once each", async () => {
    const { allowed, errors } = await countAllowed(1_600, (index) => search(null, `10.1.${index}`));
    expect(allowed).toBeGreaterThanOrEqual(1_000);
    expect(allowed).toBeLessThan(1_500);
    for (const error of errors) expect(error).toBeInstanceOf(BusyError);
  });

  test("are each let in for the work they do, once, while the crowd lasts", async () => {
    // Another process has let very many in.
    await pool.query(
      "INSERT INTO rate_buckets (shop_id, key, full_at) VALUES ($1, 'search s', now() + interval '1 minute')",
      [shop],
    );
    const ask = (who: string, proof: string | null = null) =>
      search(who, "", patience({ who, proof }));
    const refuse = (who: string) =>
      ask(who).then(
        () => null,
        (error: unknown) => error,
      );
    await expect.poll(() => refuse("first")).toBeInstanceOf(BusyError);
    for (let index = 0; index < 5; index++) {
      const who = `late-${index}`;
      const proof = proofOf(await refuse(who));
      await expect(ask("thief", proof)).rejects.toThrow(BusyError);
      await expect(ask(who, proof)).resolves.toBeUndefined();
      await expect(ask(who, proof)).rejects.toThrow(BusyError);
    }
    // The larger the crowd, the harder the work.
    const later = await refuse("later");
    expect(later instanceof BusyError && later.puzzle?.bits).toBeGreaterThan(16);
  });
});

describe("a plain page", () => {
  const crowd = { what: "test.shop", max: 3, windowSeconds: 600 };
  const ask = (proof: string | null = null, who = "a") =>
    limitShopper(shop, { own: [], crowds: [crowd] }, patience({ who, way: "time", proof }));

  test("is let in after it waited, once", async () => {
    for (let index = 0; index < 3; index++) await ask();
    const refused = await ask().catch((error: unknown) => error);
    if (!(refused instanceof BusyError)) throw refused;
    const { ticket, retryAfterSeconds } = refused;
    expect(retryAfterSeconds).toBeGreaterThan(3);
    // Too early: the same ticket, and the seconds that are left.
    const early = await ask(ticket).catch((error: unknown) => error);
    expect(early).toMatchObject({ ticket });
    vi.useFakeTimers({ now: Date.now() + retryAfterSeconds * 1_000, toFake: ["Date"] });
    await expect(ask(ticket, "b")).rejects.toThrow(BusyError);
    await expect(ask(ticket)).resolves.toBeUndefined();
    await expect(ask(ticket)).rejects.toThrow(BusyError);
  });

  test("counts what was refused for nobody", async () => {
    const own = { what: "test.own", who: "a", max: 4, windowSeconds: 600 };
    const both = (who: Patience) => limitShopper(shop, { own: [own], crowds: [crowd] }, who);
    for (let index = 0; index < 3; index++) await both(patience());
    // Pressed again and again, it neither uses up what they may do themselves nor makes the puzzle harder.
    for (let index = 0; index < 20; index++) await both(patience()).catch(() => undefined);
    const refused = await both(patience()).catch((error: unknown) => error);
    expect(refused instanceof BusyError && refused.puzzle?.bits).toBe(15);
    await expect(both(patience({ proof: proofOf(refused) }))).resolves.toBeUndefined();
    await expect(both(patience())).rejects.toThrow(/too often/i);
  });

  test("meets several limits with one proof", async () => {
    const second = { ...crowd, what: "test.other" };
    const both = (own: Patience) => limitShopper(shop, { own: [], crowds: [crowd, second] }, own);
    for (let index = 0; index < 3; index++) await both(patience());
    const refused = await both(patience()).catch((error: unknown) => error);
    await expect(both(patience({ proof: proofOf(refused) }))).resolves.toBeUndefined();
    const { rows } = await pool.query("SELECT count(*)::int AS n FROM rate_counters");
    expect(rows[0]).toEqual({ n: 3 });
  });
});
