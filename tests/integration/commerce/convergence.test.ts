import { setTimeout as delay } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startImport } from "~/commerce/sync/start-import.server";
import { syncNow } from "~/commerce/sync/sync-now.server";
import { pool } from "~/database/db.server";
import { ADMIN } from "tests/kit/factories/staff";
import type { FaultInput } from "tests/stand-ins/shopify/faults/faults";
import type { ShopStore } from "tests/stand-ins/shopify/store/store";
import { knobsSchema } from "tests/stand-ins/shopify/webhooks/knobs";
import type { Dice } from "./convergence/dice";
import { readExpectedTables } from "./convergence/expected-rows";
import { findDifferences, readMirrorTables } from "./convergence/mirror-rows";
import { createDice, takeRandomStep } from "./convergence/random-history";
import { installApp, startWorld, type World } from "./convergence/start-world";
import { stockShop } from "./convergence/stock-shop";
import { buildWorker, WorkerProcess } from "./convergence/worker-process";

// Each shop lives through several histories; each history is a run of random changes while everything fails that can
// fail, and ends with the faults gone and one sweep. Repeat a failure with CONVERGENCE_SEED.
const SHOPS = Number(process.env["CONVERGENCE_SHOPS"] ?? 35);
const HISTORIES = Number(process.env["CONVERGENCE_HISTORIES"] ?? 3);
const STEPS = 16;
const SEED = Number(process.env["CONVERGENCE_SEED"] ?? Date.now() % 1_000_000);
const CALM_MS = 90_000;

const FAULTS: readonly FaultInput[] = [
  { kind: "throttled", times: null, probability: 0.03 },
  { kind: "status", status: 503, times: null, probability: 0.02 },
  { kind: "reset", times: null, probability: 0.01 },
  { kind: "lost-answer", times: null, probability: 0.01 },
  { kind: "cut-download", afterBytes: 700, times: null, probability: 0.3 },
];

interface SeededShop {
  store: ShopStore;
  dice: Dice;
  id: number;
}

let world: World;
let worker: WorkerProcess;
let shops: SeededShop[];

beforeAll(async () => {
  console.log(`convergence: CONVERGENCE_SEED=${SEED}`);
  await buildWorker();
  const domains = Array.from({ length: SHOPS }, (_, index) => `shop-${index + 1}.myshopify.com`);
  world = await startWorld(domains);
  worker = new WorkerProcess({
    ...process.env,
    LOCAL_SHOPIFY_PORT: String(world.shopify.port),
    SWEEP_INTERVAL_SECONDS: "1",
    LOG_LEVEL: "warn",
  });
  shops = [];
  for (const [index, store] of world.shopify.store.shops().entries()) {
    const dice = createDice(SEED * 1000 + index);
    stockShop(store, dice);
    shops.push({ store, dice, id: await installApp(world.shopify, store) });
  }
});

afterAll(async () => {
  await worker.kill();
  await world.stop();
});

/**
 * Lets things go wrong, or no longer. Half of the shops may run no bulk query, and another half in the next history:
 * they are imported and compared page by page.
 */
function setFaults(isOn: boolean, seed: number): void {
  const { webhooks, faults } = world.shopify.platform;
  faults.clear(seed);
  for (const [index, { store }] of shops.entries())
    if ((index + seed) % 2 === 0) faults.add({ kind: "refuse-bulk", shop: store.domain });
  if (isOn) for (const fault of FAULTS) faults.add(fault);
  const wrong = {
    dropPercent: 25,
    duplicatePercent: 20,
    delayMs: [0, 600],
    reorder: true,
    retrySpeed: 40,
  };
  webhooks.queue.setKnobs(knobsSchema.parse(isOn ? { ...wrong, seed } : {}));
}

/** Changes every shop step by step, while the worker is killed at random moments and started again. */
async function liveThroughHistory(dice: Dice): Promise<void> {
  // As after a long absence: some shops are read from the beginning while they change.
  for (const { id } of shops) if (dice.chance(0.5)) await startImport(id, { canCatchUp: false });
  let isOver = false;
  const killer = async () => {
    while (!isOver) {
      worker.start();
      await delay(700 + dice.upTo(2200));
      await worker.kill();
    }
  };
  const killing = killer();
  for (let step = 0; step < STEPS; step++) {
    for (const shop of shops) if (shop.dice.chance(0.9)) takeRandomStep(shop.store, shop.dice);
    await delay(300 + dice.upTo(400));
  }
  isOver = true;
  await killing;
}

/** Resolves when the worker has nothing to do; jobs that wait for another attempt get it now. */
async function waitUntilIdle(): Promise<void> {
  const deadline = Date.now() + CALM_MS;
  for (let quiet = 0; quiet < 2;) {
    const { rows } = await pool.query<{ waiting: number }>(
      "SELECT count(*)::int AS waiting FROM graphile_worker.jobs WHERE attempts < max_attempts OR locked_at IS NOT NULL",
    );
    quiet = rows[0]?.waiting === 0 ? quiet + 1 : 0;
    if (Date.now() > deadline)
      throw new Error(`${rows[0]?.waiting} jobs are still open:\n${worker.lastWords()}`);
    await pool.query(
      "UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL AND run_at > now()",
    );
    await delay(200);
  }
}

async function findPhases(): Promise<string[]> {
  const { rows } = await pool.query<{ state: string }>(
    `SELECT DISTINCT concat_ws(' ', resource, phase, error_code, error_message) AS state FROM sync_states WHERE phase <> 'live'`,
  );
  return rows.map(({ state }) => state);
}

/** Faults off; webhooks that were under way arrive; then what the clock does: a sweep, and the daily comparison. */
async function heal(seed: number): Promise<void> {
  setFaults(false, seed);
  worker.start();
  await world.shopify.platform.webhooks.queue.flush();
  // Jobs whose attempts were used up by the faults are the clock's to begin again.
  for (const shop of shops) await syncNow(shop.id, ADMIN);
  await waitUntilIdle();
  expect(await findPhases()).toEqual([]);
  await pool.query("UPDATE sync_states SET compared_at = NULL");
  for (const shop of shops) await syncNow(shop.id, ADMIN);
  await waitUntilIdle();
}

async function findAllDifferences(): Promise<string[]> {
  const all: string[] = [];
  for (const { store, id } of shops) {
    const differences = findDifferences(
      readExpectedTables(store, world.shopify.origin),
      await readMirrorTables(id),
    );
    all.push(...differences.map((difference) => `${store.domain} ${difference}`));
  }
  return all;
}

describe(`the mirror of ${SHOPS} shops through ${SHOPS * HISTORIES} histories`, () => {
  for (let history = 1; history <= HISTORIES; history++) {
    it(`equals Shopify field by field after history ${history}`, { timeout: 240_000 }, async () => {
      const dice = createDice(SEED + history);
      const killsBefore = worker.kills;
      setFaults(true, SEED + history);
      await liveThroughHistory(dice);
      expect(worker.kills - killsBefore).toBeGreaterThan(2);
      await heal(SEED + history);
      const differences = await findAllDifferences();
      expect(
        differences.slice(0, 25),
        `CONVERGENCE_SEED=${SEED}: ${differences.length} differences`,
      ).toEqual([]);
    });
  }

  it("had much to get wrong", async () => {
    const { dropped, duplicated, delivered } = world.shopify.platform.webhooks.queue.counters();
    expect(Math.min(dropped, duplicated, delivered)).toBeGreaterThan(10);
    const { rows } = await pool.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM orders",
    );
    expect(rows[0]?.count).toBeGreaterThan(SHOPS);
    const ways = await pool.query<{ refused: number; used: number }>(
      "SELECT count(refused_at)::int AS refused, count(last_used_at)::int AS used FROM bulk_access",
    );
    expect(ways.rows[0]?.used).toBe(SHOPS);
    expect(ways.rows[0]?.refused).toBeGreaterThan(0);
  });
});
