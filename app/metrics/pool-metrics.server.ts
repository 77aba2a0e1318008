import type pg from "pg";
import { Gauge, Histogram } from "prom-client";
import { registry } from "./registry.server";

const registers = [registry];
const pools = new Map<string, pg.Pool>();

const waits = new Histogram({
  name: "doorbell_pool_wait_seconds",
  help: "How long work waited because every database connection of a pool was in use.",
  labelNames: ["pool"],
  buckets: [0.001, 0.01, 0.1, 0.5, 1, 5, 10],
  registers,
});

const connections = new Gauge({
  name: "doorbell_pool_connections",
  help: "Database connections of this process by what they do; waiting: work that waits for one.",
  labelNames: ["pool", "state"],
  registers,
});

/** Brings the gauge of connections up to date. */
export function observePools(): void {
  for (const [pool, { totalCount, idleCount, waitingCount }] of pools) {
    connections.set({ pool, state: "busy" }, totalCount - idleCount);
    connections.set({ pool, state: "idle" }, idleCount);
    connections.set({ pool, state: "waiting" }, waitingCount);
  }
}

type ConnectResult = Parameters<Parameters<pg.Pool["connect"]>[0]>;

/** Measures how long work waits for a connection of `pool`. One that is free costs nothing. */
export function measurePool(name: string, pool: pg.Pool): void {
  pools.set(name, pool);
  waits.zero({ pool: name });
  const connect = pool.connect.bind(pool);
  // Both forms: pool.query calls the one with a callback.
  const measured = (callback?: (...connected: ConnectResult) => void): unknown => {
    const mustWait = pool.idleCount === 0 && pool.totalCount >= (pool.options.max ?? 10);
    if (!mustWait) return callback ? connect(callback) : connect();
    const stop = waits.startTimer({ pool: name });
    if (!callback) return connect().finally(stop);
    return connect((...connected) => {
      stop();
      callback(...connected);
    });
  };
  pool.connect = measured as pg.Pool["connect"];
}
