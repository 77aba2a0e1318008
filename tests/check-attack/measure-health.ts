import { once } from "node:events";
import { Worker } from "node:worker_threads";

export interface Doors {
  /** Of the web process. */
  origin: string;
  /** Of the worker. */
  smtpPort: number;
}

/** Does `work` and gives the longest time that either process took for an answer meanwhile, in ms. */
export async function measureHealth(doors: Doors, work: () => Promise<unknown>): Promise<number> {
  const watcher = new Worker(new URL("./health-thread.ts", import.meta.url), {
    workerData: doors,
    execArgv: [],
  });
  try {
    await once(watcher, "online");
    await work();
    watcher.postMessage("stop");
    const [longest] = (await once(watcher, "message")) as [number];
    return Math.round(longest);
  } finally {
    await watcher.terminate();
  }
}
