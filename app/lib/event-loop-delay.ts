import { monitorEventLoopDelay, performance } from "node:perf_hooks";

/** How late this process came to what was due, in milliseconds, since the last look. */
export interface EventLoopDelay {
  mean: number;
  p50: number;
  p99: number;
  max: number;
  /** Share of the time in which the process was busy, 0 to 1. */
  utilization: number;
}

interface EventLoopMeter {
  /** The delays since the last call, and begins anew. */
  take(): EventLoopDelay;
  stop(): void;
}

const RESOLUTION_MS = 20;
const inMs = (nanoseconds: number): number =>
  Number.isFinite(nanoseconds) ? Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS) : 0;

/**
 * Measures how long what is due has to wait in this process: nothing that a stranger sends may make that long. Delays are
 * those beyond the measurement's own step of 20 ms, by the clock: on a busy machine the wait for a processor is part of them.
 */
export function measureEventLoopDelay(): EventLoopMeter {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  let before = performance.eventLoopUtilization();
  return {
    take() {
      const now = performance.eventLoopUtilization();
      const { utilization } = performance.eventLoopUtilization(now, before);
      const delay = {
        mean: inMs(histogram.mean),
        p50: inMs(histogram.percentile(50)),
        p99: inMs(histogram.percentile(99)),
        max: inMs(histogram.max),
        utilization,
      };
      histogram.reset();
      before = now;
      return delay;
    },
    stop: () => void histogram.disable(),
  };
}
