import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Stack } from "tests/tools/demo/start-stack";

/** Longest time that a request of somebody else may take meanwhile, in ms. */
const LONGEST_MS = 250;

/** Where in the memory shared with the thread stands whether it is to end, and the longest answer so far in ms. */
const PLACES = { isOver: 0, longest: 1 };

/** Does `work` and gives the longest time that either process took for an answer meanwhile, in ms. */
async function measureHealth(
  { appOrigin, workerOrigin, inboundSmtpPort: smtpPort }: Stack,
  work: () => Promise<unknown>,
): Promise<number> {
  const shared = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const watcher = new Worker(new URL("./health-thread.ts", import.meta.url), {
    workerData: { origins: [appOrigin, workerOrigin], smtpPort, shared, places: PLACES },
    execArgv: [],
  });
  await once(watcher, "message");
  try {
    await work();
  } finally {
    Atomics.store(shared, PLACES.isOver, 1);
    await once(watcher, "exit");
  }
  return Atomics.load(shared, PLACES.longest);
}

/**
 * Does `work` and says what others waited for an answer of either process, when it was longer than it may be; null
 * otherwise.
 */
export async function findStall(
  stack: Stack,
  work: () => Promise<unknown>,
): Promise<string | null> {
  const longest = await measureHealth(stack, work);
  return longest <= LONGEST_MS ? null : `others waited ${longest} ms`;
}
