import { collectDefaultMetrics, Registry } from "prom-client";

/** Everything this process measures. Labels are kinds and states: never a shop, a person or an id. */
export const registry = new Registry();

// CPU, memory, garbage collection, and the event loop's delay (nodejs_eventloop_lag_p99_seconds and its siblings).
collectDefaultMetrics({ register: registry });
