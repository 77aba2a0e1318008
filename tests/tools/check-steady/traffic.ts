import { setTimeout as delay } from "node:timers/promises";
import type { Random } from "tests/integration/storefront/chat/kit/random";
import type { Stack } from "tests/tools/demo/start-stack";

/** What every kind of traffic works with. */
export interface Traffic {
  stack: Stack;
  shopId: number;
  random: Random;
  /** When sending ends; what is on its way then is still brought to its end. */
  endsAt: number;
}

/** What became of one kind of traffic. */
export interface Outcome {
  /** What was taken with a promise to keep it: 250, 200, or a reply the page was told of. */
  sent: number;
  lost: number;
  doubled: number;
  /** The first few that were lost or doubled, for whoever looks for the reason. */
  examples: string[];
}

const MAX_TRIES_MS = 120_000;

/**
 * Tries `work` until it succeeds, as a mail server or a page does that meets a process being restarted. Throws when two
 * minutes were not enough: then something is down for good.
 */
export async function persist<Result>(
  what: string,
  random: Random,
  work: () => Promise<Result>,
): Promise<Result> {
  const deadline = Date.now() + MAX_TRIES_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (Date.now() > deadline)
        throw new Error(`${what} did not succeed in ${MAX_TRIES_MS / 1000} s`, { cause: error });
      await delay(random.between(200, 900));
    }
  }
}

/**
 * Starts `act` every `everyMs` until the traffic ends, without waiting for the ones before; then waits for all. Throws
 * the first error of any.
 */
export async function repeatSteadily(
  { endsAt }: Traffic,
  everyMs: number,
  act: (index: number) => Promise<void>,
): Promise<void> {
  const running: Promise<unknown>[] = [];
  for (let index = 0; Date.now() < endsAt; index++) {
    // Errors are kept until the end, so that one kind's trouble does not hide what becomes of the others.
    running.push(
      act(index).then(
        () => null,
        (error: unknown) => error,
      ),
    );
    await delay(everyMs);
  }
  const errors = (await Promise.all(running)).filter((error) => error !== null);
  if (errors.length > 0) throw errors[0];
}

/** Compares what was promised with how often each is there. */
export function compareCounts(
  sent: readonly string[],
  found: ReadonlyMap<string, number>,
): Outcome {
  const lost = sent.filter((marker) => !found.has(marker));
  const doubled = [...found].filter(([, count]) => count > 1).map(([marker]) => marker);
  return {
    sent: sent.length,
    lost: lost.length,
    doubled: doubled.length,
    examples: [...lost, ...doubled].slice(0, 5),
  };
}

/** How often each of the markers `NAME-number` that begin with `prefix` stands in `texts`. */
export function countMarkers(texts: Iterable<string>, prefix: string): Map<string, number> {
  const counts = new Map<string, number>();
  const pattern = new RegExp(`${prefix}-\\d+\\b`);
  for (const text of texts) {
    const marker = pattern.exec(text)?.[0];
    if (marker) counts.set(marker, (counts.get(marker) ?? 0) + 1);
  }
  return counts;
}
