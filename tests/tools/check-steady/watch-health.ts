import { setTimeout as delay } from "node:timers/promises";

const EVERY_MS = 100;
const LIMIT_MS = 30_000;

export interface HealthWatch {
  /** Ends the watch. Times in milliseconds between two good answers of the web process. */
  stop(): Promise<{ longestStallMs: number; longestOutageMs: number }>;
}

/**
 * Asks the web process again and again whether it lives. A stall is a wait while nothing was killed; an outage is one
 * that a kill began or ended.
 */
export function watchHealth(url: string, isAnyAway: () => boolean): HealthWatch {
  const over = new AbortController();
  let longestStallMs = 0;
  let longestOutageMs = 0;
  const run = async () => {
    let lastAnswerAt = performance.now();
    let wasAway = false;
    while (!over.signal.aborted) {
      wasAway ||= isAnyAway();
      const isWell = await fetch(url, { signal: AbortSignal.timeout(LIMIT_MS) }).then(
        (response) => response.ok,
        () => false,
      );
      if (isWell) {
        const now = performance.now();
        const waitedMs = now - lastAnswerAt - EVERY_MS;
        if (wasAway || isAnyAway()) longestOutageMs = Math.max(longestOutageMs, waitedMs);
        else longestStallMs = Math.max(longestStallMs, waitedMs);
        lastAnswerAt = now;
        wasAway = false;
      }
      await delay(EVERY_MS);
    }
  };
  const done = run();
  return {
    async stop() {
      over.abort();
      await done;
      return {
        longestStallMs: Math.round(longestStallMs),
        longestOutageMs: Math.round(longestOutageMs),
      };
    },
  };
}
