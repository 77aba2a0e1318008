import { once } from "node:events";
import { Worker } from "node:worker_threads";

interface Doors {
  /** Of the web process. */
  origin: string;
  /** Of the worker. */
  smtpPort: number;
}

/** Where in the memory shared with the thread stands whether it is to end, and the longest answer so far in ms. */
const PLACES = { isOver: 0, longest: 1 };

/** Does `work` and gives the longest time that either process took for an answer meanwhile, in ms. */
export async function measureHealth(doors: Doors, work: () => Promise<unknown>): Promise<number> {
  const shared = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
  const watcher = new Worker(new URL("./health-thread.ts", import.meta.url), {
    workerData: { ...doors, shared, places: PLACES },
    execArgv: [],
  });
  await once(watcher, "online");
  try {
    await work();
  } finally {
    Atomics.store(shared, PLACES.isOver, 1);
    await once(watcher, "exit");
  }
  return Atomics.load(shared, PLACES.longest);
}
