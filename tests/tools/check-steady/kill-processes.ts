import { setTimeout as delay } from "node:timers/promises";
import type { Traffic } from "./traffic";

const TARGETS = ["web", "worker", "database"] as const;
type Target = (typeof TARGETS)[number];

const LEAST_PAUSE_MS = 12_000;
const MOST_PAUSE_MS = 25_000;
/** How long something stays away before it is started again. */
const MOST_AWAY_MS = 3_000;

export interface Kills {
  counts: Record<Target, number>;
  /** Whether something is away now, on purpose. */
  isAnyAway: () => boolean;
  done: Promise<void>;
}

/** Kills the web process, the worker or the database without warning, in random order, and starts each again. */
export function startKills({ stack, random, endsAt }: Traffic): Kills {
  const counts: Record<Target, number> = { web: 0, worker: 0, database: 0 };
  let isAway = false;
  const strike: Record<Target, () => Promise<void>> = {
    async web() {
      await stack.web.stop("SIGKILL");
      await delay(random.between(0, MOST_AWAY_MS));
      await stack.restartWeb();
    },
    async worker() {
      await stack.worker.stop("SIGKILL");
      await delay(random.between(0, MOST_AWAY_MS));
      await stack.restartWorker();
    },
    database: () => stack.restartDatabase(random.between(0, MOST_AWAY_MS)),
  };
  const run = async () => {
    for (let turn = 0; ; turn++) {
      await delay(random.between(LEAST_PAUSE_MS, MOST_PAUSE_MS));
      if (Date.now() >= endsAt) return;
      // The first three strikes hit each of them, however short the run is.
      const target = TARGETS[turn] ?? random.pick(TARGETS);
      isAway = true;
      await strike[target]();
      isAway = false;
      counts[target] += 1;
    }
  };
  return { counts, isAnyAway: () => isAway, done: run() };
}
